package org.lexloci.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.source.binding.Envelope;

/**
 * Objects that a cluster made of the template of another one: the pods of a deployment. An object
 * may say so of itself; it counts only where it runs what the template tells.
 */
final class TemplateCopies {

  /** Where the spec of the pods stands, from an object of each kind. */
  private static final Map<String, String> TEMPLATES =
      Map.of(
          "apps/Deployment", "/spec/template",
          "apps/ReplicaSet", "/spec/template",
          "apps/StatefulSet", "/spec/template",
          "apps/DaemonSet", "/spec/template",
          "batch/Job", "/spec/template",
          "batch/CronJob", "/spec/jobTemplate/spec/template");

  /** What of a container makes it run something else. */
  private static final List<String> RUNNING =
      List.of("image", "command", "args", "env", "envFrom", "lifecycle", "restartPolicy");

  /** How a server calls the volume of its own that it gives each pod. */
  private static final String OF_SERVER = "kube-api-access-";

  private static final String NODES =
      "/affinity/nodeAffinity/requiredDuringSchedulingIgnoredDuringExecution/nodeSelectorTerms";

  private static final String POD = "Pod";

  private static final String OURS = Envelope.GROUP + "/";

  /**
   * What has a template.
   *
   * @param running what its pods run
   */
  private record Owner(String namespace, JsonNode running) {}

  private final Map<String, Owner> owners = new HashMap<>();

  /** Knows those that have templates. */
  TemplateCopies(Collection<ObjectNode> objects) {
    for (ObjectNode object : objects) {
      String uid = object.at("/metadata/uid").asText();
      if (!uid.isEmpty() && !sort(object).equals(POD)) {
        pods(object).ifPresent(p -> owners.put(uid, new Owner(namespace(object), running(p))));
      }
    }
  }

  /** Tells whether an object is one of them, or the former template of one, which runs no pods. */
  boolean contains(ObjectNode object) {
    Optional<JsonNode> pods = pods(object);
    Optional<Owner> owner = owner(object);
    if (pods.isEmpty() || owner.isEmpty()) {
      return false;
    }
    JsonNode replicas = object.at("/spec/replicas");
    boolean former = sort(object).equals("apps/ReplicaSet") && replicas.asInt(1) == 0;
    return former || running(pods.get()).equals(owner.get().running());
  }

  private Optional<Owner> owner(ObjectNode object) {
    for (JsonNode owner : object.at("/metadata/ownerReferences")) {
      if (owner.path("controller").asBoolean()) {
        return Optional.ofNullable(owners.get(owner.path("uid").asText()))
            .filter(o -> o.namespace().equals(namespace(object)));
      }
    }
    return Optional.empty();
  }

  private static String namespace(ObjectNode object) {
    return object.at("/metadata/namespace").asText();
  }

  private static String sort(ObjectNode object) {
    String version = object.path("apiVersion").asText();
    return version.replaceFirst("[^/]*$", "") + object.path("kind").asText();
  }

  private static Optional<JsonNode> pods(ObjectNode object) {
    if (sort(object).equals(POD)) {
      return Optional.of(object);
    }
    return Optional.ofNullable(TEMPLATES.get(sort(object)))
        .map(object::at)
        .filter(JsonNode::isObject);
  }

  /** Leaves of pods what they run, where, and what is said of that. */
  private static JsonNode running(JsonNode pods) {
    ObjectNode left = JsonNodeFactory.instance.objectNode();
    for (String list : List.of("initContainers", "containers", "ephemeralContainers")) {
      ArrayNode containers = left.putArray(list);
      for (JsonNode container : pods.path("spec").path(list)) {
        ObjectNode kept = containers.addObject();
        RUNNING.stream()
            .filter(container::has)
            .forEach(field -> kept.set(field, container.get(field)));
      }
    }
    for (String said : List.of("annotations", "labels")) {
      ObjectNode ours = left.putObject(said);
      for (Map.Entry<String, JsonNode> one : pods.path("metadata").path(said).properties()) {
        if (one.getKey().startsWith(OURS)) {
          ours.set(one.getKey(), one.getValue());
        }
      }
    }
    JsonNode spec = pods.path("spec");
    left.set("nodeSelector", spec.path("nodeSelector"));
    ArrayNode nodes = left.putArray("nodes");
    for (JsonNode term : spec.at(NODES)) {
      // A daemon set tells each of its pods the one node, by a field.
      nodes.add(term.path("matchExpressions"));
    }
    nodes.removeIf(JsonNode::isMissingNode);
    left.put("account", spec.path("serviceAccountName").asText("default"));
    ArrayNode volumes = left.putArray("volumes");
    for (JsonNode volume : spec.path("volumes")) {
      if (!volume.path("name").asText().startsWith(OF_SERVER)) {
        volumes.add(volume);
      }
    }
    return left;
  }
}
