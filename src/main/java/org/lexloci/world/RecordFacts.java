package org.lexloci.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.DeclaredEvent;
import org.lexloci.deployment.Deployment;
import org.lexloci.descriptor.CapabilityStatement;
import org.lexloci.descriptor.EventRecord;
import org.lexloci.descriptor.NamedRecord;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.Records;
import org.lexloci.fact.CounterpartyAble;
import org.lexloci.fact.CounterpartyWilling;
import org.lexloci.fact.Fact;
import org.lexloci.source.SafeText;
import org.lexloci.source.StatedValue;

/**
 * What follows for a deployment from what parties said or did.
 *
 * @param today the day of the question, after which nothing has happened or was said
 */
record RecordFacts(Deployment deployment, LocalDate today, CaseBuilder builder) {

  /**
   * A deployment that names no capability rests on none, so that no statement bears on it. For one
   * that does, both halves are open until the counterparty has spoken of this very capability.
   */
  void capability() {
    List<NamedRecord<CapabilityStatement>> said =
        deployment.record().capabilities().stream().filter(this::bears).toList();
    if (said.isEmpty()) {
      deployment.record().capabilities().forEach(this::tellIdle);
    }
    half(
        Questions.ABLE,
        said,
        CapabilityStatement::able,
        yes -> yes ? CounterpartyAble.YES : CounterpartyAble.NO);
    half(
        Questions.WILLING,
        said,
        CapabilityStatement::willing,
        yes -> yes ? CounterpartyWilling.YES : CounterpartyWilling.NO);
  }

  /**
   * Where records name several capabilities each may be the one, so that all have to be told of.
   */
  private void half(
      Question question,
      List<NamedRecord<CapabilityStatement>> said,
      Function<CapabilityStatement, @Nullable StatedValue<Boolean>> half,
      Function<Boolean, Fact> fact) {
    if (said.isEmpty() && capabilities().findAny().isEmpty()) {
      builder.settle(question, List.of());
      return;
    }
    List<NamedRecord<CapabilityStatement>> telling =
        said.stream().filter(s -> half.apply(s.value()) != null).toList();
    boolean untold =
        capabilities().anyMatch(c -> telling.stream().noneMatch(s -> isAbout(s, c.value())));
    builder.settleOrAsk(question, untold ? List.of() : stated(telling, half, fact));
  }

  /** What is supposed is supposed of whatever capability it takes. */
  private static boolean isAbout(NamedRecord<CapabilityStatement> said, String capability) {
    return said.kind() == Origin.Kind.ASSUMED
        || Records.fold(said.value().capability().value()).equals(Records.fold(capability));
  }

  /** What a deployment rests on; where it names nothing itself, what the product rests on. */
  private Stream<StatedValue<String>> capabilities() {
    @Nullable StatedValue<String> own = deployment.stated().capability();
    return own != null
        ? Stream.of(own)
        : deployment.record().said().stream()
            .flatMap(said -> Stream.ofNullable(said.value().capability()));
  }

  private boolean bears(NamedRecord<CapabilityStatement> statement) {
    return idle(statement).isEmpty();
  }

  private void tellIdle(NamedRecord<CapabilityStatement> statement) {
    StatedValue<String> about = statement.value().capability();
    builder.note(
        "no statement on `%s` counts: %s, %s"
            .formatted(
                SafeText.of(about.value()),
                statement.origin(about.at(), statement.value().source()).shown(),
                idle(statement).orElseThrow()));
  }

  /** Says why a statement does not bear on the deployment. */
  private Optional<String> idle(NamedRecord<CapabilityStatement> statement) {
    if (statement.kind() == Origin.Kind.ASSUMED) {
      return Optional.empty();
    }
    LocalDate day = statement.value().date().value();
    if (capabilities().noneMatch(c -> isAbout(statement, c.value()))) {
      return Optional.of("the deployment does not name this `capability`");
    }
    if (day.isAfter(today)) {
      return Optional.of("it is of " + day + ", after today");
    }
    if (deployment.launchDay().isEmpty()) {
      return Optional.of("there is no launch date by which it was made");
    }
    return deployment
        .launchDay()
        .filter(day::isAfter)
        .map(first -> "it is of " + day + ", after the launch on " + first);
  }

  private static List<Known> stated(
      List<NamedRecord<CapabilityStatement>> said,
      Function<CapabilityStatement, @Nullable StatedValue<Boolean>> half,
      Function<Boolean, Fact> fact) {
    List<Known> stated = new ArrayList<>();
    for (NamedRecord<CapabilityStatement> statement : said) {
      @Nullable StatedValue<Boolean> value = half.apply(statement.value());
      if (value != null) {
        stated.add(
            new Known(
                fact.apply(value.value()),
                statement.origin(value.at(), statement.value().source()),
                SafeText.of(statement.value().capability().value())));
      }
    }
    return stated;
  }

  /** An event counts when it had happened by the launch date. */
  void event(DeclaredEvent declared, Question question) {
    Fact happened = question.answers().get(1).facts().get(0);
    List<NamedRecord<EventRecord>> records =
        deployment.record().events().stream()
            .filter(e -> e.value().event().value().equals(declared.name()))
            .toList();
    if (records.stream().anyMatch(this::isFact) && deployment.launchDay().isEmpty()) {
      builder.ask(question);
      return;
    }
    List<Known> known = new ArrayList<>();
    for (NamedRecord<EventRecord> record : records) {
      LocalDate day = record.value().date().value();
      if (isFact(record) && !day.isAfter(deployment.launchDay().orElseThrow())) {
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

  /** What lies after the day of the question is no fact, unless it is supposed. */
  private boolean isFact(NamedRecord<EventRecord> record) {
    return record.kind() == Origin.Kind.ASSUMED || !record.value().date().value().isAfter(today);
  }

  /** What happens after the launch has not happened by then. */
  private Known later(Question question, NamedRecord<EventRecord> first) {
    StatedValue<LocalDate> date = first.value().date();
    Origin origin = first.origin(date.at(), first.value().source());
    if (first.kind() != Origin.Kind.ASSUMED) {
      builder.note(
          "no event `%s` counts: %s, it is of %s, after %s"
              .formatted(
                  first.value().event().value(),
                  origin.shown(),
                  date.value(),
                  isFact(first)
                      ? "the launch on " + deployment.launchDay().orElseThrow()
                      : "today"));
    }
    return new Known(
        question.strict().orElseThrow().facts().get(0), origin, "not before " + date.value());
  }
}
