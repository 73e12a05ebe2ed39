package org.lexloci.manifest.model;

import java.util.Optional;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.module.Gap;
import org.lexloci.source.ScalarNode;

/**
 * Reads addresses of which a file leaves a part to the cloud, such as its region: {@code
 * arn:partition:service:region:account:name}, {@code s3://bucket/name}.
 */
public final class ResourceAddress {

  private static final int PARTS = 6;

  private ResourceAddress() {}

  /**
   * Answers an address whose name is told, with nothing in the place of what is not.
   *
   * @param files whether it is one of files, of which each step is a name
   */
  public static Optional<ScalarNode> of(HiddenNode hidden, Models models, boolean files) {
    if (!(hidden.rest() instanceof ScalarNode text)) {
      return Optional.empty();
    }
    String[] parts = text.text().split(":", PARTS);
    boolean named =
        parts.length == PARTS && parts[0].equals("arn") && !parts[PARTS - 1].contains(Gap.TEXT);
    if (named) {
      String partition = models.words("partition").iterator().next();
      parts[1] = parts[1].replace(Gap.TEXT, partition);
    }
    String told = String.join(":", parts).replace(Gap.TEXT, "");
    return Optional.of(new ScalarNode(text.at(), told, true)).filter(address -> named || files);
  }
}
