package org.lexloci.manifest.kubernetes;

import java.util.List;
import java.util.Set;
import org.lexloci.descriptor.ModelNames;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.LocationEvidence;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.resource.ResourceFacts;
import org.lexloci.manifest.workload.Containers;
import org.lexloci.manifest.workload.Settings;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/**
 * Walks one whole object and collects what it shows. Every pod template is met on the way, wherever
 * its kind keeps it. Text inside text is never read.
 */
public final class KubernetesWalk {

  /** Fields that hold text, or what a server wrote about the rest. */
  private static final Set<String> OPAQUE =
      Set.of("data", "binaryData", "stringData", "managedFields", "status");

  /** What selects objects says nothing of the one it stands in. */
  private static final List<String> SELECTORS =
      List.of("selector", "matchLabels", "labelSelector", "podSelector", "namespaceSelector");

  /** Terms of which one has to hold. */
  private static final Set<String> ALTERNATIVES = Set.of("nodeSelectorTerms", "node_selector_term");

  private final LocationSigns signs;
  private final Declarations declarations;
  private final Containers containers;
  private final String group;
  private final String kind;
  private final int document;
  private final Evidence.Builder evidence = new Evidence.Builder();
  private boolean holdsContainers;

  public KubernetesWalk(
      Clouds clouds,
      Models models,
      Declarations declarations,
      String group,
      String kind,
      int document,
      Settings settings) {
    this.signs = new LocationSigns(clouds, document, evidence);
    this.declarations = declarations;
    this.group = group;
    this.kind = kind;
    this.document = document;
    this.containers = new Containers(models, group, document, evidence, settings);
  }

  /** Lists what an object proves of where it is; what is wrong with it is told where it is read. */
  static List<EvidenceItem> proved(
      MappingNode object,
      String group,
      String kind,
      Path path,
      int document,
      Clouds clouds,
      Models models) {
    Declarations silent = new Declarations(ModelNames.NONE, problem -> {});
    KubernetesWalk walk =
        new KubernetesWalk(clouds, models, silent, group, kind, document, Settings.NONE);
    walk.object(object, path);
    return LocationEvidence.proved(walk.evidence());
  }

  public Evidence evidence() {
    return evidence.build();
  }

  boolean holdsContainers() {
    return holdsContainers;
  }

  public void object(MappingNode object, Path path) {
    boolean clouded = signs.group(group, kind, object, path);
    for (MappingNode.Entry entry : object.entries()) {
      if (!OPAQUE.contains(entry.key())) {
        entry(entry, path, object);
      }
    }
    new ResourceFacts(group, clouded, document, evidence).read(object, path);
  }

  private void walk(Node node, Path path) {
    if (node instanceof MappingNode mapping) {
      containers.read(mapping, path);
      for (MappingNode.Entry entry : mapping.entries()) {
        if (!entry.key().equals("managedFields")) {
          entry(entry, path, mapping);
        }
      }
    } else {
      path.each(node, this::walk);
    }
  }

  /** Most entries show nothing, and one look at their key tells. */
  private void entry(MappingNode.Entry entry, Path parent, MappingNode holder) {
    String key = entry.key();
    boolean qualified = key.indexOf('/') >= 0;
    if (qualified) {
      signs.key(key, entry.value(), parent.to(key));
    }
    holdsContainers |= key.equals("containers");
    if (!(entry.value() instanceof ScalarNode scalar)) {
      Path path = parent.to(key);
      declared(entry, parent, path);
      if (ALTERNATIVES.contains(key) && entry.value() instanceof SequenceNode terms) {
        signs.alternatives(terms, path);
      } else {
        walk(entry.value(), path);
      }
    } else if (qualified) {
      signs.label(key, scalar, parent.to(key));
    } else {
      signs.field(key, scalar, parent, holder);
    }
  }

  private void declared(MappingNode.Entry entry, Path parent, Path path) {
    boolean annotations = entry.key().endsWith("nnotations");
    boolean labels = entry.key().endsWith("abels") && !entry.key().equals("matchLabels");
    if (!annotations && !labels || SELECTORS.stream().anyMatch(parent::passes)) {
      return;
    }
    String what = annotations ? "annotation" : "label";
    if (entry.value() instanceof MappingNode mapping) {
      declarations.read(mapping, Declarations.SLASH, what, document, path, evidence);
    } else if (entry.value() instanceof HiddenNode hidden) {
      ManifestPlace at = path.place(hidden, document);
      evidence.add(EvidenceItem.unstated("`" + entry.key() + "`, " + hidden.why(), at));
    }
  }
}
