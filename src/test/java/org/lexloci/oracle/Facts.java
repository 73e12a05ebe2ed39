package org.lexloci.oracle;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.lexloci.fact.Attribute;
import org.lexloci.fact.Consent;
import org.lexloci.fact.Event;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Inference;
import org.lexloci.fact.InferenceRegionGroup;
import org.lexloci.fact.LaunchOrder;
import org.lexloci.fact.Order;
import org.lexloci.fact.ProductGroup;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Reading;
import org.lexloci.fact.RegionGroup;
import org.lexloci.fact.Target;

/**
 * One complete world, asked by type.
 *
 * @param all one fact for each question that the edition's rules ask
 * @param looked is told the place of every fact that somebody looks for
 */
public record Facts(List<Fact> all, IntConsumer looked) {

  /** Answers whatever somebody looks for. */
  public Facts(List<Fact> all) {
    this(all, place -> {});
  }

  /** Tells whether a fact without components holds. */
  boolean hold(Enum<?> fact) {
    return the(fact.getDeclaringClass(), any -> true) == fact;
  }

  Provider target() {
    return the(Target.class, any -> true).provider();
  }

  Provider inference() {
    return the(Inference.class, any -> true).provider();
  }

  String reading(String name) {
    return the(Reading.class, r -> r.name().equals(name)).reading();
  }

  boolean reads(String name, String reading) {
    return reading(name).equals(reading);
  }

  boolean happened(String event) {
    return the(Event.class, e -> e.name().equals(event)).happened();
  }

  String attribute(String name) {
    return the(Attribute.class, a -> a.name().equals(name)).answer();
  }

  /** Tells whether customers get it in one of the regions of a group. */
  boolean servedIn(String group) {
    return the(RegionGroup.class, g -> g.name().equals(group)).member();
  }

  /** Tells whether model calls run in one of the regions of a group. */
  boolean inferredIn(String group) {
    return the(InferenceRegionGroup.class, g -> g.name().equals(group)).member();
  }

  boolean isIn(String group) {
    return the(ProductGroup.class, g -> g.name().equals(group)).member();
  }

  boolean consented(String clause) {
    return the(Consent.class, c -> c.clause().equals(clause)).given();
  }

  /** Answers when the anchor's launch falls, seen at the stages that a reading names. */
  Order order(String stages) {
    return the(LaunchOrder.class, o -> o.stages().id().equals(stages)).order();
  }

  /** A world that does not answer is not complete, or the rules ask too little. */
  private <T> T the(Class<T> type, Predicate<T> which) {
    for (int place = 0; place < all.size(); place++) {
      Fact fact = all.get(place);
      if (type.isInstance(fact) && which.test(type.cast(fact))) {
        looked.accept(place);
        return type.cast(fact);
      }
    }
    throw new IllegalStateException("no " + type.getSimpleName() + " among " + all);
  }
}
