package org.lexloci.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Random documents in the words of another agreement, of other parties and another first cloud. */
final class HarbourDocuments {

  /** What the agreement has clauses about. */
  private static final Set<String> KINDS = Set.of("ProductDeployment", "Product", "Consent");

  private static final Map<String, String> WORDS =
      Map.of(
          "azure", "gcp",
          "gcp", "azure",
          "openai", "mill",
          "microsoft", "harbour",
          "ship-first-azure", "ship-first-gcp",
          "open-weight-release", "joint-work-is-told");

  private HarbourDocuments() {}

  /** Draws documents; the same seed draws the same. */
  static List<Map<String, Object>> of(long seed) {
    List<Map<String, Object>> documents = new ArrayList<>();
    for (Map<String, Object> document : RandomDocuments.of(seed)) {
      if (KINDS.contains(document.get("kind"))) {
        Map<String, Object> said = new LinkedHashMap<>();
        document.forEach((key, value) -> said.put(key, said(value)));
        if (!document.get("kind").equals("Consent") || isToAClause(said)) {
          documents.add(said);
        }
      }
    }
    return documents;
  }

  /** Tells whether a consent is to any clause, or to one that there is and was. */
  private static boolean isToAClause(Map<String, Object> consent) {
    StatedFields spec = new StatedFields(consent).in("spec");
    return spec.is("clause", "any")
        || StatedTerms.HARBOUR.began().containsKey(spec.text("clause").orElseThrow())
            && !spec.day("date")
                .orElseThrow()
                .isBefore(StatedTerms.HARBOUR.began().get(spec.text("clause").orElseThrow()));
  }

  private static Object said(Object value) {
    if (value instanceof Map<?, ?> mapping) {
      Map<Object, Object> said = new LinkedHashMap<>();
      mapping.forEach((key, of) -> said.put(key, said(of)));
      return said;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(HarbourDocuments::said).toList();
    }
    return value instanceof String word ? WORDS.getOrDefault(word, word) : value;
  }
}
