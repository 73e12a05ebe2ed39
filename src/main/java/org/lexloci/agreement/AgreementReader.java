package org.lexloci.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lexloci.descriptor.Citation;
import org.lexloci.fact.Provider;
import org.lexloci.source.Document;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.binding.Binder;
import org.lexloci.source.binding.Envelope;
import org.lexloci.source.word.NearMiss;

/** Reads an agreement and its editions from their documents. */
public record AgreementReader(DirectoryFiles files, Binder binder) {

  /** An edition is asked for by its name or its first day, so one must not look like another's. */
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}.*");

  record AgreementSpec(
      String title,
      Party supplier,
      Party counterparty,
      @Nullable Provider anchor,
      @Nullable Boolean publicRecord,
      String basis,
      @Nullable LocalDate recordedUntil,
      List<String> defaultEditions,
      @Nullable List<DeclaredEvent> events,
      @Nullable List<DeclaredGroup> products,
      @Nullable List<DeclaredAttribute> attributes,
      @Nullable List<DeclaredRegions> regions) {}

  record EditionSpec(
      String title,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable List<DeclaredReading> readings,
      @Nullable List<DefinedTerm> terms,
      List<Clause> clauses,
      Map<String, Citation> sources,
      @Nullable Map<String, Account> accounts) {}

  /**
   * Reads the agreement.
   *
   * @param periods when each of its editions holds
   * @throws AgreementException when anything is wrong with it
   */
  public Agreement agreement(List<EditionPeriod> periods) {
    Named<AgreementSpec> read = read("agreement", "Agreement", AgreementSpec.class);
    AgreementSpec spec = read.spec();
    List<Problem> problems = new ArrayList<>();
    List<String> names = periods.stream().map(EditionPeriod::name).toList();
    if (names.isEmpty()) {
      problems.add(
          new Problem(
              read.document().at(),
              "there is no edition: no directory beside this file holds an `edition.yaml`"));
      AgreementException.refuse(problems);
    }
    if (spec.defaultEditions().isEmpty()) {
      problems.add(
          new Problem(
              Places.of(read.document(), "spec", "defaultEditions"),
              "no edition is named; there is " + String.join(", ", names)));
    }
    if (spec.counterparty().id().equals(spec.supplier().id())) {
      problems.add(
          new Problem(
              Places.of(read.document(), "spec", "counterparty", "id"),
              SafeText.quoted(spec.counterparty().id()) + " is the supplier too"));
    }
    for (int i = 0; i < spec.defaultEditions().size(); i++) {
      String name = spec.defaultEditions().get(i);
      if (!names.contains(name)) {
        problems.add(
            new Problem(
                Places.of(read.document(), "spec", "defaultEditions", i),
                NearMiss.missing("edition", name, names)));
      }
    }
    Agreement agreement =
        new Agreement(
            read.name(),
            spec.title(),
            spec.supplier(),
            spec.counterparty(),
            Optional.ofNullable(spec.anchor()),
            spec.publicRecord() != null && spec.publicRecord(),
            spec.basis(),
            Optional.ofNullable(spec.recordedUntil()),
            spec.defaultEditions(),
            orEmpty(spec.events()),
            orEmpty(spec.products()),
            orEmpty(spec.attributes()),
            orEmpty(spec.regions()),
            periods);
    problems.addAll(AgreementCheck.problems(agreement, read.document()));
    AgreementException.refuse(problems);
    return agreement;
  }

  /**
   * Reads one edition.
   *
   * @throws AgreementException when anything is wrong with it
   */
  public Edition edition(EditionPeriod period) {
    Named<EditionSpec> read = read(period.name() + "/edition", "Edition", EditionSpec.class);
    EditionSpec spec = read.spec();
    Edition edition =
        new Edition(
            period,
            spec.title(),
            orEmpty(spec.readings()),
            orEmpty(spec.terms()),
            spec.clauses(),
            new LinkedHashMap<>(spec.sources()),
            spec.accounts() == null ? Map.of() : new LinkedHashMap<>(spec.accounts()));
    AgreementException.refuse(EditionCheck.problems(edition, read.document()));
    return edition;
  }

  /**
   * Reads when each of some editions holds: until the day it states, else until the next begins.
   *
   * @return the editions in the order of their first days
   * @throws AgreementException when two overlap, or anything else is wrong with one
   */
  public List<EditionPeriod> periods(List<String> names) {
    List<Named<EditionSpec>> editions = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String name : names) {
      try {
        Named<EditionSpec> edition = read(name + "/edition", "Edition", EditionSpec.class);
        editions.add(edition);
        if (!name.equals(edition.name())) {
          problems.add(
              new Problem(
                  Places.of(edition.document(), "metadata", "name"),
                  "`" + edition.name() + "` is not the name of the edition's directory"));
        } else if (DAY.matcher(name).matches()
            && !name.startsWith(edition.spec().from().toString())) {
          problems.add(
              new Problem(
                  Places.of(edition.document(), "spec", "from"),
                  "the edition is named after another day: `" + name + "`"));
        }
      } catch (AgreementException e) {
        problems.addAll(e.problems());
      }
    }
    AgreementException.refuse(problems);
    editions.sort(Comparator.comparing(e -> e.spec().from()));
    List<EditionPeriod> periods = new ArrayList<>();
    for (int i = 0; i < editions.size(); i++) {
      Named<EditionSpec> edition = editions.get(i);
      Optional<LocalDate> until = Optional.ofNullable(edition.spec().until());
      if (until.filter(u -> !u.isAfter(edition.spec().from())).isPresent()) {
        problems.add(
            new Problem(Places.of(edition.document(), "spec", "until"), "ends before it begins"));
      }
      if (i + 1 < editions.size()) {
        Named<EditionSpec> next = editions.get(i + 1);
        if (until.orElse(next.spec().from()).isAfter(next.spec().from())
            || !edition.spec().from().isBefore(next.spec().from())) {
          problems.add(
              new Problem(
                  Places.of(next.document(), "spec", "from"),
                  "overlaps the edition `" + edition.name() + "`"));
        }
        until = Optional.of(until.orElse(next.spec().from()));
      }
      periods.add(new EditionPeriod(edition.name(), edition.spec().from(), until));
    }
    AgreementException.refuse(problems);
    return periods;
  }

  private record Named<T>(String name, Node document, T spec) {}

  private <T> Named<T> read(String path, String kind, Class<T> type) {
    List<Document> documents =
        files
            .documents(path)
            .orElseThrow(
                () ->
                    new AgreementException(
                        List.of(Problem.whole(files.shown(path), "no such file"))));
    List<Problem> problems = new ArrayList<>();
    Document document = documents.get(0);
    Position at = document.root().at();
    if (documents.size() > 1 || !Envelope.claimed(document, List.of(kind), List.of())) {
      problems.add(new Problem(at, "expected one document of kind `" + kind + "`"));
      AgreementException.refuse(problems);
    }
    Optional<Envelope> envelope = Envelope.open(document, List.of(kind), problems::add);
    Optional<T> spec = envelope.flatMap(e -> binder.bind(e.spec(), type, problems::add));
    AgreementException.refuse(problems);
    return new Named<>(envelope.orElseThrow().name().value(), document.root(), spec.orElseThrow());
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
