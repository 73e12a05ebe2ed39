package org.lexloci.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lexloci.descriptor.ObjectReference;
import org.lexloci.input.InMemoryText;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;

/**
 * The objects of a cluster, as texts whose lines are those of {@code kubectl get -o json}. Secrets
 * are not among them, and neither is what an object that is listed makes of its template.
 */
public final class ClusterObjects {

  /** Where they lie, as far as what belongs together lies in one directory. */
  static final String FOLDER = "cluster/";

  private static final int PAGE = 250;

  /** More objects than are held in memory. */
  private static final int MOST = 200_000;

  /** What {@code kubectl apply} keeps of an earlier time, which is no longer so. */
  private static final String FORMER = "kubectl.kubernetes.io/last-applied-configuration";

  /** As {@code kubectl} lays it out, so that its lines have the same numbers. */
  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .build()
          .writer(printer());

  private final ApiServer server;
  private final Map<String, ObjectNode> objects = new LinkedHashMap<>();
  private final List<Problem> unread = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  private ClusterObjects(ApiServer server) {
    this.server = server;
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("    ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }

  /**
   * Lists them page by page.
   *
   * @param namespaces whose objects, besides those of no namespace; all where none is named
   * @throws ClusterException when the server does not even say what it has
   */
  public static ClusterObjects list(ApiServer server, List<String> namespaces)
      throws ClusterException {
    ClusterObjects objects = new ClusterObjects(server);
    List<ApiResource> resources =
        ApiResource.of(
            server, (group, why) -> objects.unread(ApiResource.isRunning(group), "cluster", why));
    for (ApiResource resource : resources) {
      boolean some = resource.namespaced() && !namespaces.isEmpty();
      boolean whole = true;
      for (String namespace : some ? namespaces : List.of("")) {
        whole &= objects.list(resource, namespace);
      }
      if (whole && resource.isNamespace()) {
        objects.refuseMissing(resource, namespaces);
      }
    }
    return objects;
  }

  private void unread(boolean running, String what, String why) {
    Problem problem = Problem.whole(what, running ? "not listed: " + why : why);
    (running ? problems : unread).add(problem);
  }

  private void refuseMissing(ApiResource resource, List<String> namespaces)
      throws ClusterException {
    for (String namespace : namespaces) {
      if (!objects.containsKey(resource.file(namespace, ""))) {
        throw new ClusterException("has no namespace " + SafeText.quoted(namespace));
      }
    }
  }

  /** Lists objects, and tells whether they could be listed. */
  private boolean list(ApiResource resource, String namespace) throws ClusterException {
    try {
      pages(resource, namespace);
      return true;
    } catch (ClusterException e) {
      switch (e.reason()) {
        // What is missing may have been taken away in the meantime, or be kept from us.
        case FORBIDDEN, MISSING ->
            unread(resource.isRunning(), FOLDER + resource.shown(), String.valueOf(e.getMessage()));
        default -> throw e;
      }
      return false;
    }
  }

  private void pages(ApiResource resource, String namespace) throws ClusterException {
    String path = resource.path(namespace) + "?limit=" + PAGE;
    String next = "";
    boolean again = false;
    do {
      JsonNode page;
      try {
        page = server.get(path + (next.isEmpty() ? "" : "&continue=" + next));
      } catch (ClusterException e) {
        if (e.reason() != ClusterException.Reason.EXPIRED || again) {
          throw e;
        }
        // What is known by its uid is not taken twice.
        again = true;
        next = "";
        page = server.get(path);
      }
      for (JsonNode item : items(page, path)) {
        if (!(item instanceof ObjectNode object)) {
          throw noList(path);
        }
        take(object, resource);
      }
      next = URLEncoder.encode(page.at("/metadata/continue").asText(""), StandardCharsets.UTF_8);
    } while (!next.isEmpty());
  }

  /** An empty list may have no items, but says so. */
  private static JsonNode items(JsonNode page, String path) throws ClusterException {
    JsonNode items = page.path("items");
    boolean whole = !page.path("kind").asText().equals("PartialObjectMetadataList");
    if (whole && (items.isArray() || items.isNull())) {
      return items;
    }
    throw noList(path);
  }

  private static ClusterException noList(String path) {
    return new ClusterException("answers with no list of objects to GET " + SafeText.of(path));
  }

  private void take(ObjectNode object, ApiResource resource) throws ClusterException {
    JsonNode metadata = object.path("metadata");
    String name = metadata.path("name").asText();
    String namespace = metadata.path("namespace").asText();
    String uid = metadata.path("uid").asText();
    if (!known.add(uid.isEmpty() ? resource.path(namespace) + "/" + name : uid)) {
      return;
    }
    if (known.size() > MOST) {
      throw new ClusterException("holds more than " + MOST + " objects; name some namespaces");
    }
    // The items of a list do not say what they are.
    object.put("apiVersion", resource.apiVersion()).put("kind", resource.kind());
    object.remove("status");
    if (metadata instanceof ObjectNode fields) {
      fields.remove("managedFields");
      if (fields.get("annotations") instanceof ObjectNode annotations && annotations.has(FORMER)) {
        annotations.put(FORMER, "");
      }
    }
    objects.put(resource.file(name, namespace), object);
  }

  /** Writes down each of them but those that another one of them made of its template. */
  public Iterable<InMemoryText> texts() {
    TemplateCopies made = new TemplateCopies(objects.values());
    return () ->
        objects.entrySet().stream()
            .filter(object -> !made.contains(object.getValue()))
            .map(object -> new InMemoryText(object.getKey(), bytes(object.getValue())))
            .iterator();
  }

  private static byte[] bytes(ObjectNode object) {
    try {
      return WRITER.writeValueAsBytes(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can be written", e);
    }
  }

  /** Lists what could not be looked at, and need not have anything to do with what runs. */
  public List<Problem> unread() {
    return List.copyOf(unread);
  }

  /** Lists what could not be looked at, and makes a cluster run something. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Finds the object that a text is of. */
  public Optional<ObjectReference> reference(String file) {
    @Nullable ObjectNode object = objects.get(file);
    return Optional.ofNullable(object)
        .map(
            o ->
                new ObjectReference(
                    o.path("apiVersion").asText(),
                    o.path("kind").asText(),
                    o.at("/metadata/namespace").asText(),
                    o.at("/metadata/name").asText(),
                    o.at("/metadata/uid").asText()));
  }
}
