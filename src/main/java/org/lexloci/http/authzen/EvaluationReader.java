package org.lexloci.http.authzen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.ProductReference;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.RecordFields;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.word.NearMiss;
import org.lexloci.source.word.WordList;

/**
 * Reads an evaluation as the descriptor that would state the same:
 *
 * <pre>
 * subject  {type: product, id: ID, properties: what a product mapping states}
 * action   {name: run, properties: stage, customer, workload, channel ...}
 * resource {type: cloud, id: PROVIDER, properties: region, launchDate}
 * context  {asOf: DAY, editions: [EDITION], detail: full}
 * </pre>
 *
 * <p>What is not known is ignored, as the protocol wants it, and told; but not what says of a
 * deployment where it does not count, or is a slip of a field that would.
 */
final class EvaluationReader {

  static final String PRODUCT = "product";
  static final String RUN = "run";
  static final String CLOUD = "cloud";

  /** The key of many evaluations in one request. */
  static final String LIST = "evaluations";

  private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

  private static final List<String> OF_PRODUCT = ProductReference.fields();
  private static final List<String> OF_DEPLOYMENT =
      RecordFields.names(ProductDeployment.class, "product", "target", "artifacts");
  private static final List<String> OF_TARGET =
      RecordFields.names(ProductDeployment.Target.class, "provider");
  private static final List<String> OF_CONTEXT = List.of("asOf", "editions", "detail");

  private static final List<String> OF_REQUEST =
      List.of("subject", "action", "resource", "context", LIST, "options");
  private static final List<String> OF_ENTITY = List.of("type", "id", "properties");
  private static final List<String> OF_ACTION = List.of("name", "properties");

  /** The words of every field of a deployment, wherever it stands, and of what names it. */
  private static final Set<String> MEANT =
      Stream.of(
              OF_DEPLOYMENT,
              OF_TARGET,
              List.of("target", "provider", PRODUCT, CLOUD, "type", "id", "name", "properties"))
          .flatMap(List::stream)
          .flatMap(EvaluationReader::words)
          .filter(word -> !word.equals("date"))
          .collect(Collectors.toSet());

  /** Fields at a place where they do not count, one sentence each. */
  private final List<String> astray = new ArrayList<>();

  /** What was ignored, one sentence each. */
  private final List<String> ignored = new ArrayList<>();

  /**
   * Reads one.
   *
   * @throws BadRequest when something that the protocol requires is missing
   */
  EvaluationRequest read(MappingNode asked) {
    MappingNode subject = mapping(asked, "subject");
    MappingNode action = mapping(asked, "action");
    MappingNode resource = mapping(asked, "resource");
    List<MappingNode.Entry> spec = new ArrayList<>();
    spec.add(new MappingNode.Entry(PRODUCT, product(subject)));
    spec.addAll(properties("action", action, OF_DEPLOYMENT));
    spec.add(new MappingNode.Entry("target", target(resource)));
    Optional<MappingNode> context = asked.get("context").map(node -> mapping("context", node));
    context.ifPresent(c -> known("context", c, OF_CONTEXT));
    counts("", asked, OF_REQUEST);
    if (isListed(asked)) {
      astray.add("`" + LIST + "` are not read here; they go to `/access/v1/evaluations`");
    }
    counts("subject.", subject, OF_ENTITY);
    counts("action.", action, OF_ACTION);
    counts("resource.", resource, OF_ENTITY);
    return new EvaluationRequest(
        new MappingNode(asked.at(), spec),
        text("subject", subject, "id"),
        mismatch(subject, action, resource).or(() -> astray.stream().findFirst()),
        context.flatMap(c -> c.get("asOf")).map(node -> text("context.asOf", node)),
        context.flatMap(c -> c.get("editions")).map(EvaluationReader::texts).orElse(List.of()),
        context
            .flatMap(c -> c.get("detail"))
            .filter(node -> text("context.detail", node).text().equals("full"))
            .isPresent(),
        List.copyOf(ignored));
  }

  /** Tells whether a request asks many things. */
  static boolean isListed(MappingNode request) {
    return request
        .get(LIST)
        .filter(node -> !(node instanceof NullNode))
        .filter(node -> !(node instanceof SequenceNode list && list.items().isEmpty()))
        .isPresent();
  }

