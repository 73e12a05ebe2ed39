package org.lexloci.manifest.terraform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lexloci.manifest.module.OutsideModule;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.manifest.plan.PlanReferences;
import org.lexloci.manifest.plan.PlanWords;
import org.lexloci.manifest.terraform.expression.Constants;
import org.lexloci.manifest.terraform.hcl.HclBlock;
import org.lexloci.manifest.terraform.hcl.HclBody;
import org.lexloci.manifest.terraform.module.Blocks;
import org.lexloci.manifest.terraform.module.Instance;
import org.lexloci.manifest.terraform.module.ModuleInstance;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;
import org.lexloci.source.SequenceNode;

/** Writes what comes of a root module as a plan that creates all of it. */
final class PlanWriter {

  private static final int MOST = 20_000;

  /** More calls of modules in all, those of each instance counted. */
  private static final int MOST_CALLS = 10_000;

  private final List<Node> changes = new ArrayList<>();
  private final List<Node> off = new ArrayList<>();
  private final Map<String, Set<String>> open = new LinkedHashMap<>();
  private final List<Node> actions = new ArrayList<>();
  private final List<OutsideModule> outside = new ArrayList<>();
  private final ConfigurationWriter configuration = new ConfigurationWriter();
  private final Set<String> files = new HashSet<>();
  private boolean whole = true;
  private int calls;

  /** Writes everything that a module makes, and that the modules make which it calls. */
  ModulePlan plan(ModuleInstance root, String with, Function<ParameterChoices, ModulePlan> again) {
    Node written = module(root, false);
    String file = root.module().files().get(0);
    return new ModulePlan(
        document(file, changes, written),
        document(file, off, written),
        with,
        open,
        outside,
        whole && root.evaluation().steps().sufficed(),
        files,
        root.evaluation().choices(),
        again);
  }

  private Document document(String file, List<Node> resources, Node written) {
    Position at = Position.whole(file);
    Fields plan = new Fields(at);
    plan.put("format_version", Values.text("1.2", at));
    plan.put("resource_changes", new SequenceNode(at, resources));
    plan.put("action_invocations", new SequenceNode(at, actions));
    Fields configured = new Fields(at);
    configured.put("provider_config", configuration.providers(at));
    configured.put("root_module", written);
    plan.put("configuration", configured.node());
    return new Document(file, plan.node());
  }

  private Node module(ModuleInstance module, boolean switchedOff) {
    Position at = Position.whole(module.module().files().get(0));
    files.addAll(module.module().files());
    configuration.configure(module);
    for (HclBlock action : module.module().body().blocks("action")) {
      actions.add(
          new MappingNode(action.at(), Blocks.entries(action.body(), module.scope(), Blocks.META)));
    }
    // Some data is what a program prints, which is run for it.
    module.module().body().blocks("data").stream()
        .filter(data -> PlanWords.isProgram(data.label(0)))
        .map(data -> Blocks.entries(data.body(), module.scope(), Blocks.META))
        .forEach(entries -> actions.add(new MappingNode(at, entries)));
    List<Node> resources = new ArrayList<>();
    module.module().body().blocks("data").stream()
        .map(data -> configuration.resource(data, module))
        .forEach(resources::add);
    for (HclBlock block : module.module().body().blocks("resource")) {
      resources.add(configuration.resource(block, module));
      for (Instance one : instances(module, block)) {
        boolean isOff = switchedOff || isOff(module, block);
        if (changes.size() + off.size() < MOST) {
          (isOff ? off : changes).add(change(block, one, module));
        } else {
          whole = false;
        }
      }
    }
    Fields outputs = new Fields(at);
    for (HclBlock output : module.module().body().blocks("output")) {
      outputs.put(output.label(0), referring(List.of(output.body())));
    }
    Fields written = new Fields(at);
    written.put("resources", new SequenceNode(at, resources));
    written.put("module_calls", calls(module, switchedOff));
    written.put("outputs", outputs.node());
    written.put(
        PlanReferences.LOCALS,
        referring(module.module().body().blocks("locals").stream().map(HclBlock::body).toList()));
    return written.node();
  }

