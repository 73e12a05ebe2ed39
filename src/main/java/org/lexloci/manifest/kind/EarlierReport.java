package org.lexloci.manifest.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.source.Document;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.TreePaths;
import org.lexloci.source.reader.DocumentReader;

/**
 * Tells what an earlier run of this program wrote. A report names products and deploys none; what
 * has more in it than a report has is none, whatever it calls itself.
 */
public final class EarlierReport {

  private static final Set<String> SARIF = Set.of("$schema", "version", "runs");

  private static final Set<String> SARIF_RUN =
      Set.of(
          "tool",
          "automationDetails",
          "columnKind",
          "originalUriBaseIds",
          "invocations",
          "results",
          "properties");

  private static final Set<String> OSCAL =
      Set.of("uuid", "metadata", "import-ap", "results", "back-matter");

  private static final Set<String> GITLAB =
      Set.of("description", "check_name", "fingerprint", "severity", "location");

  /** The groups of APIs of clusters for reports, and the kinds that they have. */
  private static final Pattern CLUSTER =
      Pattern.compile(
          "openreports\\.io/\\w+ (Cluster)?Report|wgpolicyk8s\\.io/\\w+ (Cluster)?PolicyReport");

  private static final Set<String> OBJECT =
      Set.of("apiVersion", "kind", "metadata", "source", "scope", "summary", "results");

  /** A clause and its edition, or what stands for one. */
  private static final Pattern CHECK = Pattern.compile("[a-z0-9-]+(?:@[0-9]{4}-[0-9]{2}-.+)?");

  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{32}");

  /** The root of an XML document is one element, and nothing stands beside it. */
  private static final Pattern XML =
      Pattern.compile(
          "(?s)\\s*<\\?xml [^>]*\\?>\\s*<testsuites name=\"lexloci\" .*</testsuites>\\s*");

  /** What documents of ours have at their top, by the kind. */
  private static final Map<String, Set<String>> KEYS = new ConcurrentHashMap<>();

  private EarlierReport() {}

  /** Tells whether a document is a report in a form that others defined, or an item of one. */
  static boolean isOne(MappingNode root) {
    return isSarif(root) || isOscal(root) || isGitlab(root);
  }

  /** Tells whether an object of a cluster is a report on another one. */
  public static boolean isOfCluster(MappingNode object) {
    String form =
        TreePaths.text(object, "apiVersion").orElse("")
            + " "
            + TreePaths.text(object, "kind").orElse("");
    List<Node> results = TreePaths.items(object, "results");
    return CLUSTER.matcher(form).matches()
        && holdsOnly(object, OBJECT)
        && !results.isEmpty()
        && results.stream().allMatch(one -> is(one, "lexloci", "source"));
  }

  /** Tells whether a text is a report in XML. */
  static boolean isXml(String text) {
    return text.contains("name=\"lexloci\"") && XML.matcher(text).matches();
  }

  /**
   * Tells whether a document of ours has no more in it than one of its kind has, so that nobody
   * takes it for something else.
   */
  public static boolean isPlain(Document document) {
    return DescriptorReader.elsewhere(document)
        .filter(DescriptorReader.ELSEWHERE::contains)
        .filter(
            kind ->
                document.root() instanceof MappingNode m
                    && holdsOnly(m, KEYS.computeIfAbsent(kind, EarlierReport::keys)))
        .isPresent();
  }

  private static boolean isSarif(MappingNode root) {
    List<Node> runs = TreePaths.items(root, "runs");
    return holdsOnly(root, SARIF)
        && !runs.isEmpty()
        && runs.stream()
            .allMatch(
                run ->
                    run instanceof MappingNode one
                        && holdsOnly(one, SARIF_RUN)
                        && is(run, "Lexloci", "tool", "driver", "name"));
  }

  private static boolean isOscal(MappingNode root) {
    Optional<MappingNode> results = TreePaths.mapping(root, "assessment-results");
    return holdsOnly(root, Set.of("assessment-results"))
        && results.filter(r -> holdsOnly(r, OSCAL)).isPresent()
        && TreePaths.items(root, "assessment-results", "results").stream()
            .allMatch(
                result ->
                    TreePaths.text(result, "title")
                        .filter(title -> title.startsWith("Lexloci: "))
                        .isPresent());
  }

  private static boolean isGitlab(MappingNode one) {
    return one.entries().size() == GITLAB.size()
        && holdsOnly(one, GITLAB)
        && TreePaths.text(one, "check_name").filter(c -> CHECK.matcher(c).matches()).isPresent()
        && TreePaths.text(one, "fingerprint")
            .filter(f -> FINGERPRINT.matcher(f).matches())
            .isPresent()
        && TreePaths.mapping(one, "location")
            .filter(at -> holdsOnly(at, Set.of("path", "lines")))
            .isPresent();
  }

  private static boolean is(Node node, String value, String... keys) {
    return TreePaths.text(node, keys).filter(value::equals).isPresent();
  }

  private static boolean holdsOnly(MappingNode mapping, Set<String> keys) {
    return mapping.entries().stream().allMatch(entry -> keys.contains(entry.key()));
  }

  /** Lists the keys that the schema of a kind has. */
  private static Set<String> keys(String kind) {
    String schema = "/org/lexloci/schema/" + kind + ".json";
    Set<String> keys = new HashSet<>(Set.of("apiVersion", "kind", "metadata", "spec"));
    try (InputStream in = EarlierReport.class.getResourceAsStream(schema)) {
      if (in != null) {
        new DocumentReader(Limits.DEFAULT)
            .readHeld(schema, in.readAllBytes()).documents().stream()
                .flatMap(read -> TreePaths.mapping(read.root(), "properties").stream())
                .flatMap(properties -> properties.entries().stream())
                .forEach(entry -> keys.add(entry.key()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }
}
