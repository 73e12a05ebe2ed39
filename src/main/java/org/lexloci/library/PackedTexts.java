package org.lexloci.library;

import java.util.List;
import java.util.Map;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.agreement.RuleInWords;
import org.lexloci.source.Document;
import org.lexloci.source.packed.Resources;
import org.lexloci.source.reader.PackedDocuments;

/** What the build packed of an agreement for people, apart from what judging reads. */
public record PackedTexts(String agreement) implements AgreementTexts {

  /** The directory of it within a packed edition. */
  static final String DIRECTORY = "texts/";

  /** The file of the rules in words, by clause. */
  static final String RULES = DIRECTORY + "rules.bin";

  @Override
  @SuppressWarnings("unchecked") // What the build writes there.
  public List<RuleInWords> rules(EditionPeriod period, String clause) {
    Map<String, List<RuleInWords>> rules =
        Resources.value(directory(period) + RULES, AgreementValues.VALUES, Map.class);
    return rules.getOrDefault(clause, List.of());
  }

  @Override
  public List<Document> cases(EditionPeriod period, String clause) {
    return PackedDocuments.of(directory(period) + DIRECTORY + clause + ".cases").orElse(List.of());
  }

  private String directory(EditionPeriod period) {
    return agreement + "/" + period.name() + "/";
  }
}
