package org.lexloci.manifest.unread;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.cloudformation.StackIncludes;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.FileSyntax;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.manifest.kind.EarlierReport;
import org.lexloci.manifest.kind.KindReader;
import org.lexloci.manifest.kind.KubernetesObjects;
import org.lexloci.manifest.kind.ManifestKind;
import org.lexloci.manifest.kubernetes.SecretTemplates;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.model.NameSearch;
import org.lexloci.manifest.plan.PlanGaps;
import org.lexloci.manifest.plan.PlanWords;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.SafeText;
import org.lexloci.source.TreePaths;
import org.lexloci.source.binding.Envelope;

/** Finds names of products in those parts of manifests that no reader understands. */
public final class UnreadParts {

  /** What a resource of a kind that nobody here knows is counted as. */
  public static final String CUSTOM = "custom resource";

  private static final String TAKEN =
      "what takes its values from the secret that is made of this is not known here; check that";

  /** Objects that no controller runs anything for. */
  private static final Set<String> IDLE = Set.of("CustomResourceDefinition", "ConfigMap", "Secret");

  /** What an object says of itself, and what its controller says of it. */
  private static final Set<String> ENVELOPE = Set.of("apiVersion", "kind", "metadata", "status");

  /** Keys of a Compose file that hold whole files. */
  private static final Set<String> TEXTS = Set.of("content", "dockerfile_inline");

  private final PlanWords words;
  private final Deliveries deliveries;
  private final NameSearch names;
  private final Models models;
  private final Predicate<Subject> judged;
  private final CommandParts commands;
  private @Nullable OtherResources others;

  /**
   * Prepares to look.
   *
   * @param judged tells what is judged, whatever product it is
   */
  public UnreadParts(
      PlanWords words,
      NameSearch names,
      Models models,
      CommandParts commands,
      Deliveries deliveries,
      Predicate<Subject> judged) {
    this.words = words;
    this.deliveries = deliveries;
    this.models = models;
    this.names = names;
    this.judged = judged;
    this.commands = commands;
  }

  /** Lists what a file that nobody knows starts. */
  public List<UnreadPart> unknown(Document document) {
    return commands.of(document);
  }

  public List<UnreadPart> besides(
      ManifestKind kind, Document document, KindReader reader, List<Subject> seen) {
    return switch (kind) {
      case KUBERNETES -> custom(document, seen);
      case TERRAFORM_PLAN ->
          Stream.of(
                  gaps(document, seen).stream(),
                  others(document, reader, seen),
                  actions(document).stream())
              .flatMap(Function.identity())
              .toList();
      case CLOUDFORMATION ->
          Stream.concat(inclusions(document), others(document, reader, seen)).toList();
      case COMPOSE -> composed(document.root(), document.number());
      case ARM_TEMPLATE, PULUMI, PULUMI_PREVIEW -> others(document, reader, seen).toList();
      case COMMANDS, PROGRAM, SETTINGS -> commands.of(document);
      default -> List.of();
    };
  }

  /**
   * A project may hold files as text: of which images are built, and which containers are given.
   */
  private List<UnreadPart> composed(Node node, int document) {
    List<UnreadPart> found = new ArrayList<>();
    if (!(node instanceof MappingNode mapping)) {
      node.values().forEach(item -> found.addAll(composed(item, document)));
    } else {
      for (MappingNode.Entry entry : mapping.entries()) {
        found.addAll(composed(entry.value(), document));
        List<EvidenceItem> named =
            TEXTS.contains(entry.key()) ? names.in(entry.value(), document) : List.of();
        if (!named.isEmpty()) {
          String what = "what `" + entry.key() + "` holds is not read; check what runs it";
          found.add(new UnreadPart("text", entry.keyAt(), what, named));
        }
      }
    }
    return found;
  }

  private Stream<UnreadPart> inclusions(Document stack) {
    return StackIncludes.of((MappingNode) stack.root()).stream()
        .map(
            include ->
                new UnreadPart(
                    "inclusion",
                    include.told().at(),
                    include.told().message(),
                    names.in(include.given(), stack.number())));
  }

