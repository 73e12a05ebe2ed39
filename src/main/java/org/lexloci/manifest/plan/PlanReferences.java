package org.lexloci.manifest.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.lexloci.manifest.evidence.HostLinks;
import org.lexloci.manifest.evidence.ResourceHosts;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/**
 * What the configuration of a plan refers to, also through variables and outputs of modules, by
 * addresses without keys of instances. What a root module puts out, others ask for by its name.
 */
public final class PlanReferences {

  /** What source says of local values, which plans of the tool itself leave out. */
  public static final String LOCALS = "locals";

  /** What source gives to a module that is not among the files. */
  public static final String ARGUMENTS = "arguments";

  private static final String ANY_LOCAL = "local.*";

  private final MappingNode plan;
  private final ResourceHosts hosts;
  private final HostLinks links;
  private final Map<String, PlanResource> planned = new HashMap<>();
  private final Map<String, Node> unread = new HashMap<>();

  PlanReferences(MappingNode plan, ResourceHosts hosts, List<PlanResource> resources) {
    this.plan = plan;
    this.hosts = hosts;
    this.links = hosts.links();
    resources.forEach(r -> planned.putIfAbsent(PlanAddress.plain(r.address()), r));
  }

  /** Notes who refers to what. */
  void note() {
    TreePaths.mapping(plan, "configuration", "root_module").ifPresent(root -> module(root, ""));
    for (MappingNode.Entry provider : TreePaths.entries(plan, "configuration", "provider_config")) {
      String module =
          TreePaths.text(provider.value(), "module_address").map(PlanAddress::plain).orElse("");
      TreePaths.at(provider.value(), "expressions")
          .ifPresent(
              settings ->
                  references(
                      settings,
                      "",
                      (key, reference) ->
                          name(reference, module, true)
                              .ifPresent(used -> links.use(provider(provider.key()), used))));
    }
  }

  /** Lists what modules are given that nobody read, under the names of those. */
  Map<String, Node> unread() {
    return unread;
  }

  /** Answers what the configuration of a provider is called. */
  String provider(String key) {
    return links.local("provider " + key);
  }

  private void module(MappingNode module, String path) {
    boolean told = TreePaths.has(module, LOCALS);
    for (MappingNode.Entry call : TreePaths.entries(module, "module_calls")) {
      TreePaths.at(call.value(), ARGUMENTS)
          .ifPresent(given -> unread.put(PlanAddress.in(path, "module." + call.key()), given));
    }
    for (Node resource : TreePaths.items(module, "resources")) {
      TreePaths.text(resource, "address")
          .ifPresent(address -> resource(PlanAddress.in(path, address), resource, path, told));
    }
    for (MappingNode.Entry local : TreePaths.entries(module, LOCALS)) {
      named(PlanAddress.in(path, "local." + local.key()), local.value(), path, told);
    }
    for (MappingNode.Entry output : TreePaths.entries(module, "outputs")) {
      String name = PlanAddress.in(path, "output." + output.key());
      named(name, output.value(), path, told);
      if (path.isEmpty()) {
        links.name("output " + output.key(), links.local(name));
      }
    }
    for (MappingNode.Entry call : TreePaths.entries(module, "module_calls")) {
      String inside = PlanAddress.in(path, "module." + call.key());
      for (MappingNode.Entry argument : TreePaths.entries(call.value(), "expressions")) {
        named(PlanAddress.in(inside, "var." + argument.key()), argument.value(), path, told);
      }
      TreePaths.mapping(call.value(), "module").ifPresent(called -> module(called, inside));
    }
  }

  private void named(String name, Node value, String path, boolean told) {
    references(
        value,
        "",
        (key, reference) ->
            name(reference, path, told).ifPresent(named -> links.name(links.local(name), named)));
  }

  private void resource(String address, Node resource, String path, boolean told) {
    Optional<PlanResource> made = Optional.ofNullable(planned.get(address));
    String type = made.map(PlanResource::type).orElse("");
    BiConsumer<String, String> use =
        (key, reference) ->
            Optional.of(reference)
                // What a variable is known to be is no resource that is yet to be made.
                .filter(r -> told || !isVariable(r) || made.filter(m -> !m.isOpen(key)).isEmpty())
                .flatMap(r -> name(r, path, told))
                .ifPresent(used -> hosts.use(type, address, key, used));
    TreePaths.mapping(resource, "expressions").ifPresent(all -> references(all, "", use));
    TreePaths.at(resource, "for_each_expression").ifPresent(all -> references(all, "", use));
    if (!told) {
      links.link(links.local(PlanAddress.in(path, ANY_LOCAL)), links.local(address));
    }
  }

  private static boolean isVariable(String reference) {
    return reference.startsWith("var.") || reference.startsWith("local.");
  }

  /**
   * Hands over references with the argument of a resource, or of a block in it, that they are in.
   */
  private static void references(Node node, String key, BiConsumer<String, String> taker) {
    if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        if (entry.key().equals("references") && entry.value() instanceof SequenceNode all) {
          all.items().stream()
              .filter(ScalarNode.class::isInstance)
              .forEach(text -> taker.accept(key, ((ScalarNode) text).text()));
        } else if (!entry.key().equals("constant_value") && !ResourceHosts.isTold(entry.key())) {
          references(entry.value(), entry.key().equals("expression") ? key : entry.key(), taker);
        }
      }
    } else {
      node.values().forEach(item -> references(item, key, taker));
    }
  }

  /**
   * Answers what a reference in a module means.
   *
   * @param told false where it may be any local value, of which a plan tells nothing
   */
  private Optional<String> name(String reference, String path, boolean told) {
    String[] parts = PlanAddress.plain(reference).split("\\.");
    if (parts.length < 2) {
      return Optional.empty();
    }
    return switch (parts[0]) {
      case "each", "count", "self", "path", "terraform" -> Optional.empty();
      case "local" -> in(path, told ? "local." + parts[1] : ANY_LOCAL);
      case "var" ->
          path.isEmpty()
              ? Optional.of("output " + parts[1])
                  .filter(open -> !TreePaths.has(plan, "variables", parts[1]))
              : in(path, "var." + parts[1]);
      case "module" ->
          parts.length < 3
              ? Optional.empty()
              : in(path, called(path, "module." + parts[1], ".output." + parts[2]));
      case "data" ->
          parts.length > 4 && parts[3].equals("outputs")
              ? Optional.of("output " + parts[4])
              : in(path, PlanAddress.referred(reference));
      default -> in(path, parts[0] + "." + parts[1]);
    };
  }

  /** Whatever a module puts out that nobody read may be made of what it is given. */
  private String called(String path, String call, String output) {
    return unread.containsKey(PlanAddress.in(path, call)) ? call : call + output;
  }

  private Optional<String> in(String path, String address) {
    return Optional.of(links.local(PlanAddress.in(path, address)));
  }
}
