package org.lexloci.remedy;

import static org.lexloci.remedy.DescriptorMoves.stated;
import static org.lexloci.remedy.RecordMoves.SOURCE;
import static org.lexloci.remedy.RecordMoves.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Agreement;
import org.lexloci.descriptor.CapabilityStatement;
import org.lexloci.descriptor.Consent;
import org.lexloci.descriptor.Deployment;
import org.lexloci.descriptor.FirstRefusal;
import org.lexloci.descriptor.OnRecord;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.Recorded;
import org.lexloci.fact.CounterpartyAble;
import org.lexloci.fact.CounterpartyWilling;
import org.lexloci.fact.Provider;
import org.lexloci.source.Stated;

/** What the counterparty could give: a consent, a statement, capacity that it lets go. */
final class CounterpartyMoves {

  /** All sets of more clauses are too many; more than that are told one by one and all at once. */
  private static final int MOST_CLAUSES = 6;

  private static final String ABLE = CounterpartyAble.NO.question();
  private static final String WILLING = CounterpartyWilling.NO.question();

  private final Candidates candidates;
  private final Agreement agreement;

  CounterpartyMoves(Candidates candidates) {
    this.candidates = candidates;
    this.agreement = candidates.agreement();
  }

  List<Dimension> all() {
    return List.of(
        new Dimension(consents()), new Dimension(capabilities()), new Dimension(refusals()));
  }

  private List<Move> consents() {
    List<String> clauses = candidates.consentable();
    int count = clauses.size();
    List<Set<String>> sets = new ArrayList<>();
    if (count <= MOST_CLAUSES) {
      IntStream.range(1, 1 << count)
          .mapToObj(bits -> chosen(clauses, bits))
          .sorted((a, b) -> Integer.compare(a.size(), b.size()))
          .forEach(sets::add);
    } else {
      clauses.forEach(clause -> sets.add(Set.of(clause)));
      sets.add(new TreeSet<>(clauses));
    }
    return sets.stream()
        .map(set -> consent(clauses.stream().filter(set::contains).toList()))
        .toList();
  }

  private static Set<String> chosen(List<String> clauses, int bits) {
    return IntStream.range(0, clauses.size())
        .filter(i -> (bits >> i & 1) == 1)
        .mapToObj(clauses::get)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Tells whether some consents are left untried because there are too many of them. */
  static boolean cut(Candidates candidates) {
    return candidates.consentable().size() > MOST_CLAUSES;
  }

  private Move consent(List<String> clauses) {
    return lawyer(
        clauses.stream()
            .map(clause -> new org.lexloci.fact.Consent(clause, true).question())
            .collect(Collectors.toSet()),
        d -> {
          OnRecord record = d.record();
          for (String clause : clauses) {
            Consent consent =
                new Consent(
                    stated(agreement.counterparty().id()),
                    stated(clause),
                    stated(Consent.ANY),
                    Consent.Cloud.any(),
                    stated(d.launchDay().orElse(Consent.ALWAYS)),
                    stated(Consent.End.open()),
                    SOURCE);
            record = record.withConsent(recorded(consent));
          }
          return d.with(record);
        },
        agreement.counterparty().title()
            + "'s written consent, for "
            + String.join(" and ", clauses));
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
          List<Recorded<CapabilityStatement>> said = d.record().capabilities();
          boolean able = said.stream().anyMatch(s -> s.value().able() != null);
          boolean willing = said.stream().anyMatch(s -> s.value().willing() != null);
          CapabilityStatement statement =
              new CapabilityStatement(
                  stated(agreement.counterparty().id()),
                  d.product(),
                  stated(SOURCE),
                  half(denied.contains(ABLE), able),
                  half(denied.contains(WILLING), willing),
                  stated(Consent.ALWAYS),
                  SOURCE);
          return d.with(d.record().withCapability(recorded(statement)));
        },
        "a statement of " + agreement.counterparty().title() + " that it " + words);
  }

  /** The half that is not denied is affirmed unless something on record speaks of it. */
  private static @Nullable Stated<Boolean> half(boolean denied, boolean onRecord) {
    return denied ? stated(false) : onRecord ? null : stated(true);
  }

  private List<Move> refusals() {
    if (!candidates.ask(org.lexloci.fact.FirstRefusal.DECLINED.question())) {
      return List.of();
    }
    String by = agreement.counterparty().title() + " having ";
    return List.of(
        refusal(FirstRefusal.Outcome.DECLINED, by + "declined the capacity on "),
        refusal(FirstRefusal.Outcome.TAKEN, by + "taken the capacity on "));
  }

  private Move refusal(FirstRefusal.Outcome outcome, String words) {
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
                                        new FirstRefusal(
                                            d.product(), provider, stated(outcome), SOURCE)))))
                .orElse(d),
        d -> words + offAnchor(d).map(Provider::id).orElse(""),
        Optional.empty(),
        asked -> asked.contains(org.lexloci.fact.FirstRefusal.DECLINED.question()));
  }

  /** An offer is of capacity off the anchor provider. */
  private Optional<Provider> offAnchor(Deployment changed) {
    ProductDeployment.@Nullable Inference inference = changed.stated().inference();
    return changed
        .provider()
        .map(Stated::value)
        .filter(p -> !agreement.anchor().equals(Optional.of(p)))
        .or(() -> Optional.ofNullable(inference).map(i -> i.provider().value()));
  }

  private static Move lawyer(
      Set<String> questions, UnaryOperator<Deployment> applied, String words) {
    return new Move(
        Cost.LAWYER,
        questions,
        applied,
        d -> words,
        Optional.empty(),
        asked -> asked.containsAll(questions));
  }
}
