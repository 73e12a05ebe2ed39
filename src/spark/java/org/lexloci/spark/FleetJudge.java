package org.lexloci.spark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.command.CheckInput;
import org.lexloci.command.Checker;
import org.lexloci.command.Session;
import org.lexloci.decision.EditionChoice;
import org.lexloci.deployment.Siblings;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.input.FilesReader;
import org.lexloci.input.InputDocuments;
import org.lexloci.library.Library;
import org.lexloci.library.PackedLibrary;
import org.lexloci.manifest.evidence.ManifestDefaults;
import org.lexloci.run.Run;
import org.lexloci.run.HouseTerms;
import org.lexloci.run.UnjudgedInput;
import org.lexloci.source.Limits;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.reader.DocumentReader;
import org.lexloci.world.SettledReading;
import org.lexloci.world.WhatIf;

/** What judges rows, opened once in each process. */
final class FleetJudge {

  private static final Map<FleetHouse, FleetJudge> OPEN = new ConcurrentHashMap<>();

  private static final String RECORD =
      "what is put on record here counts for no other row; give it as records of the house";

  /** What became of rows: decisions and problems, and what there is nothing to judge of. */
  record Judged(Run run, List<Problem> unread, List<Problem> idle) {}

  private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);
  private final Session session;
  private final Records records;

  private FleetJudge(Session session, Records records) {
    this.session = session;
    this.records = records;
  }

  /**
   * Opens a house, or answers it where it is open.
   *
   * @throws IllegalArgumentException when something is wrong with it
   */
  static FleetJudge of(FleetHouse house) {
    return OPEN.computeIfAbsent(house, FleetJudge::open);
  }

  private static FleetJudge open(FleetHouse house) {
    Library library =
        house.agreement().isEmpty()
            ? PackedLibrary.open()
            : PackedLibrary.open(shipped(house.agreement()));
    Session session =
        new Session(
            library,
            new PublicRecord(),
            Vocabularies.binder(),
            choice(house, library),
            house.today(),
            WhatIf.NOTHING,
            HouseTerms.settling(readings(house, library)));
    DocumentReader reader = new DocumentReader(Limits.DEFAULT);
    InputDocuments files = InputDocuments.NONE;
    for (Map.Entry<String, String> file : house.records().entrySet()) {
      files = files.and(FilesReader.read(file.getKey(), bytes(file.getValue()), reader));
    }
    CheckInput recorded = session.gather(InputDocuments.NONE, files, ManifestDefaults.NOTHING);
    List<Problem> problems = new ArrayList<>(recorded.problems());
    recorded.relevantRecords(library, session.publicRecord(), problems::add);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("the records are at fault: " + problems.get(0));
    }
    return new FleetJudge(session, recorded.descriptors().records());
  }

  private static String shipped(String agreement) {
    if (!PackedLibrary.shipped().contains(agreement)) {
      throw new IllegalArgumentException(
          "no agreement `%s`; there is %s"
              .formatted(agreement, String.join(", ", PackedLibrary.shipped())));
    }
    return agreement;
  }

  private static EditionChoice choice(FleetHouse house, Library library) {
    if (house.editions().isEmpty()) {
      return EditionChoice.byDefault(library.agreement());
    }
    if (house.editions().equals(List.of(EditionChoice.IN_FORCE))) {
      return EditionChoice.oneInForce();
    }
    List<EditionPeriod> named = new ArrayList<>();
    for (String name : house.editions()) {
      named.add(
          library
              .agreement()
              .edition(name)
              .orElseThrow(() -> new IllegalArgumentException("no edition `" + name + "`")));
    }
    return new EditionChoice(false, named);
  }

  private static List<SettledReading> readings(FleetHouse house, Library library) {
    Map<String, DeclaredReading> declared =
        house.readings().isEmpty() ? Map.of() : library.readings(library.agreement().editions());
    List<SettledReading> settled = new ArrayList<>();
    house
        .readings()
        .forEach(
            (name, answer) -> {
              if (!declared.containsKey(name)
                  || !declared.get(name).answerNames().contains(answer)) {
                throw new IllegalArgumentException("no reading `" + name + ": " + answer + "`");
              }
              settled.add(
                  new SettledReading(name, answer, "the house", Position.whole("readings")));
            });
    return settled;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private CheckInput gather(FleetRow row) {
    return session.gather(
        FilesReader.read(row.path(), bytes(row.content()), reader),
        InputDocuments.NONE,
        ManifestDefaults.NOTHING);
  }

  /** Keeps of rows those that hold launches that matter to other rows. */
  List<FleetRow> launches(Iterable<FleetRow> rows) {
    Map<String, FleetRow> kept = new LinkedHashMap<>();
    List<Descriptors.Named> deployments = new ArrayList<>();
    for (FleetRow row : rows) {
      List<Descriptors.Named> of = deployments(row);
      if (!of.isEmpty()) {
        kept.putIfAbsent(row.path(), row);
        deployments.addAll(of);
      }
    }
    List<Descriptors.Named> launches = siblings(deployments).kept();
    kept.keySet().retainAll(launches.stream().map(named -> named.at().file()).toList());
    return List.copyOf(kept.values());
  }

  /** Opens launches, the same wherever it is done. */
  List<Descriptors.Named> opened(List<FleetRow> rows) {
    return siblings(
            rows.stream()
                .sorted(Comparator.comparing(FleetRow::path))
                .flatMap(row -> deployments(row).stream())
                .toList())
        .kept();
  }

  private Siblings siblings(List<Descriptors.Named> deployments) {
    return new Siblings(
        deployments,
        session.publicRecord().whole().plus(records),
        session.agreement().supplier().id());
  }

  private List<Descriptors.Named> deployments(FleetRow row) {
    CheckInput read = gather(row);
    return read.problems().isEmpty() ? read.descriptors().deployments() : List.of();
  }

  /**
   * Judges rows, each by itself but for the launches.
   *
   * @param explained whether what would change a verdict is looked for
   */
  Judged judge(List<FleetRow> rows, List<Descriptors.Named> launches, boolean explained) {
    List<Descriptors.Named> deployments = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<Problem> unread = new ArrayList<>();
    List<Problem> idle = new ArrayList<>();
    for (FleetRow row : rows) {
      CheckInput read = gather(row);
      problems.addAll(read.problems());
      if (!read.descriptors().records().equals(Records.NONE)) {
        problems.add(new Problem(Position.whole(row.path()), RECORD));
        continue;
      }
      deployments.addAll(read.descriptors().deployments());
      unread.addAll(read.files().warnings());
      idle.addAll(read.unjudged().idle());
    }
    CheckInput gathered =
        new CheckInput(
            new Descriptors(deployments, records),
            InputDocuments.NONE,
            UnjudgedInput.NOTHING,
            problems,
            List.of());
    Checker checker = new Checker(session).withSiblings(launches);
    Run run = (explained ? checker : checker.withoutChanges()).check(gathered);
    return new Judged(
        run, unread, Stream.concat(idle.stream(), run.unjudged().idle().stream()).toList());
  }
}
