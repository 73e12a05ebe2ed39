package org.lexloci.clause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.agreement.Assessment;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.Edition;
import org.lexloci.agreement.RuleInWords;
import org.lexloci.descriptor.Records;
import org.lexloci.engine.EditionRules;
import org.lexloci.library.AgreementTexts;
import org.lexloci.library.Library;
import org.lexloci.source.Document;
import org.lexloci.source.binding.Binder;
import org.lexloci.world.SettledReading;

/** Collects what explains a clause. */
public final class Explainer {

  private final Library library;
  private final AgreementTexts writings;
  private final Binder binder;
  private final Situations situations;

  /**
   * Prepares to explain.
   *
   * @param record the launches that clauses are tried on
   * @param today the day as of which launches have happened or are still planned
   * @param settled readings that a house has settled; an author's case leaves them open
   */
  public Explainer(
      Library library,
      AgreementTexts writings,
      Binder binder,
      Records record,
      LocalDate today,
      List<SettledReading> settled) {
    this.library = library;
    this.writings = writings;
    this.binder = binder;
    this.situations = new Situations(library.agreement(), record, today, settled);
  }

  public ExplainedClause explain(EditionRules rules, Clause clause) {
    Edition edition = rules.edition();
    List<RuleInWords> own = writings.rules(edition.period(), clause.id());
    Set<String> exceptedBy = new LinkedHashSet<>();
    own.stream().filter(RuleInWords::excepts).forEach(r -> exceptedBy.addAll(r.clauses()));
    Set<String> asked = asks(rules, clause.id(), new HashSet<>());
    Set<String> about = new HashSet<>(asked);
    about.add(clause.id());
    boolean byRule = clause.assessed() == Assessment.BY_RULE;
    return new ExplainedClause(
        edition,
        clause,
        amends(edition, clause, own),
        own,
        List.copyOf(exceptedBy),
        byRule ? excepts(edition, clause.id()) : List.of(),
        own.stream().anyMatch(rule -> rule.excepts() && rule.consent()),
        edition.readings().stream().filter(r -> asked.contains("readings." + r.name())).toList(),
        edition.terms(about),
        byRule ? cases(rules, clause.id()) : List.of(),
        byRule ? situations.decidedBy(clause.id(), rules) : List.of());
  }

  private Optional<Amendment> amends(Edition edition, Clause clause, List<RuleInWords> own) {
    return Amendment.before(edition, library.agreement())
        .flatMap(
            before ->
                Amendment.of(
                    library.edition(before).edition(),
                    edition,
                    clause,
                    !writings.rules(before, clause.id()).equals(own)));
  }

  private List<String> excepts(Edition edition, String clause) {
    List<String> released = new ArrayList<>();
    for (String other : edition.judgedByRule()) {
      if (!other.equals(clause)
          && writings.rules(edition.period(), other).stream()
              .anyMatch(rule -> rule.excepts() && rule.clauses().contains(clause))) {
        released.add(other);
      }
    }
    return released;
  }

  /** What the rules of a clause ask, and those of the clauses they build on. */
  private Set<String> asks(EditionRules rules, String clause, Set<String> seen) {
    Set<String> asks = new HashSet<>(rules.base().asks(clause));
    if (seen.add(clause)) {
      for (RuleInWords rule : writings.rules(rules.edition().period(), clause)) {
        rule.clauses().forEach(other -> asks.addAll(asks(rules, other, seen)));
      }
    }
    return asks;
  }

  private List<ClauseCaseResults.Result> cases(EditionRules rules, String clause) {
    AuthoredCases cases = new AuthoredCases(library.agreement(), rules);
    List<Document> documents = writings.cases(rules.edition().period(), clause);
    return CaseFile.all(documents, binder, cases).stream()
        .map(authored -> ClauseCaseResults.Result.of(authored, clause, cases))
        .toList();
  }
}
