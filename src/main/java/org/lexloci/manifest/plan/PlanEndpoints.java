package org.lexloci.manifest.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Endpoints;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.resource.ProviderVariables;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/**
 * Finds settings of a provider that lead it to something else which talks as its cloud does: an
 * address that is not the cloud's, or one that the plan does not tell.
 */
record PlanEndpoints(
    Endpoints endpoints, PlanConfiguration configuration, ProviderVariables variables) {

  /** Adds what the provider of a resource is led to. */
  void read(
      PlanResource resource, ScalarNode provider, Clouds.Sign cloud, Evidence.Builder evidence) {
    Optional<MappingNode> settings =
        configuration.providerKeys(resource.address(), provider.text()).stream()
            .flatMap(key -> configuration.provider(key).stream())
            .flatMap(found -> found.get("expressions").stream())
            .filter(MappingNode.class::isInstance)
            .map(MappingNode.class::cast)
            .findFirst();
    boolean stated = false;
    for (MappingNode.Entry setting : settings.map(MappingNode::entries).orElse(List.of())) {
      Optional<Clouds.Sign> leading =
          endpoints.setting(setting.key()).filter(sign -> sign.provider() == cloud.provider());
      stated |= leading.isPresent();
      leading
          .flatMap(
              sign ->
                  endpoints.elsewhere(
                      setting.key(),
                      sign,
                      values(setting.value()),
                      value -> resource.place(value, Path.ROOT)))
          .ifPresent(evidence::elsewhere);
    }
    // What a provider says itself goes before what is said around it.
    if (!stated) {
      variables.of(configuration.plan().at().file(), cloud).forEach(evidence::elsewhere);
    }
  }

  /** Lists the values of a setting; of one that the plan does not tell, what it refers to. */
  private Stream<? extends Node> values(Node setting) {
    if (setting instanceof SequenceNode blocks) {
      return blocks.items().stream().flatMap(this::values);
    }
    if (!(setting instanceof MappingNode expression)) {
      return Stream.empty();
    }
    Optional<Node> listed =
        expression.get("constant_value").filter(constant -> !(constant instanceof ScalarNode));
    if (listed.isPresent()) {
      return TreePaths.scalars(listed.get());
    }
    Optional<ScalarNode> value = configuration.value(expression);
    if (value.isPresent()) {
      return value.stream();
    }
    return expression.get("references").isPresent()
        ? Stream.of(expression)
        : expression.values().stream().flatMap(this::values);
  }
}
