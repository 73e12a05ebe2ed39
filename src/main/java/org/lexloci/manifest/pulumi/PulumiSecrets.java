package org.lexloci.manifest.pulumi;

import java.util.Set;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;

/** Hides what a program or a preview keeps to itself or does not know yet. */
final class PulumiSecrets {

  /** What a preview has in the place of a value that is not known, whatever form it is of. */
  private static final Set<String> UNKNOWN =
      Set.of(
          "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
          "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
          "030794c1-ac77-496b-92df-f27374a8bd58",
          "e48ece36-62e2-4504-bad9-02848725956a",
          "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

  /** The keys of a value that is kept secret, in a preview and in a program. */
  private static final Set<String> SECRET =
      Set.of("4dabf18193072939515e22adb298388d", "fn::secret");

  private PulumiSecrets() {}

  /** Answers what can be seen of a value. */
  static Node seen(Node node) {
    if (node instanceof ScalarNode scalar) {
      if (UNKNOWN.contains(scalar.text())) {
        return new HiddenNode(node.at(), "known only after the program ran");
      }
      return node;
    }
    if (node instanceof MappingNode mapping) {
      if (mapping.entries().stream().anyMatch(e -> SECRET.contains(e.key()))) {
        return new HiddenNode(node.at(), "marked as secret");
      }
    }
    return node.with(PulumiSecrets::seen);
  }
}
