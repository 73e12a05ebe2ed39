package org.lexloci.cli.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.DeclaredAttribute;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.fact.Provider;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.StatedValue;
import picocli.CommandLine.Option;

/** Attributes and regions, which only some agreements ask about. */
public final class DeclaredOptions extends OptionGroup {

  private static final String ATTRIBUTE = "--attribute";

  @Option(
      names = ATTRIBUTE,
      paramLabel = "NAME=ANSWER",
      description = "an attribute that the agreement declares; may be given several times")
  private List<String> attributes = new ArrayList<>();

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "the provider's name for the region where customers get it")
  private @Nullable String region;

  @Option(
      names = "--inference-region",
      paramLabel = "REGION",
      description = "the region where the model calls run, if elsewhere")
  private @Nullable String inferenceRegion;

  @Nullable StatedValue<String> region() {
    return ProductOptions.stated(region, "--region");
  }

  /** Answers where model calls run, null when neither cloud nor region was said. */
  ProductDeployment.@Nullable Inference inference(@Nullable Provider provider, Provider target) {
    if (provider == null && inferenceRegion == null) {
      return null;
    }
    StatedValue<Provider> on =
        provider == null
            ? StatedValue.typed(target)
            : new StatedValue<>(provider, Position.whole("--inference"));
    return new ProductDeployment.Inference(
        on, ProductOptions.stated(inferenceRegion, "--inference-region"));
  }

  /**
   * Answers the attributes of a kind. One that the agreement does not declare counts as one of the
   * deployment, where it is told.
   */
  public @Nullable Map<String, StatedValue<String>> attributes(
      Agreement agreement, DeclaredAttribute.Of of) {
    List<String> ofProducts =
        agreement.attributes(DeclaredAttribute.Of.PRODUCT).stream()
            .map(DeclaredAttribute::name)
            .toList();
    Map<String, StatedValue<String>> chosen = new LinkedHashMap<>(all());
    chosen.keySet().removeIf(n -> ofProducts.contains(n) != (of == DeclaredAttribute.Of.PRODUCT));
    return chosen.isEmpty() ? null : chosen;
  }

  private Map<String, StatedValue<String>> all() {
    Map<String, StatedValue<String>> all = new LinkedHashMap<>();
    for (String typed : attributes) {
      int equals = typed.indexOf('=');
      if (equals < 1) {
        throw mistake("expected NAME=ANSWER after `--attribute`, found " + SafeText.quoted(typed));
      }
      String name = typed.substring(0, equals);
      String answer = typed.substring(equals + 1);
      if (all.put(name, new StatedValue<>(answer, Position.whole(ATTRIBUTE))) != null) {
        throw mistake("attribute " + SafeText.quoted(name) + " is given twice");
      }
    }
    return all;
  }
}
