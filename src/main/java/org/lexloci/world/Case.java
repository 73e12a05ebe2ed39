package org.lexloci.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lexloci.fact.Owner;

/**
 * What is known and what is open about one deployment, dates already reduced to the relations that
 * clauses speak about.
 *
 * @param launch the launch date, which tells the readings that had arisen by then
 * @param known facts, stated or taken by default
 * @param open questions that nobody has answered, or that were answered in more than one way
 * @param consents what the counterparty gave up
 * @param contradictions what is stated in more than one way or not fully, each in one phrase
 * @param assumed answers that are put in the place of what is known or open
 */
public record Case(
    Optional<LocalDate> launch,
    List<Known> known,
    List<Question> open,
    Consents consents,
    List<String> contradictions,
    List<AssumedAnswer> assumed) {

  /** Answers the fact that the product is somebody else's, where nothing contradicts it. */
  public Optional<Known> othersProduct() {
    return known.stream().filter(k -> k.fact() == Owner.THIRD_PARTY).findFirst();
  }
}
