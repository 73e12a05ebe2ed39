package org.lexloci.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lexloci.decision.Standing;
import org.lexloci.decision.Status;
import org.lexloci.decision.Verdict;
import org.lexloci.run.Exit;
import org.lexloci.run.FaultException;
import org.lexloci.source.Limits;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.TreePaths;
import org.lexloci.source.binding.Binder;
import org.lexloci.source.reader.DocumentReader;
import org.lexloci.source.reader.ObjectLines;

/** Reads a run that was written as {@code json} or, line by line, as {@code ndjson}. */
public final class RecordedRunReader {

  private static final int LIMIT = (int) Limits.DEFAULT.bytes();
  private static final String VERSION = "lexloci.dev/v2";

  private final String file;
  private final DocumentReader reader;
  private final Binder binder;
  private final Map<String, Map.Entry<String, String>> facts = new HashMap<>();
  private final Map<String, RecordedEdition.OpenQuestion> open = new HashMap<>();
  private final List<Node> editions = new ArrayList<>();
  private final List<RecordedDecision> decisions = new ArrayList<>();
  private @Nullable Node run;

  private RecordedRunReader(String file, DocumentReader reader, Binder binder) {
    this.file = file;
    this.reader = reader;
    this.binder = binder;
  }

  /**
   * Reads a run.
   *
   * @param file what messages call it
   * @param in which is not closed
   * @throws FaultException when it is none
   */
  public static RecordedRun read(String file, InputStream in, DocumentReader reader, Binder binder)
      throws IOException {
    return new RecordedRunReader(file, reader, binder).read(new BufferedInputStream(in));
  }

