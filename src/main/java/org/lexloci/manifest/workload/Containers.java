package org.lexloci.manifest.workload;

import java.util.List;
import java.util.Optional;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.model.FetchedModel;
import org.lexloci.manifest.model.ModelEvidence;
import org.lexloci.manifest.model.ModelVolumes;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.model.ResourceAddress;
import org.lexloci.manifest.program.Command;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;
import org.lexloci.source.reader.EmbeddedDocuments;

/** Finds the models that containers serve, and those that resources name in fields of their own. */
public final class Containers {

  // Steps of pipelines have a script in the place of a command, or for it.
  private static final List<String> COMMAND = List.of("command", "commands", "script");
  private static final List<String> ENTRY = List.of("entryPoint", "entrypoint");
  private static final List<String> ARGS = List.of("args", "source");

  /** What names the program of an application that a text describes. */
  private static final String PROGRAM = "import_path";

  private final Models models;
  private final List<String[]> fields;
  private final boolean docker;
  private final int document;
  private final Evidence.Builder evidence;
  private final ModelEvidence found;
  private final Settings settings;
  private Volumes volumes = Volumes.NONE;
  private boolean named;

  public Containers(Models models, String group, int document, Evidence.Builder evidence) {
    this(models, group, document, evidence, Settings.NONE);
  }

  public Containers(
      Models models, String group, int document, Evidence.Builder evidence, Settings settings) {
    this.settings = settings;
    this.models = models;
    this.fields = models.fields(group);
    this.docker = models.is("docker", group);
    this.document = document;
    this.evidence = evidence;
    this.found = new ModelEvidence(document, evidence);
  }

  /** Takes what volumes hold for what is read next. */
  Containers with(Volumes told) {
    volumes = told;
    return this;
  }

  /** Tells whether a model of somebody else was named beside a format. */
  public boolean namesAnother() {
    return named;
  }

  /** Looks at every mapping below a node. */
  public void readAll(Node node, Path path) {
    if (node instanceof MappingNode mapping) {
      read(mapping, path);
      for (MappingNode.Entry entry : mapping.entries()) {
        Path at = path.to(entry.key());
        if (HiddenNode.told(entry.value()) instanceof ScalarNode text) {
          // What JSON in a text says stands where the text does.
          if (models.servers().is("embedded", entry.key())) {
            EmbeddedDocuments.of(text).forEach(root -> readAll(root, at));
          }
        } else {
          readAll(entry.value(), at);
        }
      }
    } else {
      path.each(node, this::readAll);
    }
  }

  /** Looks at a mapping, which may be a container, the model of a custom resource or neither. */
  public void read(MappingNode mapping, Path path) {
    boolean container = false;
    boolean formatted = false;
    // Most mappings are none of this, and one look at their keys tells.
    for (MappingNode.Entry entry : mapping.entries()) {
      switch (entry.key()) {
        case "args", "command", "env", "entryPoint", "lifecycle" -> container = true;
        case "commands", "script" -> container |= mapping.get("image").isPresent();
        case "image" ->
            container |=
                entry.value() instanceof ScalarNode
                    || entry.value() instanceof HiddenNode
                        && (models.servers().holds(path) || models.servers().marks(mapping));
        case "containers" -> {
          volumes = new PodVolumes(mapping, settings);
          found.fetched(new FetchedModel(models).in(mapping, path));
        }
        case "container" -> found.fetched(new FetchedModel(models).in(mapping, path));
        case "volumes" -> new ModelVolumes(models, found).read(entry.value(), path.to("volumes"));
        case "format" -> formatted = true;
        case "serveConfigV2" -> text(entry, path.to(entry.key()));
        case "entrypoint" -> {
          if (!docker) {
            new Script(models, document).read(entry.value(), path.to(entry.key()), evidence);
          }
        }
        default -> {}
      }
      if (!fields.isEmpty() && entry.value() instanceof ScalarNode scalar) {
        field(scalar, path.to(entry.key()));
      } else if (entry.value() instanceof HiddenNode hidden) {
        hidden(hidden, path.to(entry.key()), entry.key());
      }
    }
    if (formatted) {
      formatted(mapping, path);
    }
    if (container) {
      container(mapping, path);
    }
  }

  /** Looks at what is known to be a container. */
  public void container(MappingNode container, Path path) {
    boolean first = path.passes("initContainers") || path.passes("init_container");
    boolean stays =
        TreePaths.text(container, "restartPolicy")
            .or(() -> TreePaths.text(container, "restart_policy"))
            .filter("Always"::equals)
            .isPresent();
    new ServedModel(models, container, path, first && !stays, found, settings, volumes)
        .look(docker ? ENTRY : COMMAND, docker ? COMMAND : ARGS);
  }

  /** A name that is not told may be of any model; where its files are is no name. */
  private void hidden(HiddenNode hidden, Path path, String key) {
    if (fields.stream().anyMatch(path::endsWith)) {
      ResourceAddress.of(hidden, models, models.is("files", key))
          .ifPresentOrElse(
              address -> field(address, path),
              () -> {
                if (!models.is("files", key)) {
                  found.open("`" + key + "`, " + hidden.why(), hidden, path);
                }
              });
    }
  }

  private void field(ScalarNode scalar, Path path) {
    if (fields.stream().anyMatch(path::endsWith)) {
      String name = scalar.text();
      Optional<String> product = models.product(name);
      Optional<String> copied = product.isPresent() ? Optional.empty() : models.alias(name);
      String from = EvidenceItem.quoted("model", name);
      product.ifPresent(p -> found.add(true, from, p, scalar, path));
      copied.ifPresent(p -> found.copied(true, from, p, scalar, path));
      // A bare name may be what a client asks for.
      if (product.isEmpty() && copied.isEmpty() && models.isPlace(name)) {
        found.like(models.namesake(name), "model", name, new Command.Word(name, scalar, path));
      }
    }
  }

  private void formatted(MappingNode mapping, Path path) {
    Optional<Node> format = mapping.get("format");
    Optional<Node> name = mapping.get("name");
    if (format.isEmpty() || !(format.get() instanceof ScalarNode text)) {
      return;
    }
    if (name.isPresent() && name.get() instanceof ScalarNode scalar) {
      Optional<String> product = models.product(text.text(), scalar.text());
      named |= product.isEmpty();
      product.ifPresent(
          p ->
              found.add(
                  true, EvidenceItem.quoted("model", scalar.text()), p, scalar, path.to("name")));
    }
  }

  /** What a document in a text says stands where the text does. */
  private void text(MappingNode.Entry entry, Path path) {
    if (entry.value() instanceof ScalarNode text) {
      Evidence.Builder served = new Evidence.Builder();
      Containers containers = new Containers(models, "ray.io", document, served, settings);
      EmbeddedDocuments.of(text).forEach(root -> containers.readAll(root, path));
      Evidence all = served.build();
      all.items().forEach(evidence::add);
      all.untold().forEach(evidence::untold);
      if (all.items().isEmpty() && text.text().contains(PROGRAM)) {
        found.open("program of `" + PROGRAM + "`", text, path);
      }
    }
  }
}
