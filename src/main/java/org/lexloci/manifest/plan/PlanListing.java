package org.lexloci.manifest.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/**
 * Lists the resources that a plan tells of: those that it changes or keeps, and those that it puts
 * off. What it does not list as a change it may list under other keys.
 */
public final class PlanListing {

  private static final String ERRORED =
      "the plan ended with an error, so what it lists is not all that it would do;"
          + " fix the error and plan again";
  private static final String INCOMPLETE =
      "the plan is not complete and does not tell what it leaves to a later one;"
          + " plan all of it at once";

  private final MappingNode plan;
  private final int document;
  private final List<PlanResource> found = new ArrayList<>();
  private final Set<String> changed = new HashSet<>();

  private PlanListing(MappingNode plan, int document) {
    this.plan = plan;
    this.document = document;
  }

  public static List<PlanResource> of(MappingNode plan, int document) {
    PlanListing listing = new PlanListing(plan, document);
    listing.changed();
    boolean changes = !listing.found.isEmpty();
    listing.kept(List.of("planned_values"));
    if (!changes && TreePaths.mapping(plan, "planned_values").isEmpty()) {
      listing.kept(List.of("prior_state", "values"));
    }
    listing.deferred();
    return listing.found;
  }

  /** Lists what a plan asked for and does not make. */
  static List<PlanResource> asked(MappingNode plan, int document) {
    PlanListing listing = new PlanListing(plan, document);
    listing.kept(List.of("prior_state", "values"));
    return listing.found.stream()
        .filter(r -> TreePaths.text(r.node(), "mode").filter("data"::equals).isPresent())
        .toList();
  }

  /**
   * Says why a plan does not list all that would be done; empty where it does. What it puts off it
   * lists by itself, if it names it at all.
   */
  public static Optional<String> gap(MappingNode plan) {
    if (is(plan, "errored", "true")) {
      return Optional.of(ERRORED);
    }
    List<Node> deferred = TreePaths.items(plan, "deferred_changes");
    boolean named =
        deferred.stream().allMatch(d -> TreePaths.text(d, "resource_change", "type").isPresent());
    boolean open = is(plan, "complete", "false") && deferred.isEmpty();
    return open || !named ? Optional.of(INCOMPLETE) : Optional.empty();
  }

  private static boolean is(MappingNode plan, String flag, String wanted) {
    return TreePaths.text(plan, flag).filter(wanted::equals).isPresent();
  }

  private void changed() {
    List<Node> changes = TreePaths.items(plan, "resource_changes");
    Path path = Path.ROOT.to("resource_changes");
    for (int i = 0; i < changes.size(); i++) {
      if (changes.get(i) instanceof MappingNode change) {
        PlanResource resource = PlanResource.of(change, path.to(i), document);
        found.add(resource);
        changed.add(resource.address());
      }
    }
  }

  private void deferred() {
    List<Node> all = TreePaths.items(plan, "deferred_changes");
    Path path = Path.ROOT.to("deferred_changes");
    for (int i = 0; i < all.size(); i++) {
      String reason = TreePaths.text(all.get(i), "reason").orElse("for a reason that is not told");
      Optional<MappingNode> change = TreePaths.mapping(all.get(i), "resource_change");
      if (change.isPresent()) {
        Path at = path.to(i).to("resource_change");
        found.add(PlanResource.of(change.get(), at, document).deferred(reason));
      }
    }
  }

  private void kept(List<String> keys) {
    Path path = Path.ROOT;
    for (String key : keys) {
      path = path.to(key);
    }
    Optional<MappingNode> values = TreePaths.mapping(plan, keys.toArray(String[]::new));
    if (values.isPresent()) {
      Path root = path.to("root_module");
      TreePaths.mapping(values.get(), "root_module").ifPresent(module -> module(module, root));
    }
  }

  private void module(MappingNode module, Path path) {
    List<Node> resources = TreePaths.items(module, "resources");
    for (int i = 0; i < resources.size(); i++) {
      if (resources.get(i) instanceof MappingNode resource) {
        Path at = path.to("resources").to(i);
        PlanResource kept = PlanResource.of(change(resource, module), at, document);
        if (!changed.contains(kept.address())) {
          found.add(kept.at(at.to("values")));
        }
      }
    }
    List<Node> children = TreePaths.items(module, "child_modules");
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) instanceof MappingNode child) {
        module(child, path.to("child_modules").to(i));
      }
    }
  }

  /** Writes a resource that stays as it is as a change would have it. */
  private static MappingNode change(MappingNode resource, MappingNode module) {
    List<MappingNode.Entry> change = new ArrayList<>();
    List<MappingNode.Entry> entries = new ArrayList<>();
    for (MappingNode.Entry entry : resource.entries()) {
      switch (entry.key()) {
        case "values" -> change.add(new MappingNode.Entry("after", entry.keyAt(), entry.value()));
        case "sensitive_values" ->
            change.add(new MappingNode.Entry("after_sensitive", entry.keyAt(), entry.value()));
        default -> entries.add(entry);
      }
    }
    Optional<ScalarNode> address = TreePaths.scalar(module, "address");
    address.ifPresent(a -> entries.add(new MappingNode.Entry("module_address", a.at(), a)));
    entries.add(
        new MappingNode.Entry("change", resource.at(), new MappingNode(resource.at(), change)));
    return new MappingNode(resource.at(), entries);
  }
}