  private RecordedRun read(InputStream in) throws IOException {
    if (ObjectLines.areIn(in, LIMIT)) {
      ObjectLines lines = new ObjectLines(in, LIMIT);
      for (Optional<ObjectLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        line(RunFields.only(reader.line(file, line.get().number(), line.get().bytes())));
      }
    } else {
      byte[] bytes = in.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw FaultException.ofInput(
            Position.whole(file), "is too long; write such a run by `-o ndjson`");
      }
      whole(RunFields.only(reader.read(file, bytes)));
    }
    Node head = run;
    if (head == null) {
      throw FaultException.ofInput(
          Position.whole(file), "the line of kind `Run`, which is the last, is missing");
    }
    new RecordedCounts(head, decisions).check(file);
    return new RecordedRun(
        RunFields.text(head, "agreement", "id"),
        RecordedTerms.of(head),
        RecordedRules.all(head, editions),
        decisions);
  }

  private void whole(Node document) {
    head(document);
    if (!TreePaths.at(document, "decisions").isPresent()) {
      return;
    }
    Node definitions =
        TreePaths.at(document, "definitions")
            .orElseThrow(() -> FaultException.ofInput(document.at(), "`definitions` is missing"));
    editions.addAll(RunFields.items(definitions, "editions"));
    RunFields.items(definitions, "facts").forEach(this::fact);
    RunFields.items(definitions, "open").forEach(this::question);
    RunFields.items(document, "decisions").forEach(this::decision);
  }

  /** What is said beside the run, by an agreement that is named, has no part in it. */
  private void line(Node line) {
    boolean beside = TreePaths.text(line, "agreement").isPresent();
    switch (TreePaths.text(line, "kind").orElse("")) {
      case "Run" -> head(line);
      case "Edition" -> editions.add(line);
      case "Decision" -> decision(line);
      case "Fact" -> {
        if (!beside) {
          fact(line);
        }
      }
      case "Open" -> {
        if (!beside) {
          question(line);
        }
      }
      case "Source", "Question", "Change", "Problem", "Warning", "Idle", "Agreement", "Beside" -> {}
      default ->
          throw FaultException.ofInput(
              line.at(), "is no line of a run that `check -o ndjson` writes");
    }
  }

  private void head(Node document) {
    if (!TreePaths.text(document, "kind").filter("Run"::equals).isPresent()) {
      throw FaultException.ofInput(
          document.at(), "is no run; expected what `check -o json` or `-o ndjson` writes");
    }
    if (!RunFields.text(document, "apiVersion").equals(VERSION)) {
      throw FaultException.ofInput(
          document.at(), "is a run of another version; expected `" + VERSION + "`");
    }
    if (run != null) {
      throw FaultException.ofInput(document.at(), "is a second run; expected one");
    }
    run = document;
  }

  private void fact(Node node) {
    only(facts, node, Map.entry(RunFields.text(node, "question"), RunFields.text(node, "answer")));
  }

  private void question(Node node) {
    List<RecordedEdition.PossibleAnswer> answers = new ArrayList<>();
    for (Node answer : RunFields.items(node, "answers")) {
      answers.add(
          new RecordedEdition.PossibleAnswer(RunFields.text(answer, "answer"), facts(answer)));
    }
    if (answers.isEmpty()) {
      throw FaultException.ofInput(node.at(), "is a question without answers");
    }
    if (answers.stream().map(answer -> answer.facts().keySet()).distinct().count() > 1) {
      throw FaultException.ofInput(
          node.at(), "is a question whose answers are not about the same: it was changed since");
    }
    only(open, node, new RecordedEdition.OpenQuestion(RunFields.text(node, "question"), answers));
  }

  /** Keeps what is told under a number, which nothing else has. */
  private static <T> void only(Map<String, T> terms, Node node, T term) {
    T other = terms.putIfAbsent(RunFields.text(node, "number"), term);
    if (other != null && !other.equals(term)) {
      throw FaultException.ofInput(node.at(), "has the number of something else");
    }
  }

  private void decision(Node node) {
    RecordedDecision decision =
        new RecordedDecision(
            RunFields.text(node, "file")
                + TreePaths.text(node, "line").map(line -> ":" + line).orElse(""),
            TreePaths.text(node, "agreement"),
            RunFields.text(node, "name"),
            RunFields.text(node, "product"),
            TreePaths.text(node, "provider"),
            word(node, "verdict", Verdict.class),
            word(node, "standing", Standing.class),
            RunFields.items(node, "editions").stream().map(this::judged).toList());
    Optional<String> judged = decision.judgedElsewhere();
    if (judged.isPresent()) {
      throw FaultException.ofInput(
          node.at(), "`provider` is not `" + judged.get() + "`: the record was changed since");
    }
    decisions.add(decision);
  }

  private RecordedEdition judged(Node node) {
    Map<String, ClauseResult> clauses = new LinkedHashMap<>();
    for (Node clause : RunFields.items(node, "clauses")) {
      Set<String> rules = new TreeSet<>();
      RunFields.items(clause, "findings")
          .forEach(finding -> rules.add(RunFields.text(finding, "rule")));
      clauses.put(
          RunFields.text(clause, "id"),
          new ClauseResult(word(clause, "status", Status.class), rules));
    }
    Map<String, Map<String, Verdict>> hangsOn = new LinkedHashMap<>();
    for (Node dependence : RunFields.items(node, "dependsOn")) {
      Map<String, Verdict> verdicts = new LinkedHashMap<>();
      RunFields.items(dependence, "answers")
          .forEach(
              a -> verdicts.put(RunFields.text(a, "answer"), word(a, "verdict", Verdict.class)));
      hangsOn.put(RunFields.text(dependence, "question"), verdicts);
    }
    return new RecordedEdition(
        RunFields.text(node, "name"),
        word(node, "verdict", Verdict.class),
        facts(node),
        RunFields.items(node, "open").stream().map(number -> numbered(open, number)).toList(),
        clauses,
        hangsOn,
        RecordedAcceptance.of(RunFields.items(node, "clauses")));
  }

  private Map<String, String> facts(Node node) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (Node number : RunFields.items(node, "facts")) {
      Map.Entry<String, String> fact = numbered(facts, number);
      answers.put(fact.getKey(), fact.getValue());
    }
    return answers;
  }

  private static <T> T numbered(Map<String, T> terms, Node number) {
    T term = TreePaths.text(number).map(terms::get).orElse(null);
    if (term == null) {
      throw FaultException.ofInput(number.at(), "is a number that nothing has");
    }
    return term;
  }

  private <E extends Enum<E>> E word(Node node, String key, Class<E> type) {
    List<Problem> problems = new ArrayList<>();
    return TreePaths.at(node, key)
        .flatMap(value -> binder.bind(value, type, problems::add))
        .orElseThrow(
            () ->
                problems.isEmpty()
                    ? FaultException.ofInput(node.at(), "`" + key + "` is missing")
                    : new FaultException(Exit.INPUT, problems));
  }
}
