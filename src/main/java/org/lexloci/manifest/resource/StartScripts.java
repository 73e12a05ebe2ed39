package org.lexloci.manifest.resource;

import java.util.List;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.UntoldPart;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.program.Command;
import org.lexloci.manifest.program.Servers;
import org.lexloci.manifest.workload.Script;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.reader.EmbeddedDocuments;

/** Finds in resources what a machine runs when it starts, and what a resource runs untold. */
public record StartScripts(Models models, int document, Evidence.Builder evidence) {

  /**
   * Looks for texts that a machine runs when it starts, by the keys that they stand under, and for
   * what a resource runs and does not tell.
   */
  public void read(Node node, Path path) {
    SiteContainer site = new SiteContainer(models.servers(), document, evidence);
    read(node, path, site);
    site.read(models);
  }

  private void read(Node node, Path path, SiteContainer site) {
    if (node instanceof MappingNode mapping) {
      mapping.entries().forEach(entry -> script(entry, path.to(entry.key()), site));
    } else {
      path.each(node, (item, at) -> read(item, at, site));
    }
  }

  private void script(MappingNode.Entry entry, Path path, SiteContainer site) {
    Servers servers = models.servers();
    Node value = entry.value();
    Node told = HiddenNode.told(value);
    String key = entry.key();
    if (site.take(entry, path)) {
      return;
    }
    if (servers.is("script", key)) {
      new Script(models, document).read(entry, path, evidence);
    } else if (servers.is("remote", key) && isFilled(value)) {
      String what = "runs what `" + key + "` names, which is not read";
      evidence.untold(new UntoldPart(UntoldPart.DELIVERY, what, "", place(value, path), List.of()));
    } else if (servers.is("holder", key) && value instanceof HiddenNode && !isRead(key, told)) {
      evidence.untold(UntoldPart.hidden(UntoldPart.CONTAINER, key, value, place(value, path)));
    } else if (servers.is("image-key", key) && value instanceof HiddenNode && !isNamed(told)) {
      String what = "runs an image that is not told here";
      evidence.untold(
          new UntoldPart(
              UntoldPart.CONTAINER, what, UntoldPart.why(value), place(value, path), List.of()));
    } else if (servers.is("json", key) && told instanceof ScalarNode text) {
      EmbeddedDocuments.of(text).forEach(root -> read(root, path, site));
    } else {
      read(value, path, site);
    }
  }

  private ManifestPlace place(Node node, Path path) {
    return path.place(node, document);
  }

  /** Of a document in a text, what is told is read; a template is one only where it is no text. */
  private static boolean isRead(String key, Node told) {
    return !key.equals("template")
            && told instanceof ScalarNode text
            && text.text().strip().matches("(?s)[\\[{].*")
        || told instanceof MappingNode
        || told instanceof SequenceNode;
  }

  private static boolean isNamed(Node told) {
    return told instanceof ScalarNode text
        && !text.text().isBlank()
        && !Command.isUntold(text.text());
  }

  private static boolean isFilled(Node value) {
    return !(value instanceof NullNode
        || value instanceof SequenceNode list && list.items().isEmpty()
        || value instanceof ScalarNode text && text.text().isBlank());
  }
}
