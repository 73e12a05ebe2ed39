package org.lexloci.manifest.terraform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lexloci.manifest.plan.PlanConfiguration;
import org.lexloci.manifest.terraform.expression.Constants;
import org.lexloci.manifest.terraform.expression.Scope;
import org.lexloci.manifest.terraform.hcl.HclAttribute;
import org.lexloci.manifest.terraform.hcl.HclBlock;
import org.lexloci.manifest.terraform.hcl.HclBody;
import org.lexloci.manifest.terraform.module.Blocks;
import org.lexloci.manifest.terraform.module.ModuleInstance;
import org.lexloci.manifest.terraform.module.ProviderNames;
import org.lexloci.manifest.terraform.value.Functions;
import org.lexloci.manifest.terraform.value.LazyValue;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/** Writes what a plan tells of the configuration that it is made from. */
final class ConfigurationWriter {

  /** Blocks of providers with tags for everything, the set in them, and what a plan calls it. */
  private static final List<List<String>> DEFAULTS =
      List.of(
          List.of("default_tags", "tags", "tags_all"),
          List.of("default_labels", "", "effective_labels"));

  private final Map<String, Node> providers = new HashMap<>();
  private final Map<String, MappingNode> defaults = new HashMap<>();

  /** Spells where a provider is published as a plan does. */
  static String address(String source) {
    return source.chars().filter(c -> c == '/').count() > 1
        ? source
        : "registry.terraform.io/" + source;
  }

  /** Takes in how a module configures providers. */
  void configure(ModuleInstance module) {
    for (HclBlock block : module.module().body().blocks("provider")) {
      String called = ProviderNames.called(block);
      String key =
          module.address().isEmpty() ? called : module.providers().address() + ":" + called;
      Fields provider = new Fields(block.at());
      provider.put("name", Values.text(block.label(0), block.at()));
      if (called.indexOf('.') >= 0) {
        provider.put("alias", Values.text(called.substring(called.indexOf('.') + 1), block.at()));
      }
      if (!module.address().isEmpty()) {
        provider.put("module_address", Values.text(module.address(), block.at()));
      }
      provider.put("expressions", expressions(block.body(), module.scope()));
      if (providers.putIfAbsent(key, provider.node()) == null) {
        MappingNode all =
            new MappingNode(
                block.at(), Blocks.entries(block.body(), module.scope(), Set.of("alias")));
        defaults.put(key, all);
      }
    }
  }

  Node providers(Position at) {
    Fields all = new Fields(at);
    providers.forEach(all::put);
    return all.node();
  }

  Node resource(HclBlock block, ModuleInstance module) {
    Fields resource = new Fields(block.at());
    String kind = block.type().equals("data") ? "data." : "";
    String address = kind + block.label(0) + "." + block.label(1);
    resource.put("address", Values.text(address, block.at()));
    resource.put(
        "provider_config_key", Values.text(module.providers().of(block).key(), block.at()));
    resource.put("expressions", references(block.body()));
    resource.put(PlanConfiguration.CHOICES, new AttributeChoices(module.scope()).of(block.body()));
    List<Node> provisioners =
        block.body().blocks("provisioner").stream().map(p -> provisioner(p, module)).toList();
    if (!provisioners.isEmpty()) {
      resource.put("provisioners", new SequenceNode(block.at(), provisioners));
    }
    return resource.node();
  }

  private static Node provisioner(HclBlock block, ModuleInstance module) {
    Fields expressions = new Fields(block.at());
    for (HclAttribute attribute : block.body().attributes()) {
      Node known =
          new PlannedValue.Parter(module.evaluation().steps(), unknown -> {})
              .of(module.scope().value(attribute.value()))
              .known();
      if (known == null) {
        expressions.put(attribute.name(), referring(attribute));
      } else {
        Fields constant = new Fields(attribute.at());
        constant.put("constant_value", known);
        expressions.put(attribute.name(), constant.node());
      }
    }
    Fields provisioner = new Fields(block.at());
    provisioner.put("type", Values.text(block.label(0), block.at()));
    provisioner.put("expressions", expressions.node());
    return provisioner.node();
  }

