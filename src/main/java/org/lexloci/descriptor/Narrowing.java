package org.lexloci.descriptor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Customer;
import org.lexloci.fact.Workload;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.StatedValue;
import org.lexloci.source.binding.Vocabulary;

/**
 * What a descriptor states that may narrow an agreement and was not stated before, and the same
 * descriptor without it.
 *
 * @param facts each as {@code workload: training}, at its place
 */
public record Narrowing(List<StatedValue<String>> facts, ProductDeployment without) {

  /** Compares what is stated with what was; null when nothing was. */
  public static Narrowing of(ProductDeployment now, @Nullable ProductDeployment was) {
    Finder finder = new Finder();
    boolean same = was != null && was.product().name().value().equals(now.product().name().value());
    @Nullable ProductSpec spec = same ? was.product().inline() : null;
    ProductDeployment before = was == null ? ProductDeployment.of(now.product(), null, null) : was;
    ProductDeployment without =
        new ProductDeployment(
            new ProductReference(now.product().name(), finder.plain(now.product().inline(), spec)),
            finder.keep("stage", now.stage(), before.stage(), Stage.GENERAL_AVAILABILITY),
            now.target(),
            finder.inference(now.inference(), before.inference()),
            finder.keep("customer", now.customer(), before.customer(), Customer.GENERAL),
            finder.keep("workload", now.workload(), before.workload(), Workload.SERVING),
            finder.keep("channel", now.channel(), before.channel(), null),
            finder.keep("capability", now.capability(), before.capability(), null),
            finder.attributes("", now.attributes(), before.attributesOrNone()),
            now.artifacts());
    return new Narrowing(finder.facts, without);
  }

  /** Leaves out field by field what is new, and remembers it. */
  private static final class Finder {

    private final List<StatedValue<String>> facts = new ArrayList<>();

    /**
     * Answers a field as it is unless it is new.
     *
     * @param strict what it says that can narrow nothing
     */
    <T> @Nullable StatedValue<T> keep(
        String field,
        @Nullable StatedValue<T> now,
        @Nullable StatedValue<T> was,
        @Nullable T strict) {
      if (now == null
          || now.value().equals(strict)
          || was != null && was.value().equals(now.value())) {
        return now;
      }
      fact(field, now.value(), now.at());
      return null;
    }

    ProductDeployment.@Nullable Inference inference(
        ProductDeployment.@Nullable Inference now, ProductDeployment.@Nullable Inference was) {
      if (now == null || was != null && was.provider().value().equals(now.provider().value())) {
        return now;
      }
      fact("inference.provider", now.provider().value().id(), now.provider().at());
      return null;
    }

    @Nullable Map<String, StatedValue<String>> attributes(
        String prefix,
        @Nullable Map<String, StatedValue<String>> now,
        Map<String, StatedValue<String>> was) {
      if (now == null) {
        return null;
      }
      Map<String, StatedValue<String>> kept = new LinkedHashMap<>();
      now.forEach(
          (name, value) -> {
            String field = prefix + "attributes." + SafeText.of(name);
            if (keep(field, value, was.get(name), null) != null) {
              kept.put(name, value);
            }
          });
      return kept;
    }

    @Nullable ProductSpec plain(@Nullable ProductSpec now, @Nullable ProductSpec before) {
      if (now == null) {
        return null;
      }
      ProductSpec was = before == null ? ProductSpec.NOTHING : before;
      return new ProductSpec(
          now.title(),
          keep("product.type", now.type(), was.type(), null),
          keep("product.statefulness", now.statefulness(), was.statefulness(), null),
          keep("product.openWeights", now.openWeights(), was.openWeights(), false),
          keep(
              "product.capabilityCriteriaMet",
              now.capabilityCriteriaMet(),
              was.capabilityCriteriaMet(),
              null),
          keep("product.hardware", now.hardware(), was.hardware(), false),
          keep("product.deviceBackEnd", now.deviceBackEnd(), was.deviceBackEnd(), false),
          keep("product.owner", now.owner(), was.owner(), null),
          keep(
              "product.jointlyDevelopedWith",
              now.jointlyDevelopedWith(),
              was.jointlyDevelopedWith(),
              List.of()),
          now.aliases(),
          now.models(),
          launches(now.launches(), was.launchesOrNone()),
          attributes("product.", now.attributes(), was.attributesOrNone()),
          keep("product.capability", now.capability(), was.capability(), null),
          now.inferred(),
          now.open(),
          now.source(),
          now.note());
    }

    private @Nullable List<Launch> launches(@Nullable List<Launch> now, List<Launch> was) {
      if (now == null) {
        return null;
      }
      List<Launch> kept = new ArrayList<>();
      for (Launch launch : now) {
        boolean old =
            was.stream()
                .anyMatch(
                    w ->
                        w.provider() == launch.provider()
                            && w.stage() == launch.stage()
                            && w.date().value().equals(launch.date().value()));
        if (old) {
          kept.add(launch);
        } else {
          fact("product.launches", launch.provider().id(), launch.date().at());
        }
      }
      return kept;
    }

    private void fact(String field, Object value, Position at) {
      String text =
          value instanceof Enum<?> word
              ? Vocabulary.word(word)
              : SafeText.of(String.valueOf(value));
      facts.add(new StatedValue<>(field + ": " + text, at));
    }
  }
}
