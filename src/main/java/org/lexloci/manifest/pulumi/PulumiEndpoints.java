package org.lexloci.manifest.pulumi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Endpoints;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.resource.ProviderVariables;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.TreePaths;

/**
 * Finds settings that lead the provider of a resource to something else than its cloud: those of
 * the provider that the resource names, else those of the configuration.
 */
record PulumiEndpoints(
    Endpoints endpoints,
    Document document,
    PulumiConfiguration configuration,
    ProviderVariables variables) {

  /** Adds what the provider of a resource of a cloud is led to. */
  void read(MappingNode resource, Clouds.Sign cloud, Evidence.Builder evidence) {
    Optional<String> provider =
        TreePaths.text(resource, "options", "provider")
            .or(() -> TreePaths.text(resource, "provider"));
    List<MappingNode.Entry> settings =
        provider.isPresent()
            ? of(provider.get())
            : configuration.documents().stream().flatMap(this::configured).toList();
    boolean stated = false;
    for (MappingNode.Entry setting : settings) {
      String name = setting.key().substring(setting.key().indexOf(':') + 1);
      Optional<Clouds.Sign> leading =
          endpoints.setting(name).filter(sign -> sign.provider() == cloud.provider());
      stated |= leading.isPresent();
      leading
          .flatMap(
              sign ->
                  endpoints.elsewhere(
                      name,
                      sign,
                      values(setting.value()),
                      value -> Path.ROOT.place(value, document.number())))
          .ifPresent(evidence::elsewhere);
    }
    // What a provider says itself goes before what is said around it.
    if (!stated) {
      variables.of(document.file(), cloud).forEach(evidence::elsewhere);
    }
  }

  private static Stream<? extends Node> values(Node node) {
    return node instanceof HiddenNode ? Stream.of(node) : TreePaths.scalars(node);
  }

  private Stream<MappingNode.Entry> configured(Document one) {
    return TreePaths.mapping(one.root(), "config").stream().flatMap(all -> all.entries().stream());
  }

  /**
   * Lists the settings of a provider by its reference: a name, or an address with an id behind it.
   */
  private List<MappingNode.Entry> of(String reference) {
    String name = reference.replaceFirst("^\\$\\{([^}.]*).*$", "$1");
    Stream<MappingNode> written =
        TreePaths.mapping(document.root(), "resources", name, "properties").stream();
    Stream<MappingNode> previewed =
        TreePaths.items(document.root(), "steps").stream()
            .filter(
                step ->
                    TreePaths.text(step, "newState", "urn")
                        .filter(urn -> reference.startsWith(urn + "::"))
                        .isPresent())
            .flatMap(step -> TreePaths.mapping(step, "newState", "inputs").stream());
    return Stream.concat(written, previewed)
        .map(configuration::resolve)
        .filter(MappingNode.class::isInstance)
        .flatMap(settings -> ((MappingNode) settings).entries().stream())
        .toList();
  }
}
