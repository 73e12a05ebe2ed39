package org.lexloci.manifest.cloudformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.UntoldPart;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.manifest.resource.OtherHostSigns;
import org.lexloci.manifest.resource.StartScripts;
import org.lexloci.manifest.resource.Tags;
import org.lexloci.manifest.workload.CommandSearch;
import org.lexloci.manifest.workload.Containers;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/** Collects what the resources of a template declare and which models they run. */
final class StackEvidence {

  private static final Set<String> CONTAINERS =
      Set.of("ContainerDefinitions", "ContainerProperties");

  private static final String MANIFOLD = "has more conditions than can be looked through together";

  private final Clouds clouds;
  private final Models models;
  private final Declarations declarations;
  private final Document document;
  private final MappingNode template;
  private final StackValues values;
  private final FileTexts texts;

  /**
   * Prepares to read.
   *
   * @param template that of the document, its loops written out
   */
  StackEvidence(
      Clouds clouds,
      Models models,
      Declarations declarations,
      Document document,
      MappingNode template,
      FileTexts texts,
      ParameterChoices choices) {
    this.texts = texts;
    this.clouds = clouds;
    this.models = models;
    this.declarations = declarations;
    this.document = document;
    this.template = template;
    this.values = new StackValues(template, choices);
  }

  /** Reads what the template declares for everything in it. */
  Evidence declared() {
    Evidence.Builder evidence = new Evidence.Builder();
    TreePaths.at(template, "Metadata")
        .ifPresent(m -> metadata(m, Path.ROOT.to("Metadata"), evidence));
    for (MappingNode.Entry section : TreePaths.entries(template, "Globals")) {
      Path tags = Path.ROOT.to("Globals").to(section.key()).to("Tags");
      TreePaths.at(section.value(), "Tags").ifPresent(t -> tags(t, tags, evidence));
    }
    return evidence.build();
  }

  /** Shows that there is more than is read, and why. */
  Evidence beyond(String why) {
    Evidence.Builder evidence = new Evidence.Builder();
    ManifestPlace at = Path.ROOT.place(template, document.number());
    format("`Resources`", at, evidence);
    evidence.add(EvidenceItem.unstated(why, at));
    return evidence.build();
  }

  private void format(String from, ManifestPlace at, Evidence.Builder evidence) {
    clouds.find("format", "stack").ifPresent(sign -> evidence.add(sign.item(from, at)));
  }

  Evidence of(MappingNode resource, ScalarNode type, Path path) {
    Evidence.Builder evidence = new Evidence.Builder();
    ManifestPlace typed = path.to("Type").place(type, document.number());
    String from = EvidenceItem.quoted("type", type.text());
    format(from, typed, evidence);
    clouds
        .find("elsewhere-stack", type.text())
        .map(sign -> sign.item(from, typed))
        .ifPresent(evidence::elsewhere);
    TreePaths.at(resource, "Metadata").ifPresent(m -> metadata(m, path.to("Metadata"), evidence));
    Path at = path.to("Properties");
    for (Node properties :
        TreePaths.at(resource, "Properties")
            .map(values::shared)
            .map(StackChoices::of)
            .orElse(List.of())) {
      if (properties instanceof MappingNode mapping) {
        properties(mapping, type, at, evidence);
      }
    }
    boolean own =
        type.text().startsWith(StackWords.ALL.of("own"))
            || type.text().endsWith(StackWords.ALL.of("module"));
    // A type of somebody else's is a program, which may make a product run anywhere.
    clouds
        .find("format", "stack")
        .filter(sign -> !own && evidence.build().declared(Aspect.PRODUCT).isPresent())
        .ifPresent(sign -> evidence.elsewhere(sign.item(from, typed)));
    boolean nested =
        models.is("stack-set", type.text())
            || models.is("nested", type.text())
            || type.text().endsWith(StackWords.ALL.of("module"));
    if (nested && evidence.build().declared(Aspect.PRODUCT).isEmpty()) {
      StackSet.opaque(resource, path, document, texts, evidence);
    }
    return evidence.build();
  }

