package org.lexloci.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.lexloci.source.binding.Envelope;

/**
 * One kind of object as an API server serves it.
 *
 * @param version of the group, such as {@code v1}
 * @param name in the plural, as addresses have it
 */
record ApiResource(String group, String version, String name, String kind, boolean namespaced) {

  /** Groups that say who may do what, watch over the cluster itself, or keep reports. */
  private static final Set<String> PASSED_OVER =
      Set.of(
          "admissionregistration.k8s.io",
          "apiextensions.k8s.io",
          "apiregistration.k8s.io",
          "authentication.k8s.io",
          "authorization.k8s.io",
          "certificates.k8s.io",
          "coordination.k8s.io",
          "discovery.k8s.io",
          "events.k8s.io",
          "flowcontrol.apiserver.k8s.io",
          "metrics.k8s.io",
          "openreports.io",
          "policy",
          "rbac.authorization.k8s.io",
          "wgpolicyk8s.io");

  /** Secrets are never asked for; the others come and go with what is looked at. */
  private static final Set<String> PASSED_OVER_OF_CORE =
      Set.of(
          "secrets", "events", "endpoints", "componentstatuses", "limitranges", "resourcequotas");

  /** Groups of whose objects a cluster makes pods, or states a deployment itself. */
  private static final Set<String> RUNNING = Set.of("apps", "batch", Envelope.GROUP);

  private static final Set<String> RUNNING_OF_CORE = Set.of("pods", "replicationcontrollers");

  /**
   * Lists all that may have something to do with what runs, each in the version that the server
   * prefers.
   *
   * @param unread is told of groups that cannot be looked at, and why
   */
  static List<ApiResource> of(ApiServer server, BiConsumer<String, String> unread)
      throws ClusterException {
    List<ApiResource> all =
        new ArrayList<>(in(server.get("/api/v1"), "", "v1", PASSED_OVER_OF_CORE));
    for (JsonNode group : items(server.get("/apis"), "groups")) {
      String name = group.path("name").asText();
      if (!PASSED_OVER.contains(name)) {
        all.addAll(in(server, group, name, unread));
      }
    }
    return all;
  }

  private static List<ApiResource> in(
      ApiServer server, JsonNode group, String name, BiConsumer<String, String> unread) {
    Map<String, ApiResource> found = new LinkedHashMap<>();
    List<String> versions =
        new ArrayList<>(List.of(group.at("/preferredVersion/version").asText()));
    group.path("versions").forEach(v -> versions.add(v.path("version").asText()));
    for (String version : versions.stream().distinct().toList()) {
      try {
        JsonNode list = server.get("/apis/" + name + "/" + version);
        in(list, name, version, Set.of()).forEach(r -> found.putIfAbsent(r.name, r));
      } catch (ClusterException e) {
        unread.accept(name, name + "/" + version + " " + e.getMessage());
      }
    }
    return List.copyOf(found.values());
  }

  private static List<ApiResource> in(
      JsonNode list, String group, String version, Set<String> passedOver) throws ClusterException {
    List<ApiResource> found = new ArrayList<>();
    for (JsonNode resource : items(list, "resources")) {
      String name = resource.path("name").asText();
      boolean listed = false;
      for (JsonNode verb : resource.path("verbs")) {
        listed |= verb.asText().equals("list");
      }
      if (listed && !name.contains("/") && !passedOver.contains(name)) {
        found.add(
            new ApiResource(
                group,
                version,
                name,
                resource.path("kind").asText(),
                resource.path("namespaced").asBoolean()));
      }
    }
    return found;
  }

  private static JsonNode items(JsonNode answer, String name) throws ClusterException {
    JsonNode items = answer.path(name);
    if (!items.isArray()) {
      throw new ClusterException("does not say which `" + name + "` it has");
    }
    return items;
  }

  /** Tells whether a cluster runs something because of objects of a group. */
  static boolean isRunning(String group) {
    return RUNNING.contains(group);
  }

  /** Tells whether a cluster runs something because of its objects, whatever else is installed. */
  boolean isRunning() {
    return isRunning(group) || group.isEmpty() && RUNNING_OF_CORE.contains(name);
  }

  /** Tells whether its objects are the namespaces. */
  boolean isNamespace() {
    return group.isEmpty() && name.equals("namespaces");
  }

  /** Answers what objects of it state. */
  String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }

  /** Names it as {@code kubectl get} does: {@code deployments.v1.apps}. */
  String shown() {
    return group.isEmpty() ? name : name + "." + version + "." + group;
  }

  /**
   * Answers where objects of it are listed.
   *
   * @param namespace empty for those of all namespaces
   */
  String path(String namespace) {
    return (group.isEmpty() ? "/api/" : "/apis/" + group + "/")
        + version
        + (namespace.isEmpty() ? "" : "/namespaces/" + namespace)
        + "/"
        + name;
  }

  /**
   * Names an object like a file. Its end says that it is JSON, whatever somebody called the object.
   */
  String file(String objectName, String namespace) {
    return ClusterObjects.FOLDER
        + objectName
        + (namespace.isEmpty() ? "" : "." + namespace)
        + "."
        + name
        + (group.isEmpty() ? "" : "." + group)
        + "."
        + version
        + ".json";
  }
}
