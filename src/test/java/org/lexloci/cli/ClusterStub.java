package org.lexloci.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Answers on this machine as an API server does, as far as an audit asks it. */
final class ClusterStub implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String DISCOVERY =
      """
      /api/v1: {resources: [
        {name: nodes, kind: Node, namespaced: false, verbs: [list]},
        {name: configmaps, kind: ConfigMap, namespaced: true, verbs: [list]},
        {name: secrets, kind: Secret, namespaced: true, verbs: [list]},
        {name: pods, kind: Pod, namespaced: true, verbs: [get, list]},
        {name: pods/log, kind: Pod, namespaced: true, verbs: [get]},
        {name: bindings, kind: Binding, namespaced: true, verbs: [create]}]}
      /apis: {groups: [
        {name: apps, preferredVersion: {version: v1}, versions: [{version: v1}]},
        {name: batch, preferredVersion: {version: v1}, versions: [{version: v1}, {version: v1beta1}]},
        {name: rbac.authorization.k8s.io, preferredVersion: {version: v1}, versions: [{version: v1}]},
        {name: lexloci.dev, preferredVersion: {version: v1}, versions: [{version: v1}]},
        {name: openreports.io, preferredVersion: {version: v1alpha1}, versions: [{version: v1alpha1}]}]}
      /apis/apps/v1: {resources: [
        {name: deployments, kind: Deployment, namespaced: true, verbs: [list]},
        {name: replicasets, kind: ReplicaSet, namespaced: true, verbs: [list]}]}
      /apis/batch/v1: {resources: [{name: jobs, kind: Job, namespaced: true, verbs: [list]}]}
      /apis/batch/v1beta1: {resources: [
        {name: jobs, kind: Job, namespaced: true, verbs: [list]},
        {name: cronjobs, kind: CronJob, namespaced: true, verbs: [list]}]}
      /apis/lexloci.dev/v1: {resources: [
        {name: productdeployments, kind: ProductDeployment, namespaced: true, verbs: [list]}]}
      /apis/openreports.io/v1alpha1: {resources: []}
      """;

  static {
    // Else each answer waits until the client has confirmed the one before.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final Map<String, JsonNode> fixed = new HashMap<>();
  private final Map<String, ObjectNode> objects = new TreeMap<>();
  private final Map<String, Deque<Integer>> failures = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  private ClusterStub(HttpServer server) {
    this.server = server;
  }

  static ClusterStub start() throws IOException {
    ClusterStub stub =
        new ClusterStub(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    for (Map.Entry<String, JsonNode> one : yaml(DISCOVERY).properties()) {
      stub.fixed.put(one.getKey(), one.getValue());
    }
    stub.server.createContext("/", stub::answer);
    stub.server.start();
    return stub;
  }

  private static ObjectNode yaml(String text) {
    return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
  }

  /** Puts an object, as YAML, into a list such as {@code apis/apps/v1/namespaces/n/deployments}. */
  ClusterStub has(String list, String object) {
    ObjectNode node = yaml(object);
    String[] steps = list.split("/");
    if (steps[steps.length - 3].equals("namespaces")) {
      ((ObjectNode) node.get("metadata")).put("namespace", steps[steps.length - 2]);
    }
    objects.put("/" + list + "/" + node.at("/metadata/name").asText(), node);
    return this;
  }

  /** Fails the next requests for a path with these codes, one after the other. */
  ClusterStub fails(String path, Integer... codes) {
    failures.put(path, new ArrayDeque<>(List.of(codes)));
    return this;
  }

  /** Answers this, as YAML, where it would list objects. */
  ClusterStub says(String path, String answer) {
    fixed.put(path, yaml(answer));
    return this;
  }

  /** Knows nothing of an API any more. */
  ClusterStub without(String path) {
    fixed.remove(path);
    return this;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<String> asked() {
    return asked;
  }

  /** Finds what was written below a path. */
  List<ObjectNode> below(String path) {
    return objects.entrySet().stream()
        .filter(object -> object.getKey().startsWith(path))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    byte[] body = exchange.getRequestBody().readAllBytes();
    Deque<Integer> failing = failures.getOrDefault(path, new ArrayDeque<>());
    if (!failing.isEmpty()) {
      send(exchange, failing.remove(), JSON.createObjectNode().put("message", "as asked"));
      return;
    }
    switch (exchange.getRequestMethod()) {
      case "PATCH" -> {
        objects.put(path, (ObjectNode) JSON.readTree(body));
        send(exchange, 200, JSON.createObjectNode());
      }
      case "DELETE" -> {
        objects.remove(path);
        send(exchange, 200, JSON.createObjectNode());
      }
      default -> get(exchange, path);
    }
  }

  private void get(HttpExchange exchange, String path) throws IOException {
    if (fixed.containsKey(path)) {
      send(exchange, 200, fixed.get(path));
    } else if (path.matches("/apis/[^/]+/[^/]+")) {
      send(exchange, 404, JSON.createObjectNode().put("message", "no such thing"));
    } else {
      send(exchange, 200, list(path, query(exchange)));
    }
  }

  /** Lists two objects to a page. */
  private ObjectNode list(String path, Map<String, String> query) {
    String plural = path.substring(path.lastIndexOf('/') + 1);
    String version = path.replaceFirst("^(/api/[^/]+|/apis/[^/]+/[^/]+)/.*", "$1");
    boolean whole = !path.contains("/namespaces/");
    List<ObjectNode> all =
        objects.entrySet().stream()
            .filter(
                o ->
                    whole
                        ? o.getKey().startsWith(version + "/")
                            && o.getKey().matches(".*/" + plural + "/[^/]+")
                        : o.getKey().matches(Pattern.quote(path) + "/[^/]+"))
            .map(Map.Entry::getValue)
            .toList();
    int from = Integer.parseInt(query.getOrDefault("continue", "0").replace("&", ""));
    int to = query.containsKey("limit") ? Math.min(from + 2, all.size()) : all.size();
    ObjectNode list = JSON.createObjectNode();
    ArrayNode items = list.putArray("items");
    all.subList(from, to).forEach(o -> items.add(o.deepCopy()));
    // What goes on is said in words that have to be escaped.
    list.putObject("metadata").put("continue", to < all.size() ? to + "&" : "");
    return list;
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new HashMap<>();
    String raw = exchange.getRequestURI().getRawQuery();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      String[] parts = pair.split("=", 2);
      query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return query;
  }

  private static void send(HttpExchange exchange, int code, JsonNode body) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.sendResponseHeaders(code, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
