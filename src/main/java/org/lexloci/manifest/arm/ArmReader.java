package org.lexloci.manifest.arm;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.FileSyntax;
import org.lexloci.manifest.evidence.HostLinks;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.ResourceHosts;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.evidence.Syntax;
import org.lexloci.manifest.kind.ChoosingReader;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.manifest.resource.ResourceSubjects;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.SafeText;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/** Reads templates of a cloud's resource manager, written by hand or compiled from Bicep. */
public record ArmReader(Clouds clouds, Models models, Declarations declarations, HostLinks run)
    implements ChoosingReader {

  @Override
  public List<Node> views(Document document) {
    MappingNode root = (MappingNode) document.root();
    List<Node> bodies =
        ArmResources.of(root, new ParameterChoices()).resources().stream()
            .<Node>map(ArmResource::body)
            .distinct()
            .toList();
    return List.of(new SequenceNode(root.at(), bodies), root);
  }

  @Override
  public List<Subject> read(Document document, ParameterChoices choices) {
    MappingNode root = (MappingNode) document.root();
    Syntax syntax =
        TreePaths.at(root, "metadata", "_generator", "name").isPresent()
            ? FileSyntax.BICEP
            : FileSyntax.TEMPLATE;
    ArmResources.Listed listed = ArmResources.of(root, choices);
    listed.off().forEach(this::noted);
    List<ArmResource> resources = listed.resources();
    if (resources.isEmpty() && listed.whole()) {
      return List.of();
    }
    ArmEvidence reader = new ArmEvidence(clouds, models, declarations, document);
    Map<ArmResource, Evidence> shown = new IdentityHashMap<>();
    resources.forEach(
        resource -> shown.put(resource, choices.shared(resource, () -> reader.of(resource))));
    HostLinks links = run.file();
    ArmLinks named = ArmLinks.of(new ResourceHosts(clouds, links), resources);
    shown.replaceAll(named::noted);
    shown.replaceAll((resource, own) -> links.placed(own));
    Map<ArmResource, ArmResource> accounts = accounts(resources);
    List<Subject> parts = new ArrayList<>();
    for (ArmResource resource : resources) {
      evidence(resource, shown, accounts)
          .map(evidence -> subject(resource, evidence, syntax))
          .ifPresent(parts::add);
    }
    if (!listed.whole()) {
      ManifestPlace at = new ManifestPlace(root.at(), document.number(), "");
      EvidenceItem open =
          EvidenceItem.unstated("the template deploys more than can be looked at", at);
      Evidence beyond = reader.format().plus(open);
      parts.add(new Subject(root.at(), ArmEvidence.WHAT, "", true, beyond, syntax));
    }
    Subject whole =
        new Subject(root.at(), ArmEvidence.WHAT, "", true, declared(root, document), syntax);
    return ResourceSubjects.of(whole, parts);
  }

  /** What is switched off says something in the right place, if of nothing that is deployed. */
  private void noted(Node node) {
    if (node instanceof MappingNode mapping) {
      mapping.entries().forEach(entry -> declarations.note(entry.keyAt()));
    }
    node.values().forEach(this::noted);
  }

  private Evidence declared(MappingNode root, Document document) {
    Evidence.Builder evidence = new Evidence.Builder();
    Path path = Path.ROOT.to("metadata");
    TreePaths.mapping(root, "metadata")
        .ifPresent(
            m ->
                declarations.read(
                    m, Declarations.SLASH, "metadata", document.number(), path, evidence));
    TreePaths.mapping(root, "metadata", "lexloci")
        .ifPresent(
            m ->
                declarations.read(
                    m, "", "metadata", document.number(), path.to("lexloci"), evidence));
    return evidence.build();
  }

  /** Finds the account of everything that hosts a model. */
  private Map<ArmResource, ArmResource> accounts(List<ArmResource> resources) {
    Map<ArmResource, ArmResource> accounts = new IdentityHashMap<>();
    for (ArmResource resource : resources) {
      if (models.is("host", resource.type())) {
        account(resource, resources).ifPresent(account -> accounts.put(resource, account));
      }
    }
    return accounts;
  }

  /** Where names are not known, the only account there is must be it. */
  private static Optional<ArmResource> account(ArmResource host, List<ArmResource> all) {
    List<ArmResource> fitting = all.stream().filter(r -> r.isParent(host)).toList();
    return fitting.stream()
        .filter(r -> r.isNamedParent(host))
        .findFirst()
        .or(() -> fitting.stream().filter(r -> fitting.size() == 1).findFirst());
  }

  /**
   * What an account declares is of the models in it, so that it is one deployment where it names
   * the product, and otherwise each of them is one.
   */
  private static Optional<Evidence> evidence(
      ArmResource resource,
      Map<ArmResource, Evidence> shown,
      Map<ArmResource, ArmResource> accounts) {
    Evidence own = Objects.requireNonNull(shown.get(resource));
    @Nullable ArmResource account = accounts.get(resource);
    if (account != null) {
      Evidence above = Objects.requireNonNull(shown.get(account));
      return above.declared(Aspect.PRODUCT).isPresent()
          ? Optional.empty()
          : Optional.of(own.of(Aspect.REGION, Strength.STRONG).isEmpty() ? placed(own, above) : own)
              .map(evidence -> evidence.within(above));
    }
    boolean hosts = accounts.values().stream().anyMatch(a -> a == resource);
    return hosts && own.declared(Aspect.PRODUCT).isEmpty() ? Optional.empty() : Optional.of(own);
  }

  private static Evidence placed(Evidence own, Evidence above) {
    Evidence placed = own;
    for (EvidenceItem region : above.of(Aspect.REGION, Strength.STRONG)) {
      placed = placed.plus(region);
    }
    return placed;
  }

  private static Subject subject(ArmResource resource, Evidence evidence, Syntax syntax) {
    return new Subject(
        resource.body().at(),
        SafeText.of(resource.type()),
        resource.name().substring(resource.name().lastIndexOf('/') + 1),
        true,
        evidence,
        syntax);
  }
}
