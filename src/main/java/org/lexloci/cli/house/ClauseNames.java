package org.lexloci.cli.house;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.agreement.Agreement;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Vernacular;
import org.lexloci.engine.EditionRules;
import org.lexloci.library.Library;
import org.lexloci.source.SafeText;
import org.lexloci.source.word.NearMiss;
import org.lexloci.source.word.WordList;

/**
 * Reports unknown clauses, with those that may be meant.
 *
 * @param record with the products that may be meant instead
 */
public record ClauseNames(Agreement agreement, Records record) {

  private static final int MOST = 3;

  /** Lists the ids of the clauses of some editions. */
  public static Set<String> of(List<EditionRules> editions) {
    Set<String> ids = new LinkedHashSet<>();
    editions.forEach(e -> e.edition().clauses().forEach(c -> ids.add(c.id())));
    return ids;
  }

  /** Says which editions have a clause that those asked about have not. */
  public static Optional<String> elsewhere(Library library, String clause) {
    List<String> days =
        library.agreement().editions().stream()
            .filter(period -> library.edition(period).edition().clause(clause).isPresent())
            .map(period -> period.from().toString())
            .toList();
    return Optional.of(days)
        .filter(some -> !some.isEmpty())
        .map(
            some ->
                SafeText.quoted(clause)
                    + " is not in these editions; it is in "
                    + WordList.and(some));
  }

  /** Suggests what else has this name, else ids that are spelt alike or contain it. */
  public String unknown(String what, String id, Set<String> ids) {
    List<String> near = NearMiss.several(id, ids, MOST);
    if (near.isEmpty() && !id.isEmpty()) {
      near = ids.stream().filter(known -> known.contains(id)).limit(MOST).toList();
    }
    String meant =
        near.isEmpty() ? "`lexloci clauses` lists them" : "did you mean " + WordList.or(near) + "?";
    return "unknown " + what + " " + SafeText.quoted(id) + "; " + other(id).orElse(meant);
  }

  /** Names the command that answers questions about the edition, cloud or product of this name. */
  private Optional<String> other(String id) {
    return EditionNames.elsewhere(agreement, id)
        .or(
            () ->
                Vernacular.shipped()
                    .cloud(id)
                    .map(c -> "it is a cloud: `lexloci may PRODUCT on " + c.id() + "`"))
        .or(
            () ->
                record
                    .id(id)
                    .map(product -> "it is a product: `lexloci may " + product + " on PROVIDER`"));
  }
}
