package org.lexloci;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.engine.EditionRules;
import org.lexloci.engine.Library;
import org.lexloci.fact.Consent;
import org.lexloci.source.Problem;
import org.lexloci.world.RecordCheck;

/** What is on record about the products that are asked about, with every name in it checked. */
final class Dossier {

  private Dossier() {}

  /** Joins the public record with what documents state, and tells names that do not exist. */
  static Records records(
      Descriptors stated, Library library, PublicRecord publicRecord, Consumer<Problem> problems) {
    List<String> products =
        stated.deployments().stream().map(d -> d.deployment().product().name().value()).toList();
    Records records =
        library.agreement().publicRecord()
            ? publicRecord.about(products).plus(stated.records())
            : stated.records();
    new RecordCheck(library.agreement(), consentable(stated, library), records, problems)
        .check(stated);
    return records;
  }

  /** Reads everything on record that bears on the agreement. */
  static Records whole(Records stated, Library library, PublicRecord publicRecord) {
    return library.agreement().publicRecord() ? publicRecord.whole().plus(stated) : stated;
  }

  /** Consents may name a clause of any edition; without consents no edition is opened for it. */
  private static Set<String> consentable(Descriptors stated, Library library) {
    Set<String> clauses = new LinkedHashSet<>();
    if (!stated.records().consents().isEmpty()) {
      for (EditionPeriod period : library.agreement().editions()) {
        EditionRules rules = library.edition(period);
        rules.edition().judgedByRule().stream()
            .filter(clause -> rules.base().asks().contains(new Consent(clause, true).question()))
            .forEach(clauses::add);
      }
    }
    return clauses;
  }
}
