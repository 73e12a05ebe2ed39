package org.lexloci.manifest.kubernetes;

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
 * cloud does. The one beside an object counts, or each one of that name in the nearest directory
 * around both.
 */
final class OperatorEndpoints {

  private static final String SECRET = "Secret";

  /** A secret that counts in its namespace alone; any other one is found wherever it is. */
  private static final List<String> OF_NAMESPACE = List.of(SECRET, "aso-credential");

  /** What stands before a directory to mean all that is in it. */
  private static final String IN = "in ";

  /** Operators themselves, which make what any object says that they know. */
  private static final List<String> RUN = List.of("operators");

  /** By the cloud and name of a configuration and by a directory, where it leads off that cloud. */
  private final Map<List<String>, Map<String, Optional<EvidenceItem>>> known = new HashMap<>();

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
    for (OperatorSettings.Setting setting : all) {
      Optional<EvidenceItem> other =
          Optional.of(setting)
              .filter(s -> !endpoints.isOwn(s.value(), s.cloud()))
              .map(
                  s ->
                      s.cloud()
                          .item(
                              EvidenceItem.quoted("endpoint of", kind + " " + name),
                              path.place(s.value(), in.number())));
      know(running ? RUN : key(kind, name, object), setting.cloud(), object, other);
    }
    // What leads an operator nowhere else has it work on its cloud.
    if (!running && all.isEmpty()) {
      clouds
          .group(KubernetesObjects.group(object), kind)
          .or(() -> clouds.find("operator", kind))
          .ifPresent(cloud -> know(key(kind, name, object), cloud, object, Optional.empty()));
    }
  }

  private static List<String> key(String kind, String name, MappingNode object) {
    List<String> key = List.of(kind, name);
    return key.equals(OF_NAMESPACE)
        ? List.of(kind, name, KubernetesObjects.namespace(object))
        : key;
  }

  /** Notes a configuration in its directory, and in each that holds that one. */
  private void know(
      List<String> key, Clouds.Sign cloud, MappingNode object, Optional<EvidenceItem> other) {
    Map<String, Optional<EvidenceItem>> places =
        known.computeIfAbsent(of(key, cloud), k -> new HashMap<>());
    around(folder(object))
        .forEach(place -> places.merge(place, other, (first, next) -> first.or(() -> next)));
  }

  private static List<String> of(List<String> key, Clouds.Sign cloud) {
    return Stream.concat(Stream.of(cloud.provider().id()), key.stream()).toList();
  }

  /** Lists a directory, itself and with all in it, and then those around it with all in them. */
  private static Stream<String> around(String folder) {
    return Stream.concat(Stream.of(folder), Directories.around(folder).stream().map(IN::concat));
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
            key(OF_NAMESPACE.get(0), OF_NAMESPACE.get(1), object));
    return Stream.concat(keys, credentials(object, clouds))
        .flatMap(key -> counting(of(key, cloud.get()), folder(object)).stream())
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

  private Optional<EvidenceItem> counting(List<String> key, String folder) {
    Map<String, Optional<EvidenceItem>> places = known.getOrDefault(key, Map.of());
    return around(folder).filter(places::containsKey).findFirst().flatMap(places::get);
  }

  private static String folder(MappingNode object) {
    return Directories.folder(object.at().file());
  }
}
