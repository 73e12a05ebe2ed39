package org.lexloci.differential;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lexloci.Shipped;
import org.lexloci.command.Dossier;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Judge;
import org.lexloci.descriptor.Deployment;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Siblings;
import org.lexloci.library.Library;
import org.lexloci.source.Document;
import org.lexloci.source.DocumentReader;
import org.lexloci.source.Limits;
import org.lexloci.source.Problem;

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
        new Judge(library, new EditionChoice(false, library.agreement().editions()), TODAY);
  }

  /** Asks about a text; every edition's answer to each deployment, by its name. */
  Map<String, List<EditionDecision>> of(String file, String text) {
    List<Problem> problems = new ArrayList<>();
    List<Document> documents =
        new DocumentReader(Limits.DEFAULT)
            .read(file, text.getBytes(StandardCharsets.UTF_8))
            .documents();
    Descriptors stated = new DescriptorReader(Shipped.BINDER, problems::add).read(documents, null);
    Dossier dossier = Dossier.of(stated, library, publicRecord, problems::add);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.toString());
    }
    Siblings siblings =
        new Siblings(dossier.deployments(), dossier.records(), library.agreement().supplier().id());
    Map<String, List<EditionDecision>> opinions = new TreeMap<>();
    for (Descriptors.Named named : dossier.deployments()) {
      opinions.put(
          named.name().value(), judge.decide(Deployment.of(named, dossier.records(), siblings)));
    }
    return opinions;
  }
}