  private void properties(
      MappingNode properties, ScalarNode type, Path at, Evidence.Builder evidence) {
    new OtherHostSigns(clouds, document.number()).read(properties, at, evidence);
    for (MappingNode.Entry entry : properties.entries()) {
      if (entry.key().endsWith("Tags")) {
        tags(entry.value(), at.to(entry.key()), evidence);
      } else if (entry.key().equals("TagSpecifications")) {
        Path specifications = at.to(entry.key());
        TreePaths.items(properties, entry.key())
            .forEach(
                s -> TreePaths.at(s, "Tags").ifPresent(t -> tags(t, specifications, evidence)));
      }
    }
    StartScripts scripts = new StartScripts(models, document.number(), evidence);
    StackChoices.combinations(inheriting(properties, type.text()))
        .forEach(chosen -> scripts.read(chosen, at));
    if (models.is("stack-set", type.text())) {
      StackSet.regions(properties, at, document, evidence);
    }
    if (models.is("stack", type.text())) {
      for (Node chosen : StackChoices.combinations(properties)) {
        Containers containers = new Containers(models, type.text(), document.number(), evidence);
        walk(chosen, at, containers);
      }
      if (StackChoices.isBeyondListing(properties)) {
        ManifestPlace place = at.place(properties, document.number());
        evidence.untold(
            new UntoldPart(UntoldPart.CONTAINER, MANIFOLD, "", place, List.of(properties)));
      }
    }
  }

  /** Puts before what a function states itself what is stated for all of its type. */
  private MappingNode inheriting(MappingNode properties, String type) {
    String of = type.substring(type.lastIndexOf(':') + 1);
    Optional<MappingNode> all =
        Optional.of(template)
            .filter(t -> type.startsWith(StackWords.ALL.of("serverless")))
            .flatMap(t -> TreePaths.mapping(t, "Globals", of));
    if (all.isEmpty() || !(values.resolved(all.get()) instanceof MappingNode common)) {
      return properties;
    }
    List<MappingNode.Entry> entries = new ArrayList<>(common.entries());
    entries.addAll(properties.entries());
    return new MappingNode(properties.at(), entries);
  }

  private void metadata(Node metadata, Path path, Evidence.Builder evidence) {
    for (Node chosen : StackChoices.of(values.resolved(metadata))) {
      if (chosen instanceof MappingNode mapping) {
        for (MappingNode.Entry entry : mapping.entries()) {
          if (entry.key().equals(StackWords.ALL.of("init"))) {
            new CommandSearch(models, document.number()).in(entry.value()).forEach(evidence::add);
          }
          for (Node value : StackChoices.of(entry.value())) {
            declarations.read(
                entry.with(value),
                Declarations.SLASH,
                "metadata",
                document.number(),
                path.to(entry.key()),
                evidence);
          }
        }
      }
    }
  }

  private void tags(Node tags, Path path, Evidence.Builder evidence) {
    Tags.each(
        StackChoices.tags(values.resolved(tags)),
        path,
        (entry, at) ->
            declarations.read(entry, Declarations.HYPHEN, "tag", document.number(), at, evidence));
  }

  private static void walk(Node node, Path path, Containers containers) {
    if (node instanceof MappingNode mapping) {
      containers.read(mapping, path);
      for (MappingNode.Entry entry : mapping.entries()) {
        boolean container = CONTAINERS.contains(entry.key());
        walk(
            container ? inSmallLetters(entry.value()) : entry.value(),
            path.to(entry.key()),
            containers);
      }
    } else {
      path.each(node, (item, at) -> walk(item, at, containers));
    }
  }

  /** Spells the keys of a container as other kinds of files do. */
  private static Node inSmallLetters(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      return node.with(StackEvidence::inSmallLetters);
    }
    return mapping.mapped(
        e -> new MappingNode.Entry(inSmallLetters(e.key()), e.keyAt(), inSmallLetters(e.value())));
  }

  private static String inSmallLetters(String key) {
    return switch (key) {
      case "Environment" -> "env";
      case "EntryPoint" -> "entryPoint";
      case "Command", "Image", "Name", "Value" -> key.toLowerCase(Locale.ROOT);
      default -> key;
    };
  }
}
