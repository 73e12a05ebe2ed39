package org.lexloci.manifest.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.UntoldPart;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.program.Servers;
import org.lexloci.manifest.workload.Containers;
import org.lexloci.manifest.workload.PlainContainers;
import org.lexloci.manifest.workload.Script;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/** A container whose parts stand in several places of a resource, as those of functions do. */
final class SiteContainer {

  /** What stands before the name of an image where a runtime may stand as well. */
  private static final String IMAGE = "DOCKER|";

  /** What stands before a whole Compose file in Base64. */
  private static final String PROJECT = "COMPOSE|";

  private final Servers servers;
  private final int document;
  private final Evidence.Builder evidence;
  private final List<MappingNode.Entry> parts = new ArrayList<>();
  private Path path = Path.ROOT;

  SiteContainer(Servers servers, int document, Evidence.Builder evidence) {
    this.servers = servers;
    this.document = document;
    this.evidence = evidence;
  }

  /** Takes an entry if it is one of the parts. */
  boolean take(MappingNode.Entry entry, Path at) {
    if (is("site-image", at)) {
      image(entry.value(), at).ifPresent(name -> part("image", name, entry, at));
    } else if (is("site-entry", at) && isFilled(entry.value())) {
      part("command", entry.value(), entry, at);
    } else if (is("site-command", at) && isFilled(entry.value())) {
      part("args", entry.value(), entry, at);
    } else if (is("site-variables", at)) {
      part("env", variables(entry.value()), entry, at);
    } else {
      return false;
    }
    return true;
  }

  /** A key may mean it by itself, or in what holds it alone. */
  private boolean is(String list, Path at) {
    return servers.is(list, at.step()) || servers.is(list, at.holder() + "/" + at.step());
  }

  /** Reads it as any other container. */
  void read(Models models) {
    if (parts.stream().anyMatch(part -> !part.key().equals("env"))) {
      new Containers(models, "", document, evidence)
          .container(new MappingNode(parts.get(0).keyAt(), parts), path);
    }
  }

  private void part(String key, Node value, MappingNode.Entry entry, Path at) {
    Node all = value;
    for (MappingNode.Entry before : List.copyOf(parts)) {
      // Variables that all functions have stand elsewhere than those of one.
      if (before.key().equals(key)
          && before.value() instanceof SequenceNode one
          && value instanceof SequenceNode other) {
        parts.remove(before);
        List<Node> joined = new ArrayList<>(one.items());
        joined.addAll(other.items());
        all = new SequenceNode(value.at(), joined);
      }
    }
    parts.add(new MappingNode.Entry(key, entry.keyAt(), all));
    path = at;
  }

  private static boolean isFilled(Node value) {
    return value instanceof HiddenNode
        || value instanceof ScalarNode text && !text.text().isBlank()
        || value instanceof SequenceNode list && !list.items().isEmpty();
  }

  private Optional<Node> image(Node value, Path at) {
    Node told = HiddenNode.told(value);
    if (!(told instanceof ScalarNode text) || text.text().isBlank()) {
      return value instanceof HiddenNode ? Optional.of(value) : Optional.empty();
    }
    if (text.text().startsWith(PROJECT)) {
      String file = Script.decoded(text.text().substring(PROJECT.length()));
      String what = "runs a Compose file in a text, which is not read";
      ManifestPlace place = at.place(value, document);
      List<Node> holds = List.of(new ScalarNode(text.at(), file, true));
      evidence.untold(new UntoldPart(UntoldPart.DELIVERY, what, "", place, holds));
      return Optional.empty();
    }
    boolean runtime = text.text().indexOf('|') >= 0 && !text.text().startsWith(IMAGE);
    if (runtime) {
      return Optional.empty();
    }
    String name = text.text().replace(IMAGE, "");
    ScalarNode image = new ScalarNode(text.at(), name, true);
    return Optional.of(
        value instanceof HiddenNode hidden
            ? new HiddenNode(hidden.at(), hidden.why(), image)
            : image);
  }

  private static Node variables(Node value) {
    if (value instanceof SequenceNode list) {
      return list.with(SiteContainer::inSmallLetters);
    }
    return value instanceof HiddenNode ? value : PlainContainers.variables(value);
  }

  private static Node inSmallLetters(Node variable) {
    return variable instanceof MappingNode mapping
        ? mapping.mapped(e -> new MappingNode.Entry(lower(e.key()), e.keyAt(), e.value()))
        : variable;
  }

  private static String lower(String key) {
    return key.toLowerCase(Locale.ROOT);
  }
}