  private Node calls(ModuleInstance module, boolean switchedOff) {
    Fields all = new Fields(Position.whole(module.module().files().get(0)));
    for (HclBlock call : module.module().body().blocks("module")) {
      Fields called = new Fields(call.at());
      for (Instance one : instances(module, call)) {
        if (++calls > MOST_CALLS) {
          whole = false;
          return all.node();
        }
        boolean isOff = switchedOff || isOff(module, call);
        module
            .child(call, one)
            .ifPresentOrElse(
                child -> called.put("module", module(child, isOff)),
                () -> called.put(PlanReferences.ARGUMENTS, outside(module, call, one)));
      }
      called.put("expressions", referring(List.of(call.body())));
      all.put(call.label(0), called.node());
    }
    return all.node();
  }

  private static MappingNode referring(List<HclBody> bodies) {
    Fields all = new Fields(Position.whole(""));
    bodies.stream()
        .flatMap(body -> body.attributes().stream())
        .forEach(a -> all.put(a.name(), ConfigurationWriter.referring(a)));
    return all.node();
  }

  /** What makes none here is looked at as if it made one, for it is told. */
  private static List<Instance> instances(ModuleInstance module, HclBlock block) {
    List<Instance> all = module.expand(block);
    UnknownValue none = new UnknownValue(block.at(), "how many there are");
    return isOff(module, block)
        ? List.of(
            new Instance(
                new NullNode(block.at()), module.scope().with("count", none).with("each", none)))
        : all;
  }

  private static boolean isOff(ModuleInstance module, HclBlock block) {
    return module.expand(block).isEmpty();
  }

  private Node outside(ModuleInstance module, HclBlock call, Instance one) {
    if (module.called(call).isPresent()) {
      whole = false;
      return new NullNode(call.at());
    }
    MappingNode arguments =
        new MappingNode(call.at(), Blocks.entries(call.body(), one.scope(), Blocks.META));
    PlannedValue value =
        new PlannedValue.Parter(module.evaluation().steps(), unknown -> {}).of(arguments);
    Node known = value.known();
    String source = call.body().attribute("source").flatMap(Constants::text).orElse("");
    Node told = known == null ? new NullNode(call.at()) : known;
    outside.add(
        new OutsideModule(
            call.at(),
            call.label(0),
            source,
            !source.startsWith("./") && !source.startsWith("../"),
            told));
    return told;
  }

  private Node change(HclBlock block, Instance one, ModuleInstance module) {
    String own = block.label(0) + "." + block.label(1) + one.suffix();
    String address = module.address().isEmpty() ? own : module.address() + "." + own;
    Set<String> unknowns = new LinkedHashSet<>();
    PlannedValue.Parter parter =
        new PlannedValue.Parter(
            module.evaluation().steps(),
            unknown -> {
              if (unknown.reason() == UnknownValue.Reason.OPEN) {
                unknowns.add(unknown.because() + " (" + unknown.at() + ")");
              }
            });
    PlannedValue value =
        parter.mapping(block.at(), Blocks.entries(block.body(), one.scope(), Blocks.META));
    if (one.key() instanceof UnknownValue unknown) {
      unknowns.add("how many there are, by " + unknown.because() + " (" + unknown.at() + ")");
    }
    Position at = block.at();
    Fields change = new Fields(at);
    change.put("actions", new SequenceNode(at, List.of(Values.text("create", at))));
    PlannedValue tagged = configuration.tagged(block, module, value, parter);
    open.computeIfAbsent(address, k -> new LinkedHashSet<>()).addAll(unknowns);
    Node known = tagged.known();
    change.put("after", known == null ? new MappingNode(at, List.of()) : known);
    Node unknown = tagged.unknown();
    change.put("after_unknown", unknown == null ? new MappingNode(at, List.of()) : unknown);
    Fields resource = new Fields(at);
    resource.put("address", Values.text(address, at));
    if (!module.address().isEmpty()) {
      resource.put("module_address", Values.text(module.address(), at));
    }
    resource.put("mode", Values.text("managed", at));
    resource.put("type", Values.text(block.label(0), at));
    resource.put("name", Values.text(block.label(1), at));
    resource.put("index", one.named());
    resource.put(
        "provider_name",
        Values.text(ConfigurationWriter.address(module.providers().of(block).source()), at));
    resource.put("change", change.node());
    return resource.node();
  }
}
