package org.lexloci.clause;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.AgreementException;
import org.lexloci.decision.Status;
import org.lexloci.decision.Verdict;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.binding.Binder;
import org.lexloci.source.word.NearMiss;
import org.lexloci.source.word.WordList;

/** Reads a file of authored cases: a list of {@code name}, {@code given} and {@code expect}. */
public final class CaseFile {

  private static final List<String> FIELDS = List.of("name", "given", "expect");

  /** What an agreement or an edition declares, and what asks about all of it. */
  private static final Map<String, String> DECLARED =
      Map.of(
          "readings", "the edition declares no readings",
          "attributes", "the agreement declares no attributes",
          "events", "the agreement declares no events",
          "products", "the agreement declares no groups of products",
          "regions", "the agreement declares no groups of regions",
          "inference-regions", "the agreement declares no groups of regions");

  /** What descriptors state and cases state otherwise. */
  private static final Map<String, String> STATED =
      Map.of(
          "target.region",
              "a case states the group that a region is in, as `regions: {GROUP: yes}`",
          "inference.region",
              "a case states the group that a region is in, as `inference-regions: {GROUP: yes}`",
          "target.launchDate", "a case states the order of launches, as `launch-order: earlier`",
          "launch-order", "agreement.yaml names no `anchor` to compare launches with");

  private record Expected(Status clause, Verdict verdict, @Nullable Boolean duty) {}

  private final Binder binder;
  private final AuthoredCases cases;
  private final Consumer<Problem> problems;
  private final Set<String> names = new HashSet<>();

  /** Reads cases of one edition. */
  public CaseFile(Binder binder, AuthoredCases cases, Consumer<Problem> problems) {
    this.binder = binder;
    this.cases = cases;
    this.problems = problems;
  }

  /**
   * Reads the cases of all documents of a clause.
   *
   * @throws AgreementException with everything that is wrong with them
   */
  public static List<AuthoredCase> all(
      List<Document> documents, Binder binder, AuthoredCases cases) {
    List<Problem> problems = new ArrayList<>();
    CaseFile file = new CaseFile(binder, cases, problems::add);
    List<AuthoredCase> all = new ArrayList<>();
    documents.forEach(document -> all.addAll(file.read(document)));
    AgreementException.refuse(problems);
    return all;
  }

  public List<AuthoredCase> read(Document document) {
    List<AuthoredCase> read = new ArrayList<>();
    if (!(document.root() instanceof SequenceNode list)) {
      tell(document.root().at(), "expected a list of cases, found " + document.root().kind());
      return read;
    }
    for (Node item : list.items()) {
      if (item instanceof MappingNode mapping) {
        read(mapping, read);
      } else {
        tell(item.at(), "expected a case with name, given and expect, found " + item.kind());
      }
    }
    return read;
  }

  private void read(MappingNode written, List<AuthoredCase> read) {
    List<Problem> found = new ArrayList<>();
    Map<String, String> given = new LinkedHashMap<>();
    String name = "";
    Expected expected = null;
    for (MappingNode.Entry entry : written.entries()) {
      switch (entry.key()) {
        case "name" -> name = text(entry.value());
        case "given" -> flatten("", entry.value(), given, found);
        case "expect" ->
            expected = binder.bind(entry.value(), Expected.class, found::add).orElse(null);
        default ->
            found.add(
                new Problem(
                    entry.keyAt(),
                    NearMiss.unknown(
                        "field", entry.key(), FIELDS, "expected " + WordList.or(FIELDS))));
      }
    }
    if (found.isEmpty() && (name.isEmpty() || expected == null)) {
      String missing = name.isEmpty() ? "name" : "expect";
      found.add(
          new Problem(
              written.at(), "a case needs name, given and expect; `" + missing + "` is missing"));
    }
    if (found.isEmpty() && !names.add(name)) {
      found.add(new Problem(written.at(), "another case has the name " + SafeText.quoted(name)));
    }
    found.forEach(problems);
    if (found.isEmpty() && expected != null) {
      read.add(
          new AuthoredCase(
              name, written.at(), given, expected.clause(), expected.verdict(), expected.duty()));
    }
  }

  private void flatten(String prefix, Node node, Map<String, String> given, List<Problem> found) {
    if (!(node instanceof MappingNode mapping)) {
      found.add(new Problem(node.at(), "expected a mapping, found " + node.kind()));
      return;
    }
    for (MappingNode.Entry entry : mapping.entries()) {
      String id = prefix + entry.key();
      if (entry.value() instanceof MappingNode inner) {
        flatten(id + ".", inner, given, found);
      } else if (!cases.questions().contains(id)) {
        found.add(new Problem(entry.keyAt(), unknown(id)));
      } else if (!cases.answers(id).contains(text(entry.value()))) {
        found.add(
            new Problem(
                entry.value().at(),
                NearMiss.missing("answer", text(entry.value()), cases.answers(id))));
      } else {
        given.put(id, text(entry.value()));
      }
    }
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.text() : "";
  }

  /** Offers first the questions that end in the same word: people leave out what they are about. */
  private String unknown(String id) {
    String word = id.substring(id.lastIndexOf('.') + 1);
    return cases.questions().stream()
        .filter(known -> known.endsWith("." + word) && !known.equals(id))
        .findFirst()
        .map(
            known ->
                "unknown question `%s`; did you mean `%s`, as `%s`?"
                    .formatted(SafeText.of(id), known, known.replace(".", ": {") + ": …}"))
        .or(() -> undeclared(id))
        .orElseGet(() -> NearMiss.missing("question", id, cases.questions()));
  }

  /** Says that what is asked about is not declared, or how a case states it. */
  private Optional<String> undeclared(String id) {
    String family = id.contains(".") ? id.substring(0, id.indexOf('.')) : "";
    List<String> declared =
        cases.questions().stream().filter(known -> known.startsWith(family + ".")).toList();
    if (DECLARED.containsKey(family)) {
      return Optional.of(
          declared.isEmpty()
              ? "unknown question " + SafeText.quoted(id) + "; " + DECLARED.get(family)
              : NearMiss.missing("question", id, declared));
    }
    return Optional.ofNullable(STATED.get(id))
        .map(how -> "unknown question " + SafeText.quoted(id) + "; " + how);
  }

  private void tell(Position at, String message) {
    problems.accept(new Problem(at, message));
  }
}
