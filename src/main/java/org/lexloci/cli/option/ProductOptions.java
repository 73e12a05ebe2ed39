package org.lexloci.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lexloci.descriptor.Launch;
import org.lexloci.descriptor.ProductSpec;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Statefulness;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;
import picocli.CommandLine.Option;

/** What is said of a product on the command line. */
public final class ProductOptions {

  @Option(names = "--type", paramLabel = "TYPE", description = "api or non-api")
  private @Nullable ProductType type;

  @Option(
      names = "--statefulness",
      paramLabel = "STATE",
      description = "stateless, session or persistent")
  private @Nullable Statefulness statefulness;

  @Option(names = "--open-weights", description = "the weights are published")
  private @Nullable Boolean openWeights;

  @Option(names = "--capability-criteria-met", description = "and meet the capability criteria")
  private @Nullable Boolean criteriaMet;

  @Option(names = "--hardware", description = "the product is a physical device")
  private @Nullable Boolean hardware;

  @Option(names = "--device-back-end", description = "the product is the service behind a device")
  private @Nullable Boolean deviceBackEnd;

  @Option(names = "--owner", paramLabel = "PARTY", description = "whose product it is")
  private @Nullable String owner;

  @Option(
      names = "--jointly-developed-with",
      paramLabel = "PARTY",
      description = "who took part in developing it; may be given several times")
  private List<String> jointlyDevelopedWith = new ArrayList<>();

  @Option(
      names = "--launched",
      paramLabel = "PROVIDER[/STAGE]=DAY",
      description =
          "a launch on a cloud; DAY is a day or never, STAGE preview or general-availability")
  private List<Launch> launches = new ArrayList<>();

  /** Answers what was said, attributes included; null when nothing was. */
  public @Nullable ProductSpec spec(@Nullable Map<String, StatedValue<String>> attributes) {
    ProductSpec spec =
        new ProductSpec(
            null,
            stated(type, "--type"),
            stated(statefulness, "--statefulness"),
            stated(openWeights, "--open-weights"),
            stated(criteriaMet, "--capability-criteria-met"),
            stated(hardware, "--hardware"),
            stated(deviceBackEnd, "--device-back-end"),
            stated(owner, "--owner"),
            stated(
                jointlyDevelopedWith.isEmpty() ? null : jointlyDevelopedWith,
                "--jointly-developed-with"),
            null,
            null,
            launches.isEmpty() ? null : launches,
            attributes,
            null,
            null,
            null,
            null,
            null);
    return spec.equals(ProductSpec.NOTHING) ? null : spec;
  }

  /** States a value at the option that gave it. */
  static <T> @Nullable StatedValue<T> stated(@Nullable T value, String option) {
    return value == null ? null : new StatedValue<>(value, Position.whole(option));
  }
}