  /** A product of which nothing is stated is one on record, by any name that it goes by. */
  private Node product(MappingNode subject) {
    ScalarNode id = text("subject", subject, "id");
    List<MappingNode.Entry> stated = properties("subject", subject, OF_PRODUCT);
    if (stated.isEmpty()) {
      return id;
    }
    List<MappingNode.Entry> entries = new ArrayList<>(List.of(new MappingNode.Entry("name", id)));
    entries.addAll(stated);
    return new MappingNode(subject.at(), entries);
  }

  private MappingNode target(MappingNode resource) {
    List<MappingNode.Entry> entries = new ArrayList<>();
    entries.add(new MappingNode.Entry("provider", text("resource", resource, "id")));
    entries.addAll(properties("resource", resource, OF_TARGET));
    return new MappingNode(resource.at(), entries);
  }

  private List<MappingNode.Entry> properties(String of, MappingNode entity, List<String> fields) {
    return entity
        .get("properties")
        .map(node -> known(of + ".properties", mapping(of + ".properties", node), fields))
        .orElse(List.of());
  }

  /** Lists the known entries, and notes the others. */
  private List<MappingNode.Entry> known(String of, MappingNode properties, List<String> fields) {
    List<MappingNode.Entry> known = new ArrayList<>();
    for (MappingNode.Entry property : properties.entries()) {
      if (fields.contains(property.key())) {
        known.add(property);
      } else if (isIgnored(of + ".", property.key(), fields)) {
        ignored(of + "." + property.key());
      }
    }
    return known;
  }

  /** Notes the entries that are not known. */
  private void counts(String of, MappingNode mapping, List<String> fields) {
    mapping.entries().stream()
        .map(MappingNode.Entry::key)
        .filter(key -> !fields.contains(key) && isIgnored(of, key, fields))
        .forEach(key -> ignored(of + key));
  }

  private void ignored(String path) {
    ignored.add("`" + SafeText.of(path) + "` is not known and was ignored");
  }

  /** Tells whether something that is not known may be ignored, and says why not. */
  private boolean isIgnored(String of, String key, List<String> fields) {
    List<String> near = NearMiss.slips(key, fields);
    if (near.isEmpty() && words(key).noneMatch(MEANT::contains)) {
      return true;
    }
    String where = "`" + of + SafeText.of(key) + "` ";
    astray.add(
        near.isEmpty()
            ? where + "says of a deployment what does not count here"
            : where + "is not known; did you mean " + WordList.or(near) + "?");
    return false;
  }

  /** Parts a name as any language joins its words: {@code launchDate}, {@code launch_date}. */
  private static Stream<String> words(String name) {
    return BETWEEN.splitAsStream(name).map(word -> word.toLowerCase(Locale.ROOT));
  }

  /** Says what a request asks about instead of a product that runs on a cloud, if anything. */
  private static Optional<String> mismatch(
      MappingNode subject, MappingNode action, MappingNode resource) {
    return other("subject.type", text("subject", subject, "type"), PRODUCT)
        .or(() -> other("action.name", text("action", action, "name"), RUN))
        .or(() -> other("resource.type", text("resource", resource, "type"), CLOUD));
  }

  private static Optional<String> other(String what, ScalarNode said, String expected) {
    return said.text().equals(expected)
        ? Optional.empty()
        : Optional.of(
            "`" + what + "` is " + SafeText.quoted(said.text()) + "; expected `" + expected + "`");
  }

  static MappingNode mapping(MappingNode of, String name) {
    return mapping(
        name, of.get(name).orElseThrow(() -> new BadRequest("`" + name + "` is missing")));
  }

  private static MappingNode mapping(String name, Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping;
    }
    throw new BadRequest("`" + name + "` is " + node.kind() + "; expected an object");
  }

  private static ScalarNode text(String of, MappingNode entity, String name) {
    String path = of + "." + name;
    return text(
        path, entity.get(name).orElseThrow(() -> new BadRequest("`" + path + "` is missing")));
  }

  private static ScalarNode text(String path, Node node) {
    if (node instanceof ScalarNode scalar && scalar.quoted() && !scalar.text().isBlank()) {
      return scalar;
    }
    throw new BadRequest(
        "`"
            + path
            + "` is "
            + (node instanceof ScalarNode || node instanceof NullNode ? "no text" : node.kind())
            + "; expected text");
  }

  private static List<ScalarNode> texts(Node node) {
    return node instanceof SequenceNode list
        ? list.items().stream().map(item -> text("context.editions", item)).toList()
        : List.of(text("context.editions", node));
  }
}
