package org.lexloci.world;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.DeclaredEvent;
import org.lexloci.descriptor.Consent;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.Recorded;
import org.lexloci.descriptor.Records;
import org.lexloci.fact.Channel;
import org.lexloci.source.Listing;
import org.lexloci.source.NearMiss;
import org.lexloci.source.Problem;
import org.lexloci.source.Stated;

/** Checks that what documents name exists in the agreement and on record. */
public final class RecordCheck {

  private static final String PROVIDER = Channel.PROVIDER.answer();
  private static final String WEIGHTS = Channel.PUBLISHED_WEIGHTS.answer();

  private final Agreement agreement;
  private final Set<String> clauses;
  private final Records records;
  private final Consumer<Problem> problems;

  /**
   * Prepares to check.
   *
   * @param clauses the ids of the clauses that rules let the counterparty give up
   * @param records everything on record
   */
  public RecordCheck(
      Agreement agreement, Set<String> clauses, Records records, Consumer<Problem> problems) {
    this.agreement = agreement;
    this.clauses = clauses;
    this.records = records;
    this.problems = problems;
  }

  /** Tells every name that does not exist. */
  public void check(Descriptors stated) {
    new AttributeCheck(agreement, problems).check(stated);
    List<String> events = agreement.events().stream().map(DeclaredEvent::name).toList();
    String supplier = agreement.supplier().id();
    for (Descriptors.Named named : stated.deployments()) {
      known("channel", named.deployment().channel(), List.of(PROVIDER, supplier, WEIGHTS));
    }
    for (Recorded<Consent> consent : stated.records().consents()) {
      known("counterparty", consent.value().by(), List.of(agreement.counterparty().id()));
      known("clause to consent to", consent.value().clause(), clauses);
      product(consent.value().product(), stated);
    }
    stated.records().products().values().stream()
        .flatMap(List::stream)
        .filter(said -> said.kind() == Origin.Kind.ASSUMED)
        .forEach(said -> product(said.name(), stated));
    stated
        .records()
        .capabilities()
        .forEach(capability -> product(capability.value().product(), stated));
    stated.records().refusals().forEach(refusal -> product(refusal.value().product(), stated));
    stated.records().events().forEach(event -> known("event", event.value().event(), events));
  }

  private void product(@Nullable Stated<String> name, Descriptors stated) {
    if (name == null || records.id(name.value()).isPresent()) {
      return;
    }
    boolean deployed =
        stated.deployments().stream()
            .map(d -> Records.fold(d.deployment().product().name().value()))
            .anyMatch(Records.fold(name.value())::equals);
    if (!deployed) {
      known("product", name, records.names());
    }
  }

  private void known(String what, @Nullable Stated<String> word, Collection<String> words) {
    if (word == null || words.contains(word.value())) {
      return;
    }
    String otherwise =
        words.size() > 5 ? "it is not on record" : "expected " + Listing.or(List.copyOf(words));
    problems.accept(new Problem(word.at(), NearMiss.unknown(what, word.value(), words, otherwise)));
  }
}
