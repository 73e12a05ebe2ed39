package org.lexloci.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.fact.Owner;

/**
 * What is known and what is open about one deployment, dates already reduced to the relations that
 * clauses speak about.
 *
 * @param launch the launch date, which tells the readings that had arisen by then
 * @param known facts, stated or taken by default
 * @param open questions that nobody has answered, or that were answered in more than one way
 * @param doubted questions whose default is known, and is taken only where it permits nothing
 * @param consents what the counterparty gave up
 * @param contradictions what is stated in more than one way or not fully, each in one phrase
 * @param assumed answers that are put in the place of what is known or open
 */
public record Case(
    Optional<LocalDate> launch,
    List<Known> known,
    List<Question> open,
    List<Question> doubted,
    Consents consents,
    List<String> contradictions,
    List<AssumedAnswer> assumed) {

  /** Answers the same case with open questions in the place of the defaults that are in doubt. */
  public Case doubting() {
    if (doubted.isEmpty()) {
      return this;
    }
    Set<String> ids = doubted.stream().map(Question::id).collect(Collectors.toSet());
    return new Case(
        launch,
        known.stream().filter(k -> !ids.contains(k.fact().question())).toList(),
        Stream.concat(open.stream(), doubted.stream().map(Question::withoutDefault)).toList(),
        List.of(),
        consents,
        contradictions,
        assumed);
  }

  /** Answers the fact that the product is somebody else's, where nothing contradicts it. */
  public Optional<Known> othersProduct() {
    return known.stream().filter(k -> k.fact() == Owner.THIRD_PARTY).findFirst();
  }
}
