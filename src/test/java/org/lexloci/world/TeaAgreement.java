package org.lexloci.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.Given;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.Assessment;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.ClauseType;
import org.lexloci.agreement.DeclaredAttribute;
import org.lexloci.agreement.DeclaredEvent;
import org.lexloci.agreement.DeclaredGroup;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.agreement.DeclaredRegions;
import org.lexloci.agreement.Edition;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.agreement.Party;
import org.lexloci.descriptor.Records;
import org.lexloci.fact.Provider;

/** An agreement that declares one thing of every kind, for the tests of one class. */
public final class TeaAgreement {

  public static final LocalDate TODAY = LocalDate.parse("2026-06-15");

  static final Agreement AGREEMENT = naming(islands());

  /** The same where no launches are compared. */
  static final Agreement WITHOUT_ANCHOR = agreement(Optional.empty(), islands());

  private TeaAgreement() {}

  /** The same with other groups of regions. */
  public static Agreement naming(DeclaredRegions... regions) {
    return agreement(Optional.of(Provider.AZURE), regions);
  }

  private static DeclaredRegions islands() {
    return new DeclaredRegions(
        "islands",
        "islands",
        List.of(
            new DeclaredRegions.Members(Provider.AWS, List.of("eu-isle-1")),
            new DeclaredRegions.Members(Provider.OCI, null)));
  }

  private static Agreement agreement(Optional<Provider> anchor, DeclaredRegions... regions) {
    return new Agreement(
        "tea",
        "Tea agreement",
        new Party("teahouse", "Teahouse"),
        new Party("harbour", "Harbour"),
        anchor,
        false,
        "an invention for tests",
        Optional.empty(),
        List.of(),
        List.of(new DeclaredEvent("harvest", "The harvest is in", "panel")),
        List.of(new DeclaredGroup("green", "green teas", List.of("tea"))),
        List.of(
            new DeclaredAttribute(
                "organic",
                DeclaredAttribute.Of.PRODUCT,
                "is it organic?",
                List.of("yes", "no"),
                "no"),
            new DeclaredAttribute(
                "served",
                DeclaredAttribute.Of.DEPLOYMENT,
                "how is it served?",
                List.of("hot", "iced"),
                null)),
        List.of(regions),
        List.of());
  }

  /** One edition, whose clauses are judged by rule but for the last one. */
  public static Edition edition() {
    return new Edition(
        new EditionPeriod(
            "2026-01-01-tea", LocalDate.parse("2026-01-01"), Optional.of(day("2026-12-01"))),
        "tea",
        List.of(
            reading("cup", null, "small", "large"),
            reading("pot", day("2026-03-01"), "one", "two")),
        List.of(),
        List.of(
            clause("harbour-first", null, Assessment.BY_RULE),
            clause("no-coffee", day("2026-02-01"), Assessment.BY_RULE),
            clause("good-faith", null, Assessment.BY_PERSON)),
        Map.of(),
        Map.of());
  }

  private static DeclaredReading reading(String name, LocalDate since, String... answers) {
    return new DeclaredReading(
        name,
        "which " + name + "?",
        since,
        Stream.of(answers).map(a -> new DeclaredReading.Answer(a, "")).toList(),
        List.of());
  }

  private static Clause clause(String id, LocalDate since, Assessment assessed) {
    return new Clause(id, id, ClauseType.PROHIBITION, since, "", assessed, List.of(), null);
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** Reduces a deployment of {@code tea} under this agreement. */
  static Case reduced(String spec, String... records) {
    return new Cases(AGREEMENT, TODAY).of(Given.deployment(spec, records));
  }

  /** Reduces a deployment of {@code tea} of which something is shipped. */
  static Case reduced(Records shipped, String spec, String... records) {
    return new Cases(AGREEMENT, TODAY).of(Given.deployment(shipped, spec, records));
  }

  /** States what is on record about the product. */
  static String tea(String spec) {
    return Given.document("Product", "tea", spec);
  }

  /** Tells the answer to a question; the answers that it may have where it is open. */
  static String answer(Case of, String question) {
    return Stream.concat(
            of.known().stream()
                .filter(k -> k.fact().question().equals(question))
                .map(k -> k.fact().answer()),
            of.open().stream()
                .filter(
                    q ->
                        q.answers().get(0).facts().stream()
                            .anyMatch(f -> f.question().equals(question)))
                .map(TeaAgreement::labels))
        .collect(Collectors.joining(" and "));
  }

  static String labels(Question question) {
    return question.answers().stream().map(Answer::label).collect(Collectors.joining("|"));
  }

  static Known known(Case of, String question) {
    return of.known().stream()
        .filter(k -> k.fact().question().equals(question))
        .findFirst()
        .orElseThrow();
  }
}
