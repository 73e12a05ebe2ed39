package org.lexloci.manifest.kubernetes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Endpoints;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.kind.KubernetesObjects;
import org.lexloci.manifest.module.Directories;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.TreePaths;

/**
 * What operators are told that make resources of a cloud out of objects: a configuration of theirs,
 * a secret, a namespace or an object itself may lead them to something else which talks as that
 * cloud does. The one beside an object counts, or each one of that name.
 */
final class OperatorEndpoints {

  private static final String SECRET = "Secret";

  /** A secret that counts in its namespace alone; any other one is found wherever it is. */
  private static final List<String> OF_NAMESPACE = List.of(SECRET, "aso-credential");

  /** Operators themselves, which make what any object says that they know. */
  private static final List<String> RUN = List.of("operators");

  /**
   * A configuration of an operator.
   *
   * @param others where it leads, if that is not the cloud itself
   */
  private record Told(String folder, String namespace, List<EvidenceItem> others) {}

  private final Map<List<String>, List<Told>> known = new HashMap<>();

  /** Notes an object if an operator may be told something by it, or is run by it. */
  void note(MappingNode object, Path path, Document in, Clouds clouds) {
    String kind = TreePaths.text(object, "kind").orElse("");
    String name = TreePaths.text(object, "metadata", "name").orElse("");
    boolean running = OperatorSettings.isRunning(kind);
    if (!running && clouds.find("operator", kind).isEmpty()) {
      return;
    }
    MappingNode settings =
        kind.equals(SECRET) ? ClusterSecret.values(object).orElse(object) : object;
    Endpoints endpoints = new Endpoints(clouds);
    List<OperatorSettings.Setting> all = new OperatorSettings(clouds).of(settings, kind).toList();
    List<EvidenceItem> others =
        all.stream()
            .filter(setting -> !endpoints.isOwn(setting.value(), setting.cloud()))
            .map(
                setting ->
                    setting
                        .cloud()
                        .item(
                            EvidenceItem.quoted("endpoint of", kind + " " + name),
                            path.place(setting.value(), in.number())))
            .toList();
    if (!running || !all.isEmpty()) {
      known
          .computeIfAbsent(running ? RUN : List.of(kind, name), k -> new ArrayList<>())
          .add(new Told(folder(object), KubernetesObjects.namespace(object), others));
    }
  }

  /** Lists where the operator that makes something of an object is led to, off its cloud. */
  List<EvidenceItem> of(MappingNode object, Clouds clouds) {
    String kind = TreePaths.text(object, "kind").orElse("");
    Optional<Clouds.Sign> cloud = clouds.group(KubernetesObjects.group(object), kind);
    if (cloud.isEmpty()) {
      return List.of();
    }
    String configuration =
        TreePaths.text(object, "spec", "providerConfigRef", "name").orElse("default");
    Stream<List<String>> keys =
        Stream.of(
            List.of(kind, TreePaths.text(object, "metadata", "name").orElse("")),
            List.of("ProviderConfig", configuration),
            List.of("ClusterProviderConfig", configuration),
            List.of("Namespace", KubernetesObjects.namespace(object)),
            RUN,
            List.of(SECRET, "aso-controller-settings"),
            OF_NAMESPACE);
    return Stream.concat(keys, credentials(object, clouds))
        .flatMap(key -> counting(key, object))
        .flatMap(told -> told.others().stream())
        .filter(item -> item.value().equals(cloud.get().provider().id()))
        .distinct()
        .toList();
  }

  /** Lists the secrets that annotations name; a namespace may stand before the name of one. */
  private static Stream<List<String>> credentials(MappingNode object, Clouds clouds) {
    return TreePaths.mapping(object, "metadata", "annotations").stream()
        .flatMap(all -> all.entries().stream())
        .filter(entry -> clouds.find("credential", entry.key()).isPresent())
        .flatMap(entry -> TreePaths.text(entry.value()).stream())
        .map(named -> List.of(SECRET, named.substring(named.indexOf('/') + 1)));
  }

  private Stream<Told> counting(List<String> key, MappingNode object) {
    List<Told> all =
        known.getOrDefault(key, List.of()).stream()
            .filter(
                t ->
                    !key.equals(OF_NAMESPACE)
                        || t.namespace().equals(KubernetesObjects.namespace(object)))
            .toList();
    List<Told> beside = all.stream().filter(t -> t.folder().equals(folder(object))).toList();
    return (beside.isEmpty() ? all : beside).stream();
  }

  private static String folder(MappingNode object) {
    return Directories.folder(object.at().file());
  }
}
