package org.lexloci.remedy;

import static org.lexloci.remedy.DescriptorMoves.stated;
import static org.lexloci.remedy.RecordMoves.SOURCE;
import static org.lexloci.remedy.RecordMoves.recorded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Agreement;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.DeploymentRecords;
import org.lexloci.descriptor.CapabilityStatement;
import org.lexloci.descriptor.ConsentRecord;
import org.lexloci.descriptor.NamedRecord;
import org.lexloci.descriptor.RefusalRecord;
import org.lexloci.fact.Consent;
import org.lexloci.fact.CounterpartyAble;
import org.lexloci.fact.CounterpartyWilling;
import org.lexloci.fact.FirstRefusal;
import org.lexloci.fact.Provider;
import org.lexloci.source.StatedValue;

/** What the counterparty could give: a consent, a statement, capacity that it lets go. */
final class CounterpartyMoves {

  private static final String ABLE = CounterpartyAble.NO.question();
  private static final String WILLING = CounterpartyWilling.NO.question();

  private final Candidates candidates;
  private final Agreement agreement;

  CounterpartyMoves(Candidates candidates) {
    this.candidates = candidates;
    this.agreement = candidates.agreement();
  }

  List<Dimension> all() {
    List<Dimension> all = new ArrayList<>();
    candidates
        .consentable()
        .forEach(clause -> all.add(Dimension.declared(List.of(consent(clause)))));
    all.add(Dimension.declared(capabilities()));
    all.add(Dimension.declared(refusals()));
    return all;
  }

  private Move consent(String clause) {
    return lawyer(
        Set.of(new Consent(clause, true).question()),
        d -> d.with(consented(d, clause)),
        d ->
            agreement.counterparty().title()
                + "'s written consent, for "
                + clause
                + " on "
                + clouds(d).stream().map(Provider::id).collect(Collectors.joining(" and ")));
  }

  private DeploymentRecords consented(Deployment deployment, String clause) {
    DeploymentRecords record = deployment.record();
    for (Provider cloud : clouds(deployment)) {
      ConsentRecord consent =
          new ConsentRecord(
              stated(agreement.counterparty().id()),
              stated(clause),
              deployment.product(),
              ConsentRecord.Cloud.of(cloud),
              stated(day(deployment)),
              stated(ConsentRecord.End.open()),
              SOURCE);
      record = record.withConsent(recorded(consent));
    }
    return record;
  }

  private Set<Provider> clouds(Deployment deployment) {
    return deployment.cloudsOff(agreement.anchor());
  }

  /** What is given today counts for no launch before, and for one whose day nobody states. */
  private LocalDate day(Deployment deployment) {
    return deployment.launchDay().isPresent() ? candidates.today() : ConsentRecord.ALWAYS;
  }

  private List<Move> capabilities() {
    boolean able = candidates.ask(ABLE);
    boolean willing = candidates.ask(WILLING);
    List<Move> moves = new ArrayList<>();
    if (able) {
      moves.add(capability(Set.of(ABLE), "cannot support the capability"));
    }
    if (willing) {
      moves.add(capability(Set.of(WILLING), "chooses not to support the capability"));
    }
    if (able && willing) {
      moves.add(
          capability(Set.of(ABLE, WILLING), "cannot and chooses not to support the capability"));
    }
    return moves;
  }

  private Move capability(Set<String> denied, String words) {
    return lawyer(
        denied,
        d -> {
          if (d.launchDay().filter(candidates.today()::isAfter).isPresent()) {
            return d;
          }
          List<NamedRecord<CapabilityStatement>> said = d.record().capabilities();
          boolean able = said.stream().anyMatch(s -> s.value().able() != null);
          boolean willing = said.stream().anyMatch(s -> s.value().willing() != null);
          CapabilityStatement statement =
              new CapabilityStatement(
                  stated(agreement.counterparty().id()),
                  d.product(),
                  stated(SOURCE),
                  half(denied.contains(ABLE), able),
                  half(denied.contains(WILLING), willing),
                  stated(day(d)),
                  SOURCE);
          return d.with(d.record().withCapability(recorded(statement)));
        },
        d -> "a statement of " + agreement.counterparty().title() + " that it " + words);
  }

  /** The half that is not denied is affirmed unless something on record speaks of it. */
  private static @Nullable StatedValue<Boolean> half(boolean denied, boolean onRecord) {
    return denied ? stated(false) : onRecord ? null : stated(true);
  }

  private List<Move> refusals() {
    if (!candidates.ask(FirstRefusal.DECLINED.question())) {
      return List.of();
    }
    String by = agreement.counterparty().title() + " having ";
    return List.of(
        refusal(RefusalRecord.Outcome.DECLINED, by + "declined the capacity on "),
        refusal(RefusalRecord.Outcome.TAKEN, by + "taken the capacity on "));
  }

  private Move refusal(RefusalRecord.Outcome outcome, String words) {
    return new Move(
        Cost.LAWYER,
        Set.of("first-refusal=" + outcome),
        d ->
            offAnchor(d)
                .map(
                    provider ->
                        d.with(
                            d.record()
                                .withRefusal(
                                    recorded(
                                        new RefusalRecord(
                                            d.product(), provider, stated(outcome), SOURCE)))))
                .orElse(d),
        d -> words + offAnchor(d).map(Provider::id).orElse(""),
        Optional.empty(),
        asked -> asked.contains(FirstRefusal.DECLINED.question()));
  }

  /** An offer is of capacity off the anchor provider. */
  private Optional<Provider> offAnchor(Deployment changed) {
    return changed
        .provider()
        .map(StatedValue::value)
        .filter(p -> !agreement.anchor().equals(Optional.of(p)))
        .or(() -> changed.inference().map(StatedValue::value));
  }

  private static Move lawyer(
      Set<String> questions,
      UnaryOperator<Deployment> applied,
      Function<Deployment, String> words) {
    return new Move(
        Cost.LAWYER,
        questions,
        applied,
        words,
        Optional.empty(),
        asked -> questions.stream().anyMatch(asked::contains));
  }
}
