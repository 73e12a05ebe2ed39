package org.lexloci.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.agreement.Agreement;
import org.lexloci.descriptor.Consent;
import org.lexloci.descriptor.Deployment;
import org.lexloci.descriptor.Launch;
import org.lexloci.descriptor.LaunchDate;
import org.lexloci.descriptor.OnRecord;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.Recorded;
import org.lexloci.descriptor.Stage;
import org.lexloci.fact.Provider;
import org.lexloci.source.Position;
import org.lexloci.source.Stated;

/** Tries every one-step change of a deployment and keeps those that give permission. */
final class Changes {

  private static final Position SUPPOSED = Position.whole("supposed");

  private final Agreement agreement;
  private final Judge judge;
  private final Deployment deployment;
  private final List<EditionDecision> editions;
  private final List<Change> found = new ArrayList<>();

  Changes(Agreement agreement, Judge judge, Deployment deployment, List<EditionDecision> editions) {
    this.agreement = agreement;
    this.judge = judge;
    this.deployment = deployment;
    this.editions = editions;
  }

  /** Lists the changes, edits of the descriptor first. */
  List<Change> all(boolean inForceAlone) {
    otherProviders();
    ProductDeployment stated = deployment.stated();
    if (stated.inference() != null) {
      Provider anchor = agreement.anchor();
      edit(
          "inference.provider: " + anchor.id(), deployment.with(stated.inferredOn(stated(anchor))));
    }
    if (stated.stageOrDefault() == Stage.GENERAL_AVAILABILITY) {
      edit("stage: preview", deployment.with(stated.at(stated(Stage.PREVIEW))));
    }
    deployment.launchDay().ifPresent(this::dates);
    consent();
    if (inForceAlone) {
      found.add(
          new Change(
              Change.Kind.QUESTION,
              "against the edition in force (--editions " + EditionChoice.IN_FORCE + ")"));
    }
    return found;
  }

  private void otherProviders() {
    Optional<Provider> current = deployment.provider().map(Stated::value);
    List<String> permitted =
        Stream.of(Provider.values())
            .filter(p -> current.isEmpty() || current.get() != p)
            .sorted((a, b) -> Boolean.compare(b == agreement.anchor(), a == agreement.anchor()))
            .filter(p -> permits(deployment.with(deployment.stated().onProvider(stated(p)))))
            .map(Provider::id)
            .toList();
    if (!permitted.isEmpty()) {
      found.add(
          new Change(Change.Kind.EDIT, "with target.provider: " + String.join(" or ", permitted)));
    }
  }

  /** Launching after the anchor provider, or having launched there before. */
  private void dates(LocalDate launch) {
    Provider anchor = agreement.anchor();
    deployment.record().launches().stream()
        .map(OnRecord.Sourced::value)
        .filter(l -> l.provider() == anchor && !l.date().value().never())
        .map(l -> l.date().value().day().plusDays(1))
        .filter(day -> day.isAfter(launch))
        .filter(day -> permits(deployment.with(deployment.stated().onDay(stated(day)))))
        .min(LocalDate::compareTo)
        .ifPresent(
            day -> found.add(new Change(Change.Kind.EDIT, "with target.launchDate: " + day)));
    LocalDate before = launch.minusDays(1);
    Launch there =
        new Launch(
            anchor,
            deployment.stated().stageOrDefault(),
            stated(LaunchDate.on(before)),
            "supposed");
    if (permits(deployment.with(there, Origin.assumed("supposed")))) {
      found.add(
          new Change(
              Change.Kind.RECORD,
              "with a launch on " + anchor.id() + " on record, " + before + " at the latest"));
    }
  }

  private void consent() {
    LocalDate day = deployment.launchDay().orElse(LocalDate.MIN);
    Consent consent =
        new Consent(
            stated(agreement.counterparty().id()), null, null, null, stated(day), null, "supposed");
    if (permits(deployment.with(new Recorded<>(stated("supposed"), consent, "supposed")))) {
      List<String> broken =
          editions.stream()
              .flatMap(e -> e.deciding().stream().filter(o -> e.verdict() != Verdict.PERMIT))
              .map(o -> o.clause().id())
              .distinct()
              .toList();
      found.add(
          new Change(
              Change.Kind.RECORD,
              "with "
                  + agreement.counterparty().title()
                  + "'s written consent on record, for "
                  + String.join(" and ", broken)));
    }
  }

  private void edit(String words, Deployment changed) {
    if (permits(changed)) {
      found.add(new Change(Change.Kind.EDIT, "with " + words));
    }
  }

  private boolean permits(Deployment changed) {
    return judge.permits(changed);
  }

  private static <T> Stated<T> stated(T value) {
    return new Stated<>(value, SUPPOSED);
  }
}
