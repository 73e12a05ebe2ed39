package org.lexloci.agreement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.descriptor.Citation;

/**
 * The whole text of an agreement as of a day.
 *
 * @param period its name, the name of its directory, and when it holds
 * @param sources by id
 * @param accounts of it by others, by id
 */
public record Edition(
    EditionPeriod period,
    String title,
    List<DeclaredReading> readings,
    List<DefinedTerm> terms,
    List<Clause> clauses,
    Map<String, Citation> sources,
    Map<String, Account> accounts) {

  /** Names the edition's directory. */
  public String name() {
    return period.name();
  }

  /** Names the edition as people do: its first day and its title. */
  public String shown() {
    return period.from() + " " + title;
  }

  public Optional<Clause> clause(String id) {
    return clauses.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** Answers the first day on which there was a clause under this edition. */
  public LocalDate began(String id) {
    return clause(id)
        .flatMap(c -> Optional.ofNullable(c.since()))
        .filter(period.from()::isBefore)
        .orElse(period.from());
  }

  /** Finds a reading by its name. */
  public Optional<DeclaredReading> reading(String name) {
    return readings.stream().filter(r -> r.name().equals(name)).findFirst();
  }

  /** Lists the terms that are about one of some clauses or questions. */
  public List<DefinedTerm> terms(Collection<String> about) {
    return terms.stream().filter(t -> t.isAbout(about)).toList();
  }

  /** Lists the ids of the clauses that rules judge. */
  public List<String> judgedByRule() {
    return clauses.stream()
        .filter(c -> c.assessed() == Assessment.BY_RULE)
        .map(Clause::id)
        .toList();
  }
}
