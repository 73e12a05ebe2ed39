package org.lexloci.manifest.bicep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.manifest.module.OutsideModule;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/** Writes files as the template that they compile to. */
final class BicepCompiler {

  private static final String SCHEMA = "deploymentTemplate.json#";

  /** Modules in modules, deeper than anybody deploys them. */
  private static final int DEEPEST = 20;

  /** More modules in all, those deployed more than once counted each time. */
  private static final int MOST = 2_000;

  private final Map<String, BicepFile> files;
  private final List<OutsideModule> outside = new ArrayList<>();
  private int modules;
  private boolean whole = true;

  BicepCompiler(Map<String, BicepFile> files) {
    this.files = files;
  }

  BicepDeployment compiled(BicepFile root, Optional<BicepFile> given) {
    MappingNode template = template(root, given, 0);
    return new BicepDeployment(
        new Document(root.file(), template), given.map(BicepFile::file).orElse(""), outside, whole);
  }

  private MappingNode template(BicepFile file, Optional<BicepFile> given, int depth) {
    Position at = new Position(file.file(), 1, 1);
    List<Node> resources = new ArrayList<>(file.resources());
    file.modules().forEach(module -> module(file, module, depth).ifPresent(resources::add));
    List<MappingNode.Entry> metadata = new ArrayList<>(file.metadata());
    metadata.add(entry("_generator", at, mapping(at, List.of(text("name", at, "bicep")))));
    return mapping(
        at,
        List.of(
            text("$schema", at, SCHEMA),
            entry("metadata", at, mapping(at, metadata)),
            entry("parameters", at, parameters(file, given, at)),
            entry("variables", at, mapping(at, file.variables())),
            entry("resources", at, new SequenceNode(at, resources))));
  }

  private static MappingNode parameters(BicepFile file, Optional<BicepFile> given, Position at) {
    List<MappingNode.Entry> parameters = new ArrayList<>();
    for (BicepFile.Parameter parameter : file.parameters()) {
      Optional<Term> value =
          given
              .flatMap(
                  g ->
                      g.parameters().stream()
                          .filter(p -> p.name().equals(parameter.name()))
                          .findFirst())
              .flatMap(BicepFile.Parameter::value)
              .or(parameter::value);
      List<MappingNode.Entry> fields = new ArrayList<>();
      fields.add(text("type", parameter.at(), parameter.secret() ? "securestring" : "string"));
      value.ifPresent(v -> fields.add(entry("defaultValue", parameter.at(), v.node())));
      parameters.add(entry(parameter.name(), parameter.at(), mapping(parameter.at(), fields)));
    }
    return mapping(at, parameters);
  }

  /** A module is a template that is deployed with values of its own. */
  private Optional<Node> module(BicepFile from, BicepFile.Module module, int depth) {
    Optional<BicepFile> called =
        Optional.ofNullable(files.get(BicepSource.target(from, module.path())))
            .filter(f -> depth < DEEPEST && ++modules < MOST);
    whole &= called.isPresent() || !files.containsKey(BicepSource.target(from, module.path()));
    if (called.isEmpty()) {
      outside.add(
          new OutsideModule(
              module.at(),
              module.name(),
              module.path(),
              module.path().indexOf(':') >= 0,
              module.parameters().orElse(mapping(module.at(), List.of()))));
      return Optional.empty();
    }
    Position at = module.at();
    List<MappingNode.Entry> values = new ArrayList<>();
    module
        .parameters()
        .ifPresent(
            all ->
                all.entries()
                    .forEach(
                        e ->
                            values.add(
                                entry(
                                    e.key(),
                                    e.keyAt(),
                                    mapping(
                                        e.keyAt(),
                                        List.of(entry("value", e.keyAt(), e.value())))))));
    MappingNode properties =
        mapping(
            at,
            List.of(
                entry(
                    "expressionEvaluationOptions",
                    at,
                    mapping(at, List.of(text("scope", at, "inner")))),
                entry("parameters", at, mapping(at, values)),
                entry("template", at, template(called.get(), Optional.empty(), depth + 1))));
    List<MappingNode.Entry> fields = new ArrayList<>(module.head());
    fields.add(text("type", at, "deployments"));
    fields.add(text("name", at, module.name()));
    fields.add(entry("properties", at, properties));
    return Optional.of(mapping(at, fields));
  }

  private static MappingNode mapping(Position at, List<MappingNode.Entry> entries) {
    return new MappingNode(at, entries);
  }

  private static MappingNode.Entry entry(String key, Position at, Node value) {
    return new MappingNode.Entry(key, at, value);
  }

  private static MappingNode.Entry text(String key, Position at, String text) {
    return entry(key, at, new ScalarNode(at, text, true));
  }
}
