package org.lexloci.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lexloci.source.Node;
import org.lexloci.source.TreePaths;

/**
 * The rules of an agreement as they were.
 *
 * @param digest of all of them
 * @param editions that were asked, each with the digest of its own rules
 */
public record RecordedRules(String digest, Map<String, String> editions) {

  /**
   * Reads the rules of every agreement that judged, by its id.
   *
   * @param head the document or line of kind {@code Run}
   * @param editions every edition that was asked
   */
  static Map<String, RecordedRules> all(Node head, List<Node> editions) {
    String own = RunFields.text(head, "agreement", "id");
    Map<String, RecordedRules> rules = new LinkedHashMap<>();
    add(head, own, editions, rules);
    TreePaths.items(head, "others").forEach(other -> add(other, own, editions, rules));
    return rules;
  }

  private static void add(
      Node node, String own, List<Node> editions, Map<String, RecordedRules> rules) {
    String id = RunFields.text(node, "agreement", "id");
    Map<String, String> digests = new LinkedHashMap<>();
    editions.stream()
        .filter(edition -> TreePaths.text(edition, "agreement").orElse(own).equals(id))
        .forEach(
            edition ->
                digests.put(RunFields.text(edition, "name"), RunFields.text(edition, "digest")));
    rules.put(id, new RecordedRules(RunFields.text(node, "agreement", "digest"), digests));
  }
}
