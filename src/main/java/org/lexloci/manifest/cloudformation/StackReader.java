package org.lexloci.manifest.cloudformation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.FileSyntax;
import org.lexloci.manifest.evidence.HostLinks;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.ResourceHosts;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.evidence.Syntax;
import org.lexloci.manifest.kind.ChoosingReader;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.manifest.resource.ResourceSubjects;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/** Reads templates of stacks, in whichever form they spell their functions. */
public record StackReader(
    Clouds clouds, Models models, Declarations declarations, FileTexts texts, HostLinks run)
    implements ChoosingReader {

  private static final String WHAT = "stack template";

  private static final String ROUNDS = "its loops have more rounds than are read";

  @Override
  public List<Subject> read(Document document, ParameterChoices choices) {
    MappingNode whole = (MappingNode) document.root();
    Optional<MappingNode> unrolled =
        choices.shared(whole, () -> StackLoops.unrolled(whole, choices));
    MappingNode template = unrolled.orElse(whole);
    Syntax syntax =
        document.file().endsWith(".json") ? FileSyntax.STACK_JSON : FileSyntax.STACK_YAML;
    StackEvidence reader =
        new StackEvidence(clouds, models, declarations, document, template, texts, choices);
    Map<List<Object>, StackPart> parts = new LinkedHashMap<>();
    List<StackPart> all = new ArrayList<>();
    HostLinks links = run.file();
    ResourceHosts hosts = new ResourceHosts(clouds, links);
    StackLinks named =
        new StackLinks(hosts, template, new StackValues(template, choices), document.file());
    for (MappingNode.Entry entry : TreePaths.entries(template, "Resources")) {
      Optional<ScalarNode> type = TreePaths.scalar(entry.value(), "Type");
      if (type.isPresent() && entry.value() instanceof MappingNode resource) {
        Path path = Path.ROOT.to("Resources").to(entry.key());
        Evidence evidence = choices.shared(type.get(), () -> reader.of(resource, type.get(), path));
        Node properties = resource.get("Properties").orElse(resource);
        all.add(
            new StackPart(
                entry.key(),
                type.get(),
                resource,
                hosts.noted(type.get().text(), entry.key(), properties, evidence)));
        named.resource(
            entry.key(), type.get().text(), resource, models.is("nested", type.get().text()));
      }
    }
    named.outputs();
    all.replaceAll(part -> part.on(links));
    // What is not told is said of the resource that does not tell it.
    all.forEach(part -> parts.merge(part.key(), part, StackPart::and));
    Evidence declared = reader.declared();
    List<String> partitions = partitions(template);
    List<String> notes = new ArrayList<>(partitions);
    StackPart.conditional(all).ifPresent(notes::add);
    List<String> macros = StackIncludes.doubts(template);
    List<String> doubts = new ArrayList<>(macros);
    if (unrolled.isEmpty()) {
      doubts.add(ROUNDS);
    }
    Subject stack = new Subject(template.at(), WHAT, "", 0, true, declared, syntax, doubts, notes);
    List<Subject> deployed = new ArrayList<>();
    parts.values().forEach(part -> deployed.add(part.subject(syntax, partitions, macros)));
    if (unrolled.isEmpty()) {
      deployed.add(new Subject(template.at(), WHAT, "", true, reader.beyond(ROUNDS), syntax));
    }
    List<Subject> subjects = ResourceSubjects.of(stack, deployed);
    boolean stated = declared.declared(Aspect.PRODUCT).isPresent();
    return stated && !all.stream().allMatch(part -> part.hasItsRegions(models))
        ? subjects.stream().map(Subject::anywhere).toList()
        : subjects;
  }

  @Override
  public List<Node> views(Document document) {
    Node template = document.root();
    StackValues values = new StackValues((MappingNode) template, new ParameterChoices());
    UnaryOperator<Node> told = one -> replaced(one, "Properties", values::resolved);
    return List.of(replaced(template, "Resources", all -> all.with(told)), template);
  }

  /** Puts something in the place of what a mapping holds under a key. */
  private static Node replaced(Node node, String key, UnaryOperator<Node> by) {
    return node instanceof MappingNode mapping
        ? mapping.mapped(e -> e.key().equals(key) ? e.with(by.apply(e.value())) : e)
        : node;
  }

  private List<String> partitions(MappingNode template) {
    TreeSet<String> found = new TreeSet<>();
    TreePaths.scalars(template)
        .map(ScalarNode::text)
        .filter(text -> clouds.find("partition", text).isPresent())
        .forEach(text -> found.add(text.split(":")[1]));
    return found.stream()
        .map(p -> "the template names the partition " + SafeText.quoted(p))
        .toList();
  }
}
