package org.lexloci.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.descriptor.Deployment;
import org.lexloci.descriptor.Launch;
import org.lexloci.descriptor.OnRecord;
import org.lexloci.descriptor.Origin;
import org.lexloci.fact.AnchorLaunch;
import org.lexloci.fact.LaunchOrder;
import org.lexloci.fact.Order;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Stages;

/** When the anchor provider's launch falls, seen from the launch that is judged. */
final class LaunchFacts {

  private final Deployment deployment;
  private final Provider anchor;
  private final CaseBuilder builder;
  private final Optional<LocalDate> launch;
  private final Optional<OnRecord.Sourced<Launch>> likeForLike;
  private final Optional<OnRecord.Sourced<Launch>> anyStage;

  private LaunchFacts(Deployment deployment, Provider anchor, CaseBuilder builder) {
    this.deployment = deployment;
    this.anchor = anchor;
    this.builder = builder;
    this.launch = deployment.launchDay();
    this.likeForLike = earliest(Stages.LIKE_FOR_LIKE);
    this.anyStage = earliest(Stages.ANY_STAGE);
  }

  static void add(Deployment deployment, Provider anchor, LocalDate today, CaseBuilder builder) {
    LaunchFacts facts = new LaunchFacts(deployment, anchor, builder);
    if (deployment.provider().filter(p -> p.value() == anchor).isPresent()) {
      Origin itself = Origin.byDefault("this is the launch on " + anchor.id());
      builder.know(new Known(new LaunchOrder(Stages.LIKE_FOR_LIKE, Order.SAME_DAY), itself));
      builder.know(new Known(new LaunchOrder(Stages.ANY_STAGE, Order.SAME_DAY), itself));
      builder.know(new Known(AnchorLaunch.MADE, itself));
      return;
    }
    facts.order();
    facts.planned(today);
  }

  private void order() {
    Optional<Known> like = known(Stages.LIKE_FOR_LIKE, likeForLike);
    Optional<Known> any = known(Stages.ANY_STAGE, anyStage);
    like.ifPresent(builder::know);
    any.ifPresent(builder::know);
    if (any.isPresent() && like.isEmpty()) {
      // A launch at a riper stage does not come before the first launch of all.
      Order first = ((LaunchOrder) any.get().fact()).order();
      builder.ask(
          Questions.ORDER.among(
              Questions.ORDER.answers().stream()
                  .filter(a -> ((LaunchOrder) a.facts().get(0)).order().compareTo(first) >= 0)
                  .toList()));
    } else if (any.isEmpty()) {
      builder.ask(Questions.BOTH_ORDERS);
    }
  }

  /** The earliest launch on record decides; without one, a record that there is none does. */
  private Optional<Known> known(Stages stages, Optional<OnRecord.Sourced<Launch>> earliest) {
    if (earliest.isPresent()) {
      return launch.map(day -> compared(stages, earliest.get(), day));
    }
    return onAnchor()
        .filter(l -> l.value().date().value().never() && anyStage.isEmpty())
        .map(
            l ->
                new Known(
                    new LaunchOrder(stages, Order.NEVER), l.origin(), "never on " + anchor.id()))
        .findFirst();
  }

  private Known compared(Stages stages, OnRecord.Sourced<Launch> on, LocalDate day) {
    LocalDate there = on.value().date().value().day();
    int sign = there.compareTo(day);
    Order order = sign < 0 ? Order.EARLIER : sign == 0 ? Order.SAME_DAY : Order.LATER;
    long days = Math.abs(ChronoUnit.DAYS.between(there, day));
    String note =
        order == Order.SAME_DAY
            ? "on " + anchor.id() + " the same day"
            : "on " + anchor.id() + " " + days + (days == 1 ? " day " : " days ") + order.id();
    return new Known(new LaunchOrder(stages, order), on.origin(), note);
  }

  private void planned(LocalDate today) {
    Optional<OnRecord.Sourced<Launch>> decides = likeForLike.or(() -> anyStage);
    List<Known> planned =
        decides
            .filter(l -> l.value().date().value().day().isAfter(today))
            .map(
                l ->
                    new Known(
                        AnchorLaunch.PLANNED,
                        l.origin(),
                        "on " + anchor.id() + " on " + l.value().date().value().day()))
            .stream()
            .toList();
    builder.settle(Questions.ANCHOR_LAUNCH, planned);
  }

  private Optional<OnRecord.Sourced<Launch>> earliest(Stages stages) {
    return onAnchor()
        .filter(l -> !l.value().date().value().never())
        .filter(
            l ->
                stages == Stages.ANY_STAGE
                    || l.value().stageOrDefault().atLeast(deployment.stated().stageOrDefault()))
        .min(Comparator.comparing(l -> l.value().date().value().day()));
  }

  private Stream<OnRecord.Sourced<Launch>> onAnchor() {
    return deployment.record().launches().stream().filter(l -> l.value().provider() == anchor);
  }
}
