package org.lexloci.manifest.terraform.module;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.manifest.module.ParameterChoices.Looked;
import org.lexloci.manifest.terraform.expression.Constants;
import org.lexloci.manifest.terraform.expression.Scope;
import org.lexloci.manifest.terraform.hcl.HclAttribute;
import org.lexloci.manifest.terraform.hcl.HclBlock;
import org.lexloci.manifest.terraform.hcl.HclBody;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;

/** A module with the values that whoever calls it gives. What is asked for is looked at once. */
public final class ModuleInstance {

  private final ModuleTree tree;
  private final HclModule module;
  private final String address;
  private final Map<String, Supplier<Node>> given;
  private final ProviderNames providers;
  private final Evaluation evaluation;
  private final int depth;
  private final Map<String, Looked<Node>> known = new HashMap<>();
  private final Map<HclBlock, List<Instance>> expanded = new IdentityHashMap<>();
  private final Map<Scope, ModuleInstance> children = new IdentityHashMap<>();

  /** Calls a module, with values of its variables; the root module has no address. */
  public ModuleInstance(
      ModuleTree tree,
      HclModule module,
      String address,
      Map<String, Supplier<Node>> given,
      ProviderNames providers,
      Evaluation evaluation,
      int depth) {
    this.tree = tree;
    this.module = module;
    this.address = address;
    this.given = given;
    this.providers = providers;
    this.evaluation = evaluation;
    this.depth = depth;
  }

  public HclModule module() {
    return module;
  }

  public String address() {
    return address;
  }

  /** Answers how its directory is called from that of the root module. */
  String path() {
    return evaluation.path(module.directory());
  }

  public Evaluation evaluation() {
    return evaluation;
  }

  public ProviderNames providers() {
    return providers;
  }

  public Scope scope() {
    return new Scope(new ModuleContext(this), Map.of());
  }

  private Node once(String name, Position at, Supplier<Node> value) {
    ParameterChoices choices = evaluation.choices();
    Looked<Node> found = known.get(name);
    if (found == null) {
      Node itself = new UnknownValue(at, SafeText.quoted(name) + ", which refers to itself");
      known.put(name, new Looked<>(itself, Set.of()));
      found = choices.looked(value);
      known.put(name, found);
    }
    return choices.again(found);
  }

  /** Answers the value of a variable: what is given, else its default. */
  Node variable(String name, Position at) {
    String shown = SafeText.quoted("var." + name);
    Optional<HclBlock> declared = module.block("variable", name);
    if (declared.isEmpty()) {
      return new UnknownValue(at, shown + ", which is declared in no file that was read");
    }
    HclBody body = declared.get().body();
    boolean secret =
        Stream.of("sensitive", "ephemeral")
            .flatMap(flag -> body.attribute(flag).stream())
            .anyMatch(flag -> Constants.text(flag).filter("true"::equals).isPresent());
    if (secret) {
      return new UnknownValue(at, shown + ", which is not to be shown");
    }
    return once(
        "var." + name,
        at,
        () -> {
          Supplier<Node> passed = given.get(name);
          Optional<Node> value =
              passed != null
                  ? Optional.of(passed.get())
                  : body.attribute("default").map(scope()::value);
          Node known =
              value
                  .map(v -> body.attribute("type").map(type -> TypeDefaults.of(type, v)).orElse(v))
                  .map(v -> depth == 0 ? evaluation.chosen(name, body, v) : v)
                  .orElseGet(() -> new UnknownValue(at, shown + ", which has no value"));
          return AllowedValues.of(body, scope(), known);
        });
  }

  /** Answers what a reference to data means that is made of texts. */
  Node data(List<String> path, Position at) {
    String shown = String.join(".", path);
    Optional<HclBlock> block =
        module.body().blocks("data").stream()
            .filter(b -> path.size() > 3)
            .filter(b -> b.label(0).equals(path.get(1)) && b.label(1).equals(path.get(2)))
            .findFirst();
    return block
        .map(b -> once(shown, at, () -> FileFunctions.data(b, path.get(3), this)))
        .orElseGet(() -> new UnknownValue(at, SafeText.quoted(shown)));
  }

