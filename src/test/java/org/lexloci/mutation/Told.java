package org.lexloci.mutation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lexloci.Shipped;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.Judge;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.Siblings;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.Records;
import org.lexloci.library.PackedLibrary;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.Limits;
import org.lexloci.source.Problem;
import org.lexloci.source.reader.DocumentReader;
import org.lexloci.world.Answer;
import org.lexloci.world.Case;
import org.lexloci.world.Cases;
import org.lexloci.world.Known;
import org.lexloci.world.Question;

/** What is told of a deployment: what is known and open of it, and what each edition says. */
final class Told {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final PackedLibrary library = PackedLibrary.open();
  private final Judge judge =
      new Judge(
          library,
          new EditionChoice(false, library.agreement().editions()),
          TODAY,
          List.of(),
          List.of());

  /** Tells of the first deployment that documents state, or why they cannot be read. */
  String of(String documents) {
    List<Problem> problems = new ArrayList<>();
    FileDocuments read =
        new DocumentReader(Limits.DEFAULT)
            .read("told.yaml", documents.getBytes(StandardCharsets.UTF_8));
    problems.addAll(read.problems());
    Descriptors stated =
        new DescriptorReader(Shipped.BINDER, problems::add).read(read.documents(), null);
    if (!problems.isEmpty() || stated.deployments().isEmpty()) {
      return "  refused  " + problems + "\n";
    }
    Records records = stated.records();
    Deployment deployment =
        Deployment.of(
            stated.deployments().get(0),
            records,
            new Siblings(stated.deployments(), records, library.agreement().supplier().id()));
    return told(deployment);
  }

  private String told(Deployment deployment) {
    Case judged = new Cases(library.agreement(), TODAY).of(deployment);
    String known =
        judged.known().stream()
            .filter(k -> k.origin().kind() != Origin.Kind.DEFAULT || !k.note().isEmpty())
            .map(Told::known)
            .sorted()
            .collect(Collectors.joining(", "));
    String open = judged.open().stream().map(Told::open).collect(Collectors.joining(", "));
    String doubts =
        String.join("; ", judged.contradictions()).replaceAll("told.yaml:\\d+:\\d+", "here");
    String said =
        judge.decide(deployment).stream()
            .map(d -> d.edition().name().substring(0, 10) + " " + d.verdict())
            .collect(Collectors.joining(", "));
    String day =
        deployment
            .asOf()
            .map(of -> "  day      " + of.words().replaceAll("told.yaml:\\d+:\\d+", "here") + "\n")
            .orElse("");
    return day
        + "  known    "
        + known
        + "\n"
        + (open.isEmpty() ? "" : "  open     " + open + "\n")
        + (doubts.isEmpty() ? "" : "  doubts   " + doubts + "\n")
        + "  said     "
        + said
        + "\n";
  }

  private static String known(Known known) {
    return known.fact().question()
        + " "
        + known.fact().answer()
        + (known.note().isEmpty() ? "" : " (" + known.note() + ")");
  }

  private static String open(Question question) {
    return question.id()
        + " "
        + question.answers().stream().map(Answer::label).collect(Collectors.joining(" or "));
  }
}
