package org.lexloci.http;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lexloci.http.endpoint.Call;
import org.lexloci.http.endpoint.Endpoint;
import org.lexloci.http.endpoint.HouseSource;
import org.lexloci.http.endpoint.Reply;
import org.lexloci.report.Colour;
import org.lexloci.report.Summary;
import org.lexloci.report.json.JsonObject;
import org.lexloci.report.text.TextReport;
import org.lexloci.run.Exit;
import org.lexloci.run.FaultException;
import org.lexloci.run.Run;
import org.lexloci.source.Document;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Problem;
import org.lexloci.source.TreePaths;
import org.lexloci.source.json.JsonTree;
import org.lexloci.source.reader.DocumentReader;

/**
 * Answers an API server that asks whether an object may be created or changed, as {@code
 * admission.k8s.io/v1}. The object is checked as it would be in a file.
 *
 * <p>What depends is refused, unless the address says {@code ?depends=warn}.
 */
record AdmissionEndpoint(HouseSource house) implements Endpoint {

  private static final String API_VERSION = "admission.k8s.io/v1";
  private static final String KIND = "AdmissionReview";

  /** Clients show no more of a warning. */
  private static final int LONGEST_WARNING = 256;

  private static final int MOST_WARNINGS = 5;

  /** The API server keeps the message and shows it to whoever made the object. */
  private static final int LONGEST_MESSAGE = 2_000;

  /** Operations that bring an object. */
  private static final List<String> BRINGING = List.of("CREATE", "UPDATE");

  /** Operations that bring none. */
  private static final List<String> OTHERS = List.of("DELETE", "CONNECT");

  /** A place in the review, which nobody can look up. */
  private static final Pattern PLACE =
      Pattern.compile("(, | *)" + Pattern.quote(InputFile.STANDARD_INPUT.shown()) + "(:\\d+)+:?");

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
      return review(new JsonObject().put("uid", uid).put("allowed", true));
    }
    if (!BRINGING.contains(operation)) {
      return Reply.refused(400, "the operation of the request is none that is known");
    }
    Optional<Node> object = request.get().get("object");
    if (object.isEmpty()) {
      return Reply.refused(400, "the request brings no object");
    }
    try {
      boolean lenient = call.parameter("depends").equals(Optional.of("warn"));
      return review(response(uid, house.check(JsonTree.bytes(object.get())), lenient));
    } catch (FaultException e) {
      return e.exit() == Exit.INPUT
          ? review(refusal(uid, e))
          : Reply.refused(500, String.valueOf(e.getMessage()));
    }
  }

  private static JsonObject response(String uid, Run run, boolean lenient) {
    Exit exit = run.exit();
    boolean depends = exit.code() == Exit.INDETERMINATE.code();
    boolean allowed = exit.code() == 0 || depends && lenient;
    String message = message(run);
    JsonObject response = new JsonObject().put("uid", uid).put("allowed", allowed);
    if (!allowed) {
      response.put("status", status(message));
    }
    List<String> warnings =
        Stream.concat(
                message.lines().limit(allowed && depends ? 1 : 0),
                run.warnings().stream().map(Problem::toString).map(AdmissionEndpoint::placeless))
            .map(line -> shorten(line, LONGEST_WARNING))
            .limit(MOST_WARNINGS)
            .toList();
    if (!warnings.isEmpty()) {
      response.strings("warnings", warnings);
    }
    return response.put("auditAnnotations", annotations(exit, Summary.of(run)));
  }

  /** Refuses an object that cannot be judged because a file of the house is at fault. */
  private static JsonObject refusal(String uid, FaultException fault) {
    Exit exit = fault.exit();
    String problems = String.valueOf(fault.getMessage());
    return new JsonObject()
        .put("uid", uid)
        .put("allowed", false)
        .put("status", status(problems))
        .put("auditAnnotations", annotations(exit, "exit " + exit.code() + ", " + exit.reason()));
  }

  /** Words the problems with the object, and the verdict with its clause and the way out. */
  private static String message(Run run) {
    StringWriter text = new StringWriter();
    PrintWriter lines = new PrintWriter(text);
    run.problems().forEach(lines::println);
    new TextReport(lines, Colour.OFF).part(run);
    lines.flush();
    return placeless(text.toString());
  }

  private static String placeless(String text) {
    return PLACE.matcher(text).replaceAll("").strip();
  }

  private static JsonObject status(String message) {
    return new JsonObject().put("code", 403).put("message", shorten(message, LONGEST_MESSAGE));
  }

  private static JsonObject annotations(Exit exit, String summary) {
    return new JsonObject().put("exit", Integer.toString(exit.code())).put("summary", summary);
  }

  private static String shorten(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  private static Reply review(JsonObject response) {
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
