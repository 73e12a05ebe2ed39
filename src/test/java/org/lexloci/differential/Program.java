package org.lexloci.differential;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lexloci.Shipped;
import org.lexloci.acceptance.Waiver;
import org.lexloci.acceptance.WaiverReader;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.command.ResolvedInput;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Judge;
import org.lexloci.decision.Standing;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.Siblings;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.library.Library;
import org.lexloci.run.Acceptances;
import org.lexloci.run.FailOn;
import org.lexloci.run.HouseTerms;
import org.lexloci.source.Document;
import org.lexloci.source.Limits;
import org.lexloci.source.Problem;
import org.lexloci.source.reader.DocumentReader;

/** What the program answers, asked without its command line so that many can be asked. */
final class Program {

  /** The day of the question. */
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final Library library;
  private final PublicRecord publicRecord = new PublicRecord();
  private final Judge judge;

  /** Asks about an agreement. */
  Program(Library library) {
    this.library = library;
    this.judge =
        new Judge(
            library,
            new EditionChoice(false, library.agreement().editions()),
            TODAY,
            List.of(),
            List.of());
  }

  /** Asks about a text; every edition's answer to each deployment, by its name. */
  Map<String, List<EditionDecision>> of(String file, String text) {
    Map<String, List<EditionDecision>> opinions = new TreeMap<>();
    ResolvedInput resolved = resolved(file, text);
    for (Deployment deployment : deployments(resolved)) {
      opinions.put(deployment.name().value(), judge.decide(deployment));
    }
    return opinions;
  }

  /**
   * Asks how each deployment in a text counts, by its name.
   *
   * @param waivers the text of the file in which breaches are accepted
   */
  Map<String, Standing> of(String file, String text, List<EditionPeriod> editions, String waivers) {
    ResolvedInput resolved = resolved(file, text);
    List<Problem> problems = new ArrayList<>();
    List<Waiver> accepted =
        new WaiverReader(Shipped.BINDER, problems::add).read(documents("waivers.yaml", waivers));
    refuse(problems);
    EditionChoice choice = new EditionChoice(false, editions);
    Judge chosen = new Judge(library, choice, TODAY, List.of(), List.of());
    Acceptances acceptances =
        new Acceptances(
            chosen,
            new HouseTerms(
                accepted, false, Optional.empty(), List.of(), List.of(), FailOn.INDETERMINATE),
            choice,
            TODAY,
            name -> resolved.records().id(name).orElseGet(() -> Records.fold(name)));
    Map<String, Standing> standings = new TreeMap<>();
    for (Deployment deployment : deployments(resolved)) {
      standings.put(
          deployment.name().value(), acceptances.accept(chosen.brief(deployment)).standing());
    }
    return standings;
  }

  private ResolvedInput resolved(String file, String text) {
    List<Problem> problems = new ArrayList<>();
    Descriptors stated =
        new DescriptorReader(Shipped.BINDER, problems::add).read(documents(file, text), null);
    ResolvedInput resolved = ResolvedInput.of(stated, library, publicRecord, problems::add);
    refuse(problems);
    return resolved;
  }

  private static List<Document> documents(String file, String text) {
    return new DocumentReader(Limits.DEFAULT)
        .read(file, text.getBytes(StandardCharsets.UTF_8))
        .documents();
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.toString());
    }
  }

  private List<Deployment> deployments(ResolvedInput resolved) {
    Siblings siblings =
        new Siblings(
            resolved.deployments(), resolved.records(), library.agreement().supplier().id());
    return resolved.deployments().stream()
        .map(named -> Deployment.of(named, resolved.records(), siblings))
        .toList();
  }
}
