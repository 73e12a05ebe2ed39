package org.lexloci.world;

import static org.lexloci.fact.FirstRefusal.DECLINED;
import static org.lexloci.fact.FirstRefusal.TAKEN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.DeclaredEvent;
import org.lexloci.descriptor.CapabilityStatement;
import org.lexloci.descriptor.Consent;
import org.lexloci.descriptor.Deployment;
import org.lexloci.descriptor.Event;
import org.lexloci.descriptor.FirstRefusal;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.Recorded;
import org.lexloci.fact.CounterpartyAble;
import org.lexloci.fact.CounterpartyWilling;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Provider;
import org.lexloci.source.Shown;
import org.lexloci.source.Stated;

/** What follows for a deployment from what parties said or did. */
final class RecordFacts {

  private final Deployment deployment;
  private final Optional<LocalDate> launch;

  RecordFacts(Deployment deployment) {
    this.deployment = deployment;
    this.launch = deployment.launchDay();
  }

  void capability(CaseBuilder builder) {
    half(
        builder,
        Questions.ABLE,
        CapabilityStatement::able,
        able -> able ? CounterpartyAble.YES : CounterpartyAble.NO);
    half(
        builder,
        Questions.WILLING,
        CapabilityStatement::willing,
        willing -> willing ? CounterpartyWilling.YES : CounterpartyWilling.NO);
  }

  /** A statement that leaves a half out opens the question. */
  private void half(
      CaseBuilder builder,
      Question question,
      Function<CapabilityStatement, @Nullable Stated<Boolean>> half,
      Function<Boolean, Fact> fact) {
    List<Known> stated = new ArrayList<>();
    for (Recorded<CapabilityStatement> statement : deployment.record().capabilities()) {
      @Nullable Stated<Boolean> value = half.apply(statement.value());
      if (value != null) {
        stated.add(
            new Known(
                fact.apply(value.value()),
                statement.origin(value.at(), statement.value().source()),
                Shown.of(statement.value().capability())));
      }
    }
    if (stated.isEmpty() && !deployment.record().capabilities().isEmpty()) {
      builder.ask(question);
    } else {
      builder.settle(question, stated);
    }
  }

  /**
   * An offer is of capacity on one cloud: it counts where everything that is off the anchor is on
   * that cloud. An offer whose outcome nobody states opens the question.
   */
  void firstRefusal(Optional<Provider> anchor, CaseBuilder builder) {
    Question question = Questions.FIRST_REFUSAL;
    Optional<Provider> target = deployment.provider().map(Stated::value);
    List<Recorded<FirstRefusal>> offers =
        deployment.record().refusals().stream()
            .filter(r -> target.map(t -> isOf(r.value(), t, anchor)).orElse(true))
            .toList();
    List<Known> stated = new ArrayList<>();
    for (Recorded<FirstRefusal> offer : offers) {
      @Nullable Stated<FirstRefusal.Outcome> outcome = offer.value().outcome();
      if (outcome != null) {
        stated.add(
            new Known(
                outcome.value() == FirstRefusal.Outcome.TAKEN ? TAKEN : DECLINED,
                offer.origin(outcome.at(), offer.value().source()),
                "on " + offer.value().provider().id()));
      }
    }
    if (!offers.isEmpty() && target.isEmpty()) {
      builder.ask(question);
    } else if (!offers.isEmpty() && stated.isEmpty()) {
      builder.ask(
          question.among(
              question.answers().stream()
                  .filter(a -> !question.strict().equals(Optional.of(a)))
                  .toList()));
    } else {
      builder.settle(question, stated);
    }
  }

  private boolean isOf(FirstRefusal offer, Provider target, Optional<Provider> anchor) {
    ProductDeployment.@Nullable Inference stated = deployment.stated().inference();
    Provider inference = stated == null ? target : stated.provider().value();
    List<Provider> all = List.of(target, inference);
    return all.contains(offer.provider())
        && all.stream().allMatch(p -> p == offer.provider() || anchor.equals(Optional.of(p)));
  }

  /** An event counts when it had happened by the launch date. */
  void event(DeclaredEvent declared, CaseBuilder builder) {
    Question question = Questions.event(declared);
    Fact happened = question.answers().get(1).facts().get(0);
    List<Recorded<Event>> records =
        deployment.record().events().stream()
            .filter(e -> e.value().event().value().equals(declared.name()))
            .toList();
    if (!records.isEmpty() && launch.isEmpty()) {
      builder.ask(question);
      return;
    }
    List<Known> known = new ArrayList<>();
    for (Recorded<Event> record : records) {
      LocalDate day = record.value().date().value();
      if (!day.isAfter(launch.orElseThrow())) {
        Origin origin = record.origin(record.value().date().at(), record.value().source());
        known.add(new Known(happened, origin, "on " + day));
      }
    }
    if (known.isEmpty()) {
      records.stream()
          .min(Comparator.comparing(e -> e.value().date().value()))
          .ifPresent(first -> known.add(later(question, first)));
    }
    builder.settle(question, known);
  }

  /** What happens after the launch has not happened by then. */
  private static Known later(Question question, Recorded<Event> first) {
    Stated<LocalDate> date = first.value().date();
    return new Known(
        question.strict().orElseThrow().facts().get(0),
        first.origin(date.at(), first.value().source()),
        "not before " + date.value());
  }

  /** Lists the consents that count, or may count, on the launch date. */
  List<Case.Released> consents() {
    Optional<Provider> provider = deployment.provider().map(Stated::value);
    List<Case.Released> released = new ArrayList<>();
    for (Recorded<Consent> consent : deployment.record().consents()) {
      Consent value = consent.value();
      if (isFor(value, provider) && launch.map(day -> inTime(value, day)).orElse(true)) {
        released.add(
            new Case.Released(
                Optional.ofNullable(value.clause()).map(Stated::value),
                (launch.isPresent() || value.always())
                    && (value.provider() == null || provider.isPresent()),
                consent.origin(consent.name().at(), value.source())));
      }
    }
    return released;
  }

  private boolean isFor(Consent consent, Optional<Provider> provider) {
    return consent.provider() == null || provider.map(p -> p == consent.provider()).orElse(true);
  }

  private static boolean inTime(Consent consent, LocalDate day) {
    return !day.isBefore(consent.date().value())
        && (consent.until() == null || !day.isAfter(consent.until()));
  }
}