  private Stream<UnreadPart> others(Document document, KindReader reader, List<Subject> seen) {
    if (others == null) {
      // Its tables are of no use to a run that reads no templates, plans or programs.
      others = new OtherResources(names, models, this::custom);
    }
    OtherResources resources = others;
    Map<List<Object>, UnreadPart> found = new LinkedHashMap<>();
    reader.views(document).stream()
        .flatMap(
            view ->
                // A server that names nothing is told as it stands, or by the reader.
                resources.in(view, document.number()).stream()
                    .filter(part -> view == document.root() || part.isTelling()))
        .forEach(part -> found.putIfAbsent(List.of(part.at(), part.kind(), part.values()), part));
    return found.values().stream()
        .filter(part -> isUnjudged(seen, subject -> subject.at().equals(part.at())));
  }

  private List<UnreadPart> custom(Document document, List<Subject> seen) {
    List<UnreadPart> found = new ArrayList<>();
    KubernetesObjects.each(
        document,
        (object, path) -> {
          Optional<UnreadPart> part = custom(object, document.number());
          if (part.isPresent() && isUnjudged(seen, s -> s.at().equals(object.at()))) {
            found.add(part.get());
          }
        });
    return found;
  }

  /** What a custom resource makes its controller run, only the controller knows. */
  private Optional<UnreadPart> custom(MappingNode object, int document) {
    String group = KubernetesObjects.group(object);
    String kind = TreePaths.text(object, "kind").orElse("");
    if (group.isEmpty() && (kind.equals("ConfigMap") || kind.equals("Secret"))) {
      return new ConfigMapTexts(names, models).in(object, document);
    }
    Optional<UnreadPart> delivered = deliveries.of(object, document);
    if (delivered.isPresent()) {
      return delivered;
    }
    if (!KubernetesObjects.isCustom(group)
        || IDLE.contains(kind)
        || EarlierReport.isOfCluster(object)) {
      return Optional.empty();
    }
    return Optional.<Node>of(object.only(e -> !ENVELOPE.contains(e.key())))
        .filter(all -> !names.in(all, document).isEmpty())
        .map(all -> names.in(withoutOurs(all), document))
        .filter(found -> !found.isEmpty())
        .map(
            found ->
                SecretTemplates.of(object).isPresent()
                    ? new UnreadPart(SecretTemplates.KIND, object.at(), TAKEN, found)
                    : new UnreadPart(
                        CUSTOM,
                        object.at(),
                        "what a "
                            + SafeText.quoted(kind)
                            + " runs is not known here; if it deploys it, add "
                            + FileSyntax.ANNOTATION.line(Aspect.PRODUCT),
                        found));
  }

  /** A document of ours is judged wherever it stands. */
  private static Node withoutOurs(Node node) {
    return node instanceof MappingNode mapping
            && KubernetesObjects.group(mapping).equals(Envelope.GROUP)
        ? new MappingNode(mapping.at(), List.of())
        : node.with(UnreadParts::withoutOurs);
  }

  private List<UnreadPart> gaps(Document plan, List<Subject> seen) {
    return new PlanGaps(words, names)
        .in(plan).stream()
            .filter(gap -> isUnjudged(seen, subject -> subject.name().equals(gap.address())))
            .map(PlanGaps.Gap::unread)
            .toList();
  }

  /** What an action does once a resource is there, only its provider knows. */
  private List<UnreadPart> actions(Document plan) {
    return TreePaths.items(plan.root(), "action_invocations").stream()
        .filter(action -> !names.in(action, plan.number()).isEmpty())
        .map(
            action ->
                new UnreadPart(
                    "action",
                    action.at(),
                    "what an action runs is not read; check what comes of it",
                    names.in(action, plan.number())))
        .toList();
  }

  private boolean isUnjudged(List<Subject> seen, Predicate<Subject> which) {
    return seen.stream().filter(which).noneMatch(judged);
  }
}
