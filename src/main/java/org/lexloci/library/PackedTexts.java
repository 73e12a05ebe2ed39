package org.lexloci.library;

import java.util.List;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.agreement.RuleInWords;
import org.lexloci.source.Binder;
import org.lexloci.source.Document;
import org.lexloci.source.Problem;
import org.lexloci.source.Resources;

/** What the build packed of an agreement for people, apart from what judging reads. */
public final class PackedTexts implements AgreementTexts {

  /** The directory of it within the packed agreement. */
  static final String DIRECTORY = "writings/";

  private final String agreement;
  private final Binder binder;

  /** Reads about a shipped agreement. */
  public PackedTexts(String agreement, Binder binder) {
    this.agreement = agreement;
    this.binder = binder;
  }

  /** The rules of a clause. */
  record Rules(List<RuleInWords> rules) {}

  @Override
  public List<RuleInWords> rules(EditionPeriod period, String clause) {
    return documents(period, clause + ".rules").stream()
        .map(document -> binder.bind(document.root(), Rules.class, PackedTexts::refuse))
        .flatMap(rules -> rules.orElseThrow().rules().stream())
        .toList();
  }

  @Override
  public List<Document> cases(EditionPeriod period, String clause) {
    return documents(period, clause + ".cases");
  }

  private List<Document> documents(EditionPeriod period, String file) {
    return Resources.documents(agreement + "/" + period.name() + "/" + DIRECTORY + file)
        .orElse(List.of());
  }

  private static void refuse(Problem problem) {
    throw new IllegalStateException(problem.toString());
  }
}
