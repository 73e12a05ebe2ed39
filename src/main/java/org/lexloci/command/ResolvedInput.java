package org.lexloci.command;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.engine.EditionRules;
import org.lexloci.library.Library;
import org.lexloci.source.Problem;
import org.lexloci.world.FirstDays;
import org.lexloci.world.RecordCheck;

/**
 * The deployments to judge and the records about them, after all names in them were checked.
 *
 * @param deployments that name nothing that does not exist
 * @param own what documents state, without what is refused
 * @param records the public record joined with that
 */
public record ResolvedInput(List<Descriptors.Named> deployments, Records own, Records records) {

  /** Joins the public record with what documents state, and reports names that do not exist. */
  public static ResolvedInput of(
      Descriptors stated, Library library, PublicRecord publicRecord, Consumer<Problem> problems) {
    Records known =
        library.agreement().publicRecord() ? publicRecord.about(stated.products()) : Records.NONE;
    Descriptors accepted =
        new RecordCheck(
                library.agreement(),
                firstDays(stated.records(), library),
                known.plus(stated.records()),
                problems)
            .accepted(stated);
    return new ResolvedInput(
        accepted.deployments(), accepted.records(), known.plus(accepted.records()));
  }

  /** Joins all records that bear on the agreement. */
  static Records whole(
      Records stated, Library library, PublicRecord publicRecord, Consumer<Problem> problems) {
    Records accepted = of(new Descriptors(List.of(), stated), library, publicRecord, problems).own;
    return library.agreement().publicRecord() ? publicRecord.whole().plus(accepted) : accepted;
  }

  /**
   * Records may be about a clause of any edition; without records that bear a day no edition is
   * opened for it.
   */
  private static FirstDays firstDays(Records stated, Library library) {
    FirstDays first = new FirstDays();
    boolean dated =
        Stream.of(stated.consents(), stated.capabilities(), stated.events())
            .anyMatch(records -> !records.isEmpty());
    if (dated) {
      for (EditionPeriod period : library.agreement().editions()) {
        EditionRules rules = library.edition(period);
        first.add(rules.edition(), rules.base().asks());
      }
    }
    return first;
  }
}
