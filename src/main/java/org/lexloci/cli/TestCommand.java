package org.lexloci.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.AgreementException;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.DirectoryFiles;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.decision.AuthoredCase;
import org.lexloci.decision.AuthoredCases;
import org.lexloci.decision.CaseFile;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Exit;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Status;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.engine.DirectoryLibrary;
import org.lexloci.engine.EditionRules;
import org.lexloci.report.Words;
import org.lexloci.source.Binder;
import org.lexloci.source.Document;
import org.lexloci.source.Problem;
import org.lexloci.source.Shown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs an agreement's own cases. */
@Command(
    name = "test",
    description = {
      "Runs the cases beside the clauses of an agreement, and tells what they leave untested.",
      "",
      "The cases of a clause are in CLAUSE.cases.yaml beside CLAUSE.drl."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every case came out as expected",
      "3:the agreement does not load, or a case did not come out as expected",
      "4:the command line is at fault",
      "5:lexloci is at fault"
    })
final class TestCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Binder binder = new Binder(Vocabularies.all());

  @Spec private @Nullable CommandSpec command;

  @Parameters(paramLabel = "AGREEMENT_DIR", description = "the directory of an agreement")
  private Path directory = Path.of("");

  private int ran;
  private int failed;

  TestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(directory)) {
      throw new ParameterException(
          Objects.requireNonNull(command).commandLine(),
          "no such directory `" + Shown.of(directory.toString()) + "`");
    }
    DirectoryLibrary library = new DirectoryLibrary(directory, binder);
    DirectoryFiles files = new DirectoryFiles(directory);
    for (EditionPeriod period : library.agreement().editions()) {
      EditionRules rules = library.edition(period);
      terminal.out().println(rules.edition().shown());
      AuthoredCases cases = new AuthoredCases(library.agreement(), rules);
      for (String id : rules.edition().judgedByRule()) {
        Clause clause = rules.edition().clause(id).orElseThrow();
        run(clause, read(files, period.name() + "/" + id, cases), cases);
      }
    }
    terminal.out().println(ran + (ran == 1 ? " case, " : " cases, ") + failed + " failed");
    return (failed == 0 && ran > 0 ? Exit.PERMITTED : Exit.RULES).code();
  }

  private List<AuthoredCase> read(DirectoryFiles files, String path, AuthoredCases cases) {
    List<Problem> problems = new ArrayList<>();
    CaseFile file = new CaseFile(binder, cases, problems::add);
    List<AuthoredCase> read = new ArrayList<>();
    Optional<List<Document>> documents = files.documents(path + ".cases");
    documents.orElse(List.of()).forEach(document -> read.addAll(file.read(document)));
    if (!problems.isEmpty()) {
      throw new AgreementException(problems);
    }
    return read;
  }

  private void run(Clause clause, List<AuthoredCase> authored, AuthoredCases cases) {
    Set<Status> seen = EnumSet.noneOf(Status.class);
    List<String> failures = new ArrayList<>();
    for (AuthoredCase one : authored) {
      EditionDecision decision = cases.judge(one);
      Status status = status(clause.id(), decision);
      seen.add(status);
      ran++;
      if (status != one.clause() || decision.verdict() != one.verdict()) {
        failed++;
        failures.add(
            one.at()
                + ": "
                + one.name()
                + ": expected "
                + Words.spell(one.clause())
                + " and "
                + Words.spell(one.verdict())
                + ", came out "
                + Words.spell(status)
                + " and "
                + Words.spell(decision.verdict()));
      }
    }
    Set<Status> unseen = EnumSet.of(Status.SATISFIED, Status.NOT_APPLICABLE);
    if (clause.type().binds()) {
      unseen.addAll(EnumSet.of(Status.VIOLATED, Status.EXCEPTED));
    }
    unseen.removeAll(seen);
    terminal
        .out()
        .println(
            "  "
                + clause.id()
                + ": "
                + (authored.isEmpty() ? "no cases" : authored.size() + " cases")
                + (unseen.isEmpty() ? "" : ", never " + String.join(", ", spelt(unseen))));
    failures.forEach(failure -> terminal.out().println("    " + failure));
  }

  private static Status status(String clause, EditionDecision decision) {
    return decision.outcomes().stream()
        .filter(o -> o.clause().id().equals(clause))
        .map(Outcome::status)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> spelt(Set<Status> statuses) {
    return statuses.stream().map(Words::spell).toList();
  }
}
