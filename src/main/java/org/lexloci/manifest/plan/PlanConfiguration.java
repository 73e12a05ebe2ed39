package org.lexloci.manifest.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/** What a plan tells of the configuration that it was made from. */
public final class PlanConfiguration {

  /** The key of what source chooses between for a resource; plans of the tool itself have none. */
  public static final String CHOICES = "choices";

  private final MappingNode plan;
  private final Map<String, MappingNode> resources = new HashMap<>();

  public PlanConfiguration(MappingNode plan) {
    this.plan = plan;
    TreePaths.mapping(plan, "configuration", "root_module").ifPresent(root -> module(root, ""));
  }

  private void module(MappingNode module, String path) {
    for (Node resource : TreePaths.items(module, "resources")) {
      TreePaths.text(resource, "address")
          .ifPresent(a -> resources.put(PlanAddress.in(path, a), (MappingNode) resource));
    }
    for (MappingNode.Entry call : TreePaths.entries(module, "module_calls")) {
      TreePaths.mapping(call.value(), "module")
          .ifPresent(m -> module(m, PlanAddress.in(path, "module." + call.key())));
    }
  }

  MappingNode plan() {
    return plan;
  }

  /** Lists resources and data of the configuration, by their addresses. */
  Map<String, MappingNode> resources() {
    return resources;
  }

  /** Finds the resource of the configuration that an instance comes from. */
  Optional<MappingNode> resource(String address) {
    return Optional.ofNullable(resources.get(PlanAddress.plain(address)));
  }

  /** Answers what source chooses between for a resource; nothing where no source tells. */
  MappingNode choices(String address) {
    return resource(address)
        .flatMap(r -> TreePaths.mapping(r, CHOICES))
        .orElse(new MappingNode(plan.at(), List.of()));
  }

  /**
   * Lists what a resource refers to that says in an argument what it is, as a resource of any type
   * does, and that it is to be made or is there already.
   */
  List<ScalarNode> referredTypes(String address) {
    String module = PlanAddress.module(PlanAddress.plain(address));
    return resource(address).stream()
        .flatMap(r -> TreePaths.mapping(r, "expressions").stream())
        .flatMap(expressions -> expressions.entries().stream())
        .flatMap(e -> TreePaths.items(e.value(), "references").stream())
        .filter(ScalarNode.class::isInstance)
        .map(reference -> PlanAddress.referred(((ScalarNode) reference).text()))
        .distinct()
        .flatMap(name -> resource(PlanAddress.in(module, name)).stream())
        .flatMap(r -> TreePaths.scalar(r, "expressions", "type", "constant_value").stream())
        .toList();
  }

  /** Answers what a resource will be, without what it leaves to its provider to say. */
  public Optional<MappingNode> stated(PlanResource resource) {
    Optional<MappingNode> expressions =
        resource(resource.address()).flatMap(r -> TreePaths.mapping(r, "expressions"));
    return resource
        .after()
        .map(
            after ->
                expressions.isEmpty()
                    ? after
                    : after.only(
                        e ->
                            !(e.value() instanceof HiddenNode)
                                || TreePaths.has(expressions.get(), e.key())));
  }

  /** Lists the names that a resource's provider is configured under, the closest module first. */
  List<String> providerKeys(String address, String provider) {
    String module = PlanAddress.module(PlanAddress.plain(address));
    String key =
        resource(address)
            .flatMap(r -> TreePaths.text(r, "provider_config_key"))
            .orElse(provider.substring(provider.lastIndexOf('/') + 1));
    Set<String> keys = new LinkedHashSet<>();
    keys.add(key);
    keys.add(module + ":" + key.substring(key.lastIndexOf(':') + 1));
    return new ArrayList<>(keys);
  }

  /** Finds how a provider is configured. */
  Optional<MappingNode> provider(String key) {
    return TreePaths.mapping(plan, "configuration", "provider_config", key);
  }

  /**
   * Finds the region of a resource's provider. A module that configures none takes one from
   * outside, which is sure where a provider is configured once.
   */
  Optional<ScalarNode> region(String address, String provider) {
    List<String> keys = providerKeys(address, provider);
    Optional<MappingNode> own =
        keys.stream().flatMap(k -> provider(k).stream()).filter(this::hasRegion).findFirst();
    boolean elsewhere =
        provider(keys.get(0)).filter(p -> !TreePaths.has(p, "module_address")).isPresent();
    return (own.isPresent() || elsewhere ? own : only(keys.get(keys.size() - 1)))
        .flatMap(this::region);
  }

  private Optional<MappingNode> only(String key) {
    String local = key.substring(key.lastIndexOf(':') + 1);
    int dot = local.indexOf('.');
    String name = dot < 0 ? local : local.substring(0, dot);
    List<MappingNode> found =
        TreePaths.mapping(plan, "configuration", "provider_config").stream()
            .flatMap(all -> all.entries().stream())
            .map(MappingNode.Entry::value)
            .filter(p -> TreePaths.text(p, "name").filter(name::equals).isPresent())
            .map(MappingNode.class::cast)
            .filter(p -> hasRegion(p) || TreePaths.has(p, "alias"))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Tells whether a resource's provider is known to put no tags on it. */
  boolean addsNoTags(String address, String provider) {
    List<MappingNode> own =
        providerKeys(address, provider).stream().flatMap(k -> provider(k).stream()).toList();
    return !own.isEmpty()
        && own.stream()
            .noneMatch(
                p ->
                    TreePaths.at(p, "expressions", "default_tags").isPresent()
                        || TreePaths.at(p, "expressions", "default_labels").isPresent());
  }

  private boolean hasRegion(MappingNode provider) {
    return TreePaths.mapping(provider, "expressions", "region").isPresent();
  }

  private Optional<ScalarNode> region(MappingNode provider) {
    return TreePaths.mapping(provider, "expressions", "region")
        .filter(
            region ->
                TreePaths.has(region, "constant_value")
                    || !TreePaths.has(provider, "module_address"))
        .flatMap(this::value);
  }

  /** A value that is a variable of the root module is told, unless that is not to be shown. */
  Optional<ScalarNode> value(MappingNode expression) {
    Optional<ScalarNode> constant = TreePaths.scalar(expression, "constant_value");
    List<Node> references = TreePaths.items(expression, "references");
    if (constant.isPresent()
        || references.isEmpty()
        || !(references.get(0) instanceof ScalarNode reference)
        || !reference.text().startsWith("var.")) {
      return constant;
    }
    String variable = reference.text().substring("var.".length());
    boolean secret =
        TreePaths.text(plan, "configuration", "root_module", "variables", variable, "sensitive")
            .filter("true"::equals)
            .isPresent();
    return secret ? Optional.empty() : TreePaths.scalar(plan, "variables", variable, "value");
  }
}
