package org.lexloci.manifest.pulumi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.FileSyntax;
import org.lexloci.manifest.evidence.HostLinks;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.ResourceHosts;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.kind.KindReader;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.resource.ProviderVariables;
import org.lexloci.manifest.resource.ResourceSubjects;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.SafeText;
import org.lexloci.source.TreePaths;

/**
 * Reads Pulumi programs that are written in YAML, once for each stack whose configuration lies
 * beside them, and what a preview prints of a program in any language.
 *
 * @param stacks the configurations of stacks
 */
public record PulumiReader(
    Clouds clouds,
    Models models,
    Declarations declarations,
    List<Document> stacks,
    HostLinks run,
    ProviderVariables variables)
    implements KindReader {

  /** What happens to a resource that will not be there, or that another program owns. */
  private static final Set<String> GONE =
      Set.of("delete", "delete-replaced", "discard", "discard-replaced", "read", "read-discard");

  /** One resource, what it is, and how others refer to it. */
  private record Part(
      String type, MappingNode resource, Node properties, Subject subject, String referred) {}

  @Override
  public List<Subject> read(Document document) {
    Set<Subject> subjects = new LinkedHashSet<>();
    HostLinks links = run.file();
    configurations(document).forEach(each -> subjects.addAll(program(document, each, links)));
    return List.copyOf(subjects);
  }

  @Override
  public List<Node> views(Document document) {
    return Stream.concat(
            configurations(document).stream().map(each -> each.resolve(document.root())),
            Stream.of(document.root()))
        .toList();
  }

  /** Lists what a program is configured with, by each stack that there is. */
  private List<PulumiConfiguration> configurations(Document document) {
    String name = TreePaths.text(document.root(), "name").orElse("");
    List<PulumiConfiguration> own =
        stacks.stream()
            .filter(s -> Directories.folder(s.file()).equals(Directories.folder(document.file())))
            .map(stack -> new PulumiConfiguration(name, List.of(stack, document)))
            .toList();
    return own.isEmpty() ? List.of(new PulumiConfiguration(name, List.of(document))) : own;
  }

  private List<Subject> program(
      Document document, PulumiConfiguration configuration, HostLinks links) {
    List<Part> parts = new ArrayList<>();
    if (TreePaths.has((MappingNode) document.root(), "steps")) {
      previewed(document, configuration, parts);
    } else {
      written(document, configuration, parts);
    }
    Evidence.Builder whole = new Evidence.Builder();
    configuration.declared(declarations, whole);
    return ResourceSubjects.of(
        new Subject(
            document.root().at(),
            "program",
            configuration.project(),
            true,
            whole.build(),
            FileSyntax.CONFIGURATION),
        placed(parts, document, links));
  }

  private List<Subject> placed(List<Part> parts, Document document, HostLinks links) {
    ResourceHosts hosts = new ResourceHosts(clouds, links);
    PulumiReferences references = new PulumiReferences(document, links);
    references.note(clouds);
    List<Subject> noted = new ArrayList<>();
    for (Part part : parts) {
      String name = part.referred();
      hosts.named(part.type(), name, part.properties());
      references.of(part.resource(), (key, used) -> hosts.use(part.type(), name, key, used));
      Evidence evidence = part.subject().evidence();
      noted.add(
          part.subject().showing(hosts.noted(part.type(), name, part.properties(), evidence)));
    }
    return noted.stream().map(subject -> subject.on(links)).toList();
  }

  private void written(Document document, PulumiConfiguration settings, List<Part> parts) {
    List<MappingNode.Entry> resources = TreePaths.entries(document.root(), "resources");
    for (MappingNode.Entry entry : resources) {
      boolean existing = TreePaths.at(entry.value(), "get").isPresent();
      if (!existing && entry.value() instanceof MappingNode resource) {
        Node properties = resource.get("properties").orElse(resource);
        Path path = Path.ROOT.to("resources").to(entry.key());
        parts.add(
            part(entry.key(), resource, settings.resolve(properties), path, document, settings));
      }
    }
  }

  private void previewed(Document document, PulumiConfiguration settings, List<Part> parts) {
    List<Node> steps = TreePaths.items(document.root(), "steps");
    for (int i = 0; i < steps.size(); i++) {
      boolean stays = TreePaths.text(steps.get(i), "op").filter(GONE::contains).isEmpty();
      Node state = TreePaths.at(steps.get(i), "newState").orElse(steps.get(i));
      if (stays && state instanceof MappingNode resource) {
        String urn = TreePaths.text(resource, "urn").orElse("");
        Node inputs = resource.get("inputs").orElse(resource);
        Path path = Path.ROOT.to("steps").to(i).to("newState");
        String name = urn.substring(urn.lastIndexOf(':') + 1);
        parts.add(part(name, resource, inputs, path, document, settings));
      }
    }
  }

  private Part part(
      String name,
      MappingNode resource,
      Node properties,
      Path path,
      Document document,
      PulumiConfiguration settings) {
    String type = TreePaths.text(resource, "type").orElse("");
    PulumiEvidence evidence = new PulumiEvidence(clouds, models, declarations, document, variables);
    Node seen = PulumiSecrets.seen(properties);
    Subject subject =
        new Subject(
            resource.at(),
            SafeText.of(type),
            name,
            !type.startsWith("pulumi:"),
            evidence.of(type, resource, seen, path, settings),
            FileSyntax.CONFIGURATION);
    String referred = TreePaths.text(resource, "urn").orElse(name);
    return new Part(type, resource, seen, subject, referred);
  }
}
