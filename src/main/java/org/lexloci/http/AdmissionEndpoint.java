package org.lexloci.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lexloci.decision.Exit;
import org.lexloci.report.json.JsonObject;
import org.lexloci.source.Document;
import org.lexloci.source.DocumentReader;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.InputFile;
import org.lexloci.source.JsonTree;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.TreePaths;
import org.lexloci.tool.CommandRunner;

/**
 * Answers an API server that asks whether an object may be created or changed, as {@code
 * admission.k8s.io/v1}. The object is checked as it would be in a file.
 *
 * <p>What depends is refused, unless the address says {@code ?depends=warn}.
 */
final class AdmissionEndpoint implements Endpoint {

  private static final String API_VERSION = "admission.k8s.io/v1";
  private static final String KIND = "AdmissionReview";

  /** What a client shows of a warning. */
  private static final int LONGEST_WARNING = 256;

  private static final String WARNING = "warning: ";
  private static final int MOST_WARNINGS = 5;

  /** A message is kept by the API server and shown to whoever made the object. */
  private static final int LONGEST_MESSAGE = 2_000;

  /** Operations that bring an object. */
  private static final List<String> BRINGING = List.of("CREATE", "UPDATE");

  /** Operations that bring none. */
  private static final List<String> OTHERS = List.of("DELETE", "CONNECT");

  /** Where in the review something stands, which nobody has before them. */
  private static final Pattern PLACE =
      Pattern.compile("(, | *)" + Pattern.quote(InputFile.STANDARD_INPUT.shown()) + "(:\\d+)+:?");

  private final CommandRunner runner;

  AdmissionEndpoint(CommandRunner runner) {
    this.runner = runner;
  }

  @Override
  public Reply answer(Call call) {
    FileDocuments read = new DocumentReader(Limits.DEFAULT).read("review.json", call.body());
    Optional<MappingNode> request =
        read.documents().stream()
            .findFirst()
            .map(Document::root)
            .filter(root -> TreePaths.text(root, "kind").equals(Optional.of(KIND)))
            .filter(root -> TreePaths.text(root, "apiVersion").equals(Optional.of(API_VERSION)))
            .flatMap(root -> TreePaths.mapping(root, "request"))
            .filter(r -> !text(r, "uid").isEmpty());
    if (request.isEmpty()) {
      return Reply.refused(400, "expected an " + KIND + " of " + API_VERSION + " with a request");
    }
    String uid = text(request.get(), "uid");
    String operation = text(request.get(), "operation");
    if (OTHERS.contains(operation)) {
      return reviewed(new JsonObject().put("uid", uid).put("allowed", true));
    }
    if (!BRINGING.contains(operation)) {
      return Reply.refused(400, "the operation of the request is none that is known");
    }
    Optional<Node> object = request.get().get("object");
    if (object.isEmpty()) {
      return Reply.refused(400, "the request brings no object");
    }
    CommandRunner.Result result =
        runner.run(List.of("check", "--output=text", "-"), bytes(object.get()));
    return result.exit() > Exit.INPUT.code() || result.exit() == Exit.RULES.code()
        ? Reply.refused(500, result.err().strip())
        : reviewed(response(uid, result, call.parameter("depends").equals(Optional.of("warn"))));
  }

  private static byte[] bytes(Node object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      JsonTree.write(object, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static JsonObject response(String uid, CommandRunner.Result result, boolean warned) {
    String told = told(result);
    boolean depends = result.exit() == Exit.INDETERMINATE.code();
    boolean allowed = result.exit() == 0 || depends && warned;
    JsonObject response = new JsonObject().put("uid", uid).put("allowed", allowed);
    if (!allowed) {
      response.put("status", new JsonObject().put("code", 403).put("message", told));
    }
    List<String> warnings = warnings(result, allowed && depends ? told : "");
    if (!warnings.isEmpty()) {
      response.strings("warnings", warnings);
    }
    return response.put(
        "auditAnnotations",
        new JsonObject()
            .put("exit", Integer.toString(result.exit()))
            .put("summary", last(result.out().isBlank() ? result.err() : result.out())));
  }

  /** Lists what a client shows beside its own words: what depends, and what was not read. */
  private static List<String> warnings(CommandRunner.Result result, String depends) {
    return Stream.concat(
            depends.lines().limit(1),
            result
                .err()
                .lines()
                .filter(line -> line.startsWith(WARNING))
                .map(AdmissionEndpoint::warning))
        .map(line -> shortened(line, LONGEST_WARNING))
        .limit(MOST_WARNINGS)
        .toList();
  }

  private static String warning(String line) {
    return PLACE.matcher(line.substring(WARNING.length())).replaceAll("").strip();
  }

  /** Tells the verdict with its clause and the way out, and what was wrong with the object. */
  private static String told(CommandRunner.Result result) {
    String text = result.out().strip();
    int end = text.lastIndexOf("\n\n");
    String decisions = end < 0 ? "" : text.substring(0, end);
    String problems = result.exit() == Exit.INPUT.code() ? result.err().strip() : "";
    String all = PLACE.matcher(problems + "\n" + decisions).replaceAll("");
    return shortened(all.strip(), LONGEST_MESSAGE);
  }

  private static String last(String text) {
    return text.strip().lines().reduce((before, line) -> line).orElse("");
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  private static Reply reviewed(JsonObject response) {
    return Reply.json(
        200,
        new JsonObject()
            .put("apiVersion", API_VERSION)
            .put("kind", KIND)
            .put("response", response));
  }

  private static String text(MappingNode request, String key) {
    return TreePaths.text(request, key).orElse("");
  }
}
