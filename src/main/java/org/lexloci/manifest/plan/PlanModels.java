package org.lexloci.manifest.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.module.Gap;
import org.lexloci.manifest.resource.StartScripts;
import org.lexloci.manifest.workload.Containers;
import org.lexloci.manifest.workload.Script;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;
import org.lexloci.source.reader.EmbeddedDocuments;

/** Finds the model that a resource of a plan deploys. */
final class PlanModels {

  private final PlanWords words;
  private final Models models;
  private final PlanConfiguration configuration;
  private boolean another;

  PlanModels(PlanWords words, Models models, PlanConfiguration configuration) {
    this.words = words;
    this.configuration = configuration;
    this.models = models;
  }

  void read(PlanResource resource, Evidence.Builder evidence) {
    account(resource, evidence);
    StartScripts machine = new StartScripts(models, resource.document(), evidence);
    resource.after().ifPresent(a -> machine.read(a, resource.afterPath()));
    provisioned(resource, evidence);
    if (words.is("deploys", resource.type())) {
      another = false;
      Evidence.Builder found = new Evidence.Builder();
      Containers containers = new Containers(models, resource.type(), resource.document(), found);
      resource.after().ifPresent(a -> walk(a, resource.afterPath(), containers, resource, found));
      if (models.is("host", resource.type().toLowerCase(Locale.ROOT))
          && !another
          && !containers.namesAnother()
          && found.build().decisive(Aspect.PRODUCT).isEmpty()) {
        found.add(
            EvidenceItem.unstated(
                "`model`, whose name the plan does not tell",
                resource.place(resource.node(), resource.afterPath().to("model"))));
      }
      proved(found.build(), evidence);
    }
  }

  /** Commands that are run once a resource is there, of which only the configuration tells. */
  private void provisioned(PlanResource resource, Evidence.Builder evidence) {
    List<Node> provisioners =
        configuration
            .resource(resource.address())
            .map(r -> TreePaths.items(r, "provisioners"))
            .orElse(List.of());
    for (Node provisioner : provisioners) {
      for (String key : List.of("command", "inline")) {
        Optional<Node> expression = TreePaths.at(provisioner, "expressions", key);
        Optional<Node> known = expression.flatMap(e -> TreePaths.at(e, "constant_value"));
        expression
            .map(e -> known.map(PlanModels::lines).orElseGet(() -> unknown(e)))
            .map(text -> new MappingNode.Entry(key, text))
            .ifPresent(
                entry ->
                    new Script(models, resource.document())
                        .read(entry, resource.path().to("provisioner").to(key), evidence));
      }
    }
  }

  private static Node unknown(Node expression) {
    return new HiddenNode(expression.at(), "which the configuration refers to");
  }

  private static Node lines(Node text) {
    if (!(text instanceof SequenceNode list)) {
      return text;
    }
    String lines =
        list.items().stream()
            .map(item -> item instanceof ScalarNode line ? line.text() : Gap.TEXT)
            .collect(Collectors.joining("\n"));
    return new ScalarNode(text.at(), lines, true);
  }

  /** An account is there for models, whichever those are that the plan does not show. */
  private void account(PlanResource resource, Evidence.Builder evidence) {
    Optional<String> kind = words.about("account", resource.type());
    boolean hosts =
        kind.filter(
                k ->
                    k.equals("-")
                        || resource
                            .after()
                            .flatMap(a -> TreePaths.text(a, "kind"))
                            .filter(k::equals)
                            .isPresent())
            .isPresent();
    if (hosts) {
      ManifestPlace at = resource.place(resource.node(), resource.afterPath().to("kind"));
      evidence.add(EvidenceItem.unstated("account whose models the plan does not show", at));
    }
  }

  private void walk(
      Node node, Path path, Containers containers, PlanResource resource, Evidence.Builder found) {
    if (node instanceof MappingNode mapping) {
      containers.read(mapping, path);
      for (MappingNode.Entry entry : mapping.entries()) {
        Path at = path.to(entry.key());
        Node value = HiddenNode.told(entry.value());
        boolean embedded = words.is("embedded", entry.key());
        if (embedded && value instanceof ScalarNode text) {
          embedded(text, at, resource, found);
        } else {
          walk(embedded ? value : entry.value(), at, containers, resource, found);
        }
      }
    } else {
      path.each(node, (item, at) -> walk(item, at, containers, resource, found));
    }
  }

  /** What JSON in a text says stands where the text does. */
  private void embedded(ScalarNode text, Path path, PlanResource resource, Evidence.Builder found) {
    for (Node root : EmbeddedDocuments.of(text)) {
      Containers containers = new Containers(models, resource.type(), resource.document(), found);
      walk(root, path, containers, resource, found);
      another |= containers.namesAnother();
    }
  }

  /** A hint would be shown with a value; of a plan that is done with names of models alone. */
  static void proved(Evidence all, Evidence.Builder evidence) {
    all.items().stream()
        .filter(i -> i.strength() != Strength.WEAK || i.aspect() == Aspect.PRODUCT)
        .forEach(evidence::add);
    all.elsewhere().forEach(evidence::elsewhere);
    all.untold().forEach(evidence::untold);
  }
}