  /** Adds the tags that a provider puts on everything, under the name that a plan has for all. */
  PlannedValue tagged(
      HclBlock block, ModuleInstance module, PlannedValue value, PlannedValue.Parter parter) {
    MappingNode configured = defaults.get(module.providers().of(block).key());
    if (configured == null) {
      return value;
    }
    MappingNode own = value.known() instanceof MappingNode known ? known : null;
    for (List<String> names : DEFAULTS) {
      Optional<Node> common =
          configured
              .get(names.get(0))
              .map(
                  n ->
                      n instanceof SequenceNode list && !list.items().isEmpty()
                          ? list.items().get(0)
                          : n)
              .flatMap(n -> names.get(1).isEmpty() ? Optional.of(n) : member(n, names.get(1)));
      if (common.isPresent()) {
        Optional<Node> stated =
            Optional.ofNullable(own)
                .flatMap(o -> o.get(names.get(1).isEmpty() ? "labels" : names.get(1)));
        Node all =
            Functions.value(
                "merge",
                List.of(common.get(), stated.orElse(new MappingNode(block.at(), List.of()))),
                block.at());
        return value.and(names.get(2), block.at(), parter.of(all));
      }
    }
    return value;
  }

  /** Of a block that is not known, nothing in it is. */
  private static Optional<Node> member(Node block, String name) {
    return block instanceof MappingNode mapping ? mapping.get(name) : Optional.of(block);
  }

  private static MappingNode references(HclBody body) {
    Fields expressions = new Fields(Position.whole(""));
    for (HclAttribute attribute : body.attributes()) {
      expressions.put(
          attribute.name(),
          Constants.of(attribute.value()) instanceof ScalarNode constant
              ? constant(constant)
              : referring(attribute));
    }
    Map<String, List<Node>> blocks = new LinkedHashMap<>();
    for (HclBlock block : body.blocks()) {
      boolean dynamic = block.type().equals("dynamic");
      blocks
          .computeIfAbsent(dynamic ? block.label(0) : block.type(), k -> new ArrayList<>())
          .add(references(block.body()));
    }
    blocks.forEach((name, list) -> expressions.put(name, new SequenceNode(list.get(0).at(), list)));
    return expressions.node();
  }

  private static boolean isKnown(Node value) {
    return !(value instanceof UnknownValue || value instanceof LazyValue)
        && value.values().stream().allMatch(ConfigurationWriter::isKnown);
  }

  private static MappingNode constant(Node value) {
    Fields expression = new Fields(value.at());
    expression.put("constant_value", value);
    return expression.node();
  }

  static MappingNode referring(HclAttribute attribute) {
    Set<String> names = new LinkedHashSet<>();
    attribute.value().references(names::add);
    Fields expression = new Fields(attribute.at());
    expression.put(
        "references",
        new SequenceNode(
            attribute.at(),
            names.stream().<Node>map(name -> Values.text(name, attribute.at())).toList()));
    return expression.node();
  }

  /** Values of a provider's arguments that are known, and what the others refer to. */
  private static Node expressions(HclBody body, Scope scope) {
    Fields expressions = new Fields(Position.whole(""));
    for (HclAttribute attribute : body.attributes()) {
      Node value = scope.value(attribute.value());
      if (!(value instanceof NullNode)) {
        expressions.put(attribute.name(), isKnown(value) ? constant(value) : referring(attribute));
      }
    }
    Map<String, List<Node>> lists = new HashMap<>();
    for (HclBlock block : body.blocks()) {
      boolean dynamic = block.type().equals("dynamic");
      List<HclBlock> written = dynamic ? block.body().blocks("content") : List.of(block);
      written.forEach(
          one ->
              lists
                  .computeIfAbsent(dynamic ? block.label(0) : block.type(), k -> new ArrayList<>())
                  .add(expressions(one.body(), scope)));
    }
    lists.forEach(
        (name, list) -> expressions.put(name, new SequenceNode(Position.whole(""), list)));
    return expressions.node();
  }
}
