package org.lexloci.manifest.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.manifest.Path;
import org.lexloci.manifest.TreePaths;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;

/**
 * Lists the resources that a plan tells of: those that it changes or keeps, and those that it puts
 * off. A plan that changes nothing lists what is there under other keys.
 */
public final class PlanListing {

  private final MappingNode plan;
  private final int document;
  private final List<PlanResource> found = new ArrayList<>();

  private PlanListing(MappingNode plan, int document) {
    this.plan = plan;
    this.document = document;
  }

  public static List<PlanResource> of(MappingNode plan, int document) {
    PlanListing listing = new PlanListing(plan, document);
    listing.changed();
    listing.deferred();
    if (listing.found.isEmpty()) {
      boolean planned = TreePaths.mapping(plan, "planned_values").isPresent();
      listing.kept(planned ? List.of("planned_values") : List.of("prior_state", "values"));
    }
    return listing.found;
  }

  private void changed() {
    List<Node> changes = TreePaths.items(plan, "resource_changes");
    Path path = Path.ROOT.to("resource_changes");
    for (int i = 0; i < changes.size(); i++) {
      if (changes.get(i) instanceof MappingNode change) {
        found.add(PlanResource.of(change, path.to(i), document));
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
        found.add(PlanResource.of(change(resource, module), at, document).at(at.to("values")));
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
