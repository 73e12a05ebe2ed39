package org.lexloci.manifest.workload;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.UntoldPart;
import org.lexloci.manifest.model.Models;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;

/** A text that a machine or a container runs, which may serve a model. */
public record Script(Models models, int document) {

  private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/=\\r\\n]+");

  /** Adds the models that a script serves, and that a part of it is not told. */
  public void read(MappingNode.Entry entry, Path path, Evidence.Builder evidence) {
    Node value = entry.value();
    ManifestPlace place = path.place(value, document);
    boolean isText = HiddenNode.told(value) instanceof ScalarNode text && !text.text().isBlank();
    if (isText) {
      read(value, path, evidence).stream()
          .limit(1)
          .map(
              part ->
                  new UntoldPart(
                      scripted(part.kind()), part.what(), part.why(), place, part.told()))
          .forEach(evidence::untold);
    } else if (value instanceof HiddenNode) {
      evidence.untold(UntoldPart.hidden(UntoldPart.SCRIPT, entry.key(), value, place));
    }
  }

  /**
   * Adds the models that a script serves, as far as it is told; it may be in Base64.
   *
   * @return what it runs that is not told
   */
  public List<UntoldPart> read(Node node, Path path, Evidence.Builder evidence) {
    if (!(HiddenNode.told(node) instanceof ScalarNode script)) {
      return List.of();
    }
    ScalarNode text = new ScalarNode(script.at(), decoded(script.text()), true);
    MappingNode.Entry command = new MappingNode.Entry("command", script.at(), text);
    Evidence.Builder found = new Evidence.Builder();
    new Containers(models, "", document, found)
        .read(new MappingNode(script.at(), List.of(command)), path);
    for (EvidenceItem item : found.build().items()) {
      ManifestPlace place = path.place(script, document);
      evidence.add(
          new EvidenceItem(item.aspect(), item.strength(), item.value(), item.from(), place));
    }
    return found.build().untold();
  }

  private static String scripted(String kind) {
    return kind.equals(UntoldPart.CONTAINER) ? UntoldPart.SCRIPT : kind;
  }

  /** Decodes a text that may be in Base64. */
  public static String decoded(String text) {
    if (!ENCODED.matcher(text).matches()) {
      return text;
    }
    try {
      return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
