package org.lexloci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.DirectoryFiles;
import org.lexloci.clause.AuthoredCase;
import org.lexloci.clause.AuthoredCases;
import org.lexloci.clause.CaseFile;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Status;
import org.lexloci.engine.EditionRules;
import org.lexloci.library.PackedLibrary;
import org.lexloci.source.Document;
import org.lexloci.source.Problem;

/** The cases that stand beside the clauses, judged with the rules that the build packed. */
final class ClauseCasesTest {

  private final PackedLibrary library = PackedLibrary.open();
  private final DirectoryFiles files = new DirectoryFiles(Shipped.DIRECTORY);

  @TestFactory
  Stream<DynamicNode> cases_of_every_clause() {
    return library.agreement().editions().stream()
        .map(library::edition)
        .map(
            rules ->
                dynamicContainer(
                    rules.edition().name(),
                    rules.edition().judgedByRule().stream().map(id -> clause(rules, id))));
  }

  private DynamicNode clause(EditionRules rules, String id) {
    AuthoredCases cases = new AuthoredCases(library.agreement(), rules);
    List<AuthoredCase> authored = read(rules, id, cases);
    Set<Status> seen = EnumSet.noneOf(Status.class);
    Stream<DynamicNode> each =
        authored.stream()
            .map(
                one ->
                    dynamicTest(
                        one.name(),
                        () -> {
                          EditionDecision decision = cases.judge(one);
                          Status status = status(decision, id);
                          seen.add(status);
                          assertThat(status).isEqualTo(one.clause());
                          assertThat(decision.verdict()).isEqualTo(one.verdict());
                        }));
    DynamicNode whole =
        dynamicTest(
            "leave nothing untested", () -> assertThat(seen).containsAll(wanted(rules, id)));
    return dynamicContainer(id, Stream.concat(each, Stream.of(whole)));
  }

  private List<AuthoredCase> read(EditionRules rules, String id, AuthoredCases cases) {
    List<Problem> problems = new ArrayList<>();
    CaseFile file = new CaseFile(Shipped.BINDER, cases, problems::add);
    Optional<List<Document>> documents =
        files.documents(rules.edition().name() + "/" + id + ".cases");
    List<AuthoredCase> read =
        documents.orElseThrow().stream().flatMap(d -> file.read(d).stream()).toList();
    assertThat(problems).isEmpty();
    return read;
  }

  private static Set<Status> wanted(EditionRules rules, String id) {
    Clause clause = rules.edition().clause(id).orElseThrow();
    if (clause.type().binds()) {
      return EnumSet.of(Status.SATISFIED, Status.VIOLATED, Status.EXCEPTED, Status.NOT_APPLICABLE);
    }
    return EnumSet.of(Status.SATISFIED, Status.NOT_APPLICABLE);
  }

  private static Status status(EditionDecision decision, String id) {
    return decision.outcomes().stream()
        .filter(o -> o.clause().id().equals(id))
        .map(Outcome::status)
        .findFirst()
        .orElseThrow();
  }
}