  Node local(String name, Position at) {
    return module
        .local(name)
        .map(value -> once("local." + name, at, () -> scope().value(value)))
        .orElseGet(
            () ->
                new UnknownValue(at, SafeText.quoted("local." + name) + ", which is not declared"));
  }

  /** Answers what a reference to a module that is called means. */
  Node called(String name, Position at) {
    Optional<HclBlock> call = module.block("module", name);
    String shown = "module." + name;
    return call.<Node>map(
            c ->
                new Instances(
                    at,
                    shown,
                    expand(c),
                    (one, output) ->
                        child(c, one)
                            .map(child -> child.output(output, at))
                            .orElseGet(
                                () ->
                                    new UnknownValue(
                                        at, SafeText.quoted(shown) + ", which was not read"))))
        .orElseGet(() -> new UnknownValue(at, SafeText.quoted(shown) + ", which is not declared"));
  }

  private Node output(String name, Position at) {
    return module
        .block("output", name)
        .flatMap(o -> o.body().attribute("value"))
        .map(value -> once("output." + name, at, () -> scope().value(value)))
        .orElseGet(
            () ->
                new UnknownValue(
                    at, "output " + SafeText.quoted(name) + ", which is not declared"));
  }

  /** Answers what a reference to a resource means. */
  Node resource(String type, String name, Position at) {
    String shown = type + "." + name;
    return module
        .resource(type, name)
        .<Node>map(
            block ->
                new Instances(
                    at,
                    shown,
                    expand(block),
                    (one, attribute) -> attribute(block, one, attribute, at)))
        .orElseGet(
            () ->
                new UnknownValue(
                    at, SafeText.quoted(shown) + ", which is not declared in its module"));
  }

  private Node attribute(HclBlock block, Instance one, String attribute, Position at) {
    String shown = block.label(0) + "." + block.label(1) + one.suffix() + "." + attribute;
    return block
        .body()
        .attribute(attribute)
        .map(value -> once(shown, at, () -> one.scope().value(value)))
        .orElseGet(
            () ->
                new UnknownValue(
                    at,
                    SafeText.quoted(shown) + ", which is not known before it is carried out",
                    UnknownValue.Reason.COMPUTED));
  }

  /** Lists what a block makes: one, or one for each of what it counts. */
  public List<Instance> expand(HclBlock block) {
    List<Instance> found = expanded.get(block);
    if (found == null) {
      // While it is looked at, it cannot be known how many it makes.
      Expansion expansion = new Expansion(scope());
      expanded.put(block, List.of(expansion.unknown(new UnknownValue(block.at(), "itself"))));
      found = expansion.of(block);
      expanded.put(block, found);
    }
    return found;
  }

  /** Finds the module that a call means, if it is among the files. */
  public Optional<ModuleInstance> child(HclBlock call, Instance one) {
    return called(call)
        .filter(m -> depth < ModuleTree.DEEPEST)
        .map(m -> children.computeIfAbsent(one.scope(), s -> open(m, call, one)));
  }

  /** Finds the module that a call means, also where modules are nested too deep to look at it. */
  public Optional<HclModule> called(HclBlock call) {
    return HclModule.local(module.directory(), call).flatMap(tree::module);
  }

  private ModuleInstance open(HclModule called, HclBlock call, Instance one) {
    Map<String, Supplier<Node>> values = new HashMap<>();
    for (HclAttribute argument : call.body().attributes()) {
      values.put(argument.name(), () -> one.scope().value(argument.value()));
    }
    String name = "module." + call.label(0) + one.suffix();
    return new ModuleInstance(
        tree,
        called,
        address.isEmpty() ? name : address + "." + name,
        values,
        providers.passed(call, called),
        evaluation,
        depth + 1);
  }
}
