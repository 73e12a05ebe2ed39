package org.lexloci.library;

import java.util.List;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.agreement.RuleInWords;
import org.lexloci.source.Document;

/** What the authors of an agreement wrote, for people; judging needs none of it. */
public interface AgreementTexts {

  /** Lists the rules of a clause in words; none when no rule judges it. */
  List<RuleInWords> rules(EditionPeriod period, String clause);

  /** Reads the cases of a clause; none when it has none. */
  List<Document> cases(EditionPeriod period, String clause);
}
