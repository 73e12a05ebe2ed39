package org.lexloci.world;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lexloci.descriptor.Assumption;
import org.lexloci.descriptor.Origin;
import org.lexloci.fact.Fact;
import org.lexloci.fact.LaunchOrder;
import org.lexloci.fact.Stages;

/** An answer that is supposed, whatever is known or open. */
public record AssumedAnswer(Assumption assumption, Fact fact) {

  /** Says where the answer comes from, in the words that were typed. */
  Origin origin() {
    return Origin.assumed(assumption.words());
  }

  /** Says where the answer comes from, and what it takes the place of. */
  Origin insteadOf(Known known) {
    Origin.Kind kind = known.origin().kind();
    boolean stated =
        kind == Origin.Kind.DESCRIPTOR
            || kind == Origin.Kind.RECORD
            || kind == Origin.Kind.INFERRED;
    return stated && !known.fact().equals(fact)
        ? origin().insteadOf(known.fact().answer() + ", " + known.origin().told())
        : origin();
  }

  /**
   * Adds what follows: who supposes one order of launches and is silent on the other means both.
   */
  public static List<AssumedAnswer> complete(List<AssumedAnswer> answers) {
    List<AssumedAnswer> all = new ArrayList<>(answers);
    if (orders(answers, Stages.ANY_STAGE).findAny().isEmpty()) {
      orders(answers, Stages.LIKE_FOR_LIKE)
          .findFirst()
          .map(like -> new AssumedAnswer(like.assumption(), atAnyStage((LaunchOrder) like.fact())))
          .ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  private static Stream<AssumedAnswer> orders(List<AssumedAnswer> answers, Stages stages) {
    return answers.stream()
        .filter(a -> a.fact() instanceof LaunchOrder order && order.stages() == stages);
  }

  private static LaunchOrder atAnyStage(LaunchOrder like) {
    return new LaunchOrder(Stages.ANY_STAGE, like.order());
  }
}
