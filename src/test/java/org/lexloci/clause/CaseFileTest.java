package org.lexloci.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.decision.TeaRun.AGREEMENT;
import static org.lexloci.decision.TeaRun.LIBRARY;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.Given;
import org.lexloci.Shipped;
import org.lexloci.agreement.Clause;
import org.lexloci.decision.Status;
import org.lexloci.decision.TeaRun;
import org.lexloci.decision.Verdict;
import org.lexloci.drl.ClauseScope;
import org.lexloci.engine.EditionRules;
import org.lexloci.fact.Inference;
import org.lexloci.fact.LaunchOrder;
import org.lexloci.fact.Order;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Stages;
import org.lexloci.fact.Target;
import org.lexloci.library.PackedTexts;
import org.lexloci.run.Exit;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.world.Known;
import org.lexloci.world.Worlds;

/** Cases that the author of a clause wrote down, of the edition of 2026-04-27. */
final class CaseFileTest {

  private static final EditionRules RULES =
      AGREEMENT.editions().stream()
          .filter(e -> e.name().equals(TeaRun.NEXT_PHASE))
          .map(LIBRARY::edition)
          .findFirst()
          .orElseThrow();
  private static final AuthoredCases CASES = new AuthoredCases(AGREEMENT, RULES);
  private static final String EXPECT = "expect: {clause: violated, verdict: deny}";

  private final List<String> told = new ArrayList<>();

  @Test
  void a_case_is_read_with_what_is_given_and_expected() {
    List<AuthoredCase> read =
        read(
            "- {name: one, given: {target: {provider: aws}, launch-order: later}, "
                + EXPECT
                + "}\n",
            "- {name: two, expect: {clause: satisfied, verdict: permit, duty: true}}\n");

    assertThat(told).isEmpty();
    assertThat(read).map(AuthoredCase::name).containsExactly("one", "two");
    assertThat(read.get(0).given())
        .isEqualTo(Map.of("target.provider", "aws", "launch-order", "later"));
    assertThat(read.get(0).clause()).isEqualTo(Status.VIOLATED);
    assertThat(read.get(0).verdict()).isEqualTo(Verdict.DENY);
    assertThat(read.get(0).duty()).isNull();
    assertThat(read.get(0).at()).hasToString("given.yaml:1:3");
    assertThat(read.get(1).given()).isEmpty();
    assertThat(read.get(1).duty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{name: one, given: {target: {provider: aws}}} | 1:3: a case needs name, given and expect;"
            + " `expect` is missing",
        "{expect: {clause: violated, verdict: deny}} | 1:3: a case needs name, given and expect;"
            + " `name` is missing",
        "one | 1:3: expected a case with name, given and expect, found text",
        "{nam: one, EXPECT} | 1:4: unknown field `nam`; did you mean `name`?",
        "{name: one, given: aws, EXPECT} | 1:22: expected a mapping, found text",
        "{name: one, given: {target: {provider: mars}}, EXPECT} | 1:42: unknown answer `mars`;"
            + " there is ",
        "{name: one, given: {target: {provider: azur}}, EXPECT} | 1:42: unknown answer `azur`; did"
            + " you mean `azure`?",
        "{name: one, given: {type: api}, EXPECT} | 1:23: unknown question `type`; did you mean"
            + " `product.type`, as `product: {type: …}`?",
        "{name: one, given: {target: {region: x}}, EXPECT} | 1:32: unknown question"
            + " `target.region`; a case states the group that a region is in, as `regions: {GROUP:"
            + " yes}`",
        "{name: one, given: {target: {launchDate: x}}, EXPECT} | 1:32: unknown question"
            + " `target.launchDate`; a case states the order of launches, as `launch-order:"
            + " earlier`",
        "{name: one, given: {events: {rain: x}}, EXPECT} | 1:32: unknown question `events.rain`;"
            + " there is events.agi-verified",
        "{name: one, given: {regions: {gov: x}}, EXPECT} | 1:33: unknown question `regions.gov`;"
            + " the agreement declares no groups of regions",
        "{name: one, given: {weather: x}, EXPECT} | 1:23: unknown question `weather`; there is"
            + " product.type",
        "{name: one, expect: {clause: violated, verdict: maybe}} | 1:51: ",
      })
  void a_case_with_a_mistake_is_told_and_not_read(String written, String problem) {
    List<AuthoredCase> read =
        read("- " + written.replace("EXPECT", EXPECT) + "\n", "- {name: other, " + EXPECT + "}\n");

    assertThat(read).map(AuthoredCase::name).containsExactly("other");
    assertThat(told).singleElement().asString().startsWith("given.yaml:" + problem);
  }

  @Test
  void two_cases_of_one_name_and_a_file_that_is_no_list_are_told() {
    assertThat(read("- {name: one, " + EXPECT + "}\n", "- {name: one, " + EXPECT + "}\n"))
        .hasSize(1);
    assertThat(read("name: one\n")).isEmpty();
    assertThat(told)
        .containsExactly(
            "given.yaml:2:3: another case has the name `one`",
            "given.yaml:1:1: expected a list of cases, found a mapping");
  }

  @Test
  void what_is_not_given_has_its_default_or_stays_open_and_the_second_follows_the_first() {
    Worlds worlds = CASES.worlds(authored(Map.of("target.provider", "aws")));

    assertThat(worlds.known())
        .map(Known::fact)
        .contains(new Target(Provider.AWS))
        .doesNotContain(new LaunchOrder(Stages.LIKE_FOR_LIKE, Order.EARLIER));
    assertThat(worlds.questions())
        .filteredOn(q -> q.id().equals("launch-order"))
        .singleElement()
        .matches(q -> q.answers().get(0).facts().size() == 2);
    assertThat(worlds.questions()).noneMatch(q -> q.id().equals("launch-order-any-stage"));
    assertThat(
            CASES.worlds(authored(Map.of("launch-order", "later"))).known().stream()
                .map(Known::fact)
                .filter(LaunchOrder.class::isInstance))
        .containsOnly(
            new LaunchOrder(Stages.LIKE_FOR_LIKE, Order.LATER),
            new LaunchOrder(Stages.ANY_STAGE, Order.LATER));
    assertThat(
            CASES
                .worlds(
                    authored(Map.of("launch-order", "later", "launch-order-any-stage", "earlier")))
                .known())
        .map(Known::fact)
        .contains(new LaunchOrder(Stages.ANY_STAGE, Order.EARLIER));
    assertThat(worlds.known()).map(k -> k.origin().shown()).contains("cases.yaml:1:1");
    assertThat(CASES.worlds(authored(Map.of())).known())
        .map(Known::fact)
        .doesNotContain(new Inference(Provider.AWS));
  }

  @ParameterizedTest
  @CsvSource({
    "later,   VIOLATED,  DENY",
    "never,   VIOLATED,  DENY",
    "earlier, SATISFIED, PERMIT",
  })
  void a_case_is_judged(String order, Status clause, Verdict verdict) {
    AuthoredCase authored = authored(Map.of("target.provider", "aws", "launch-order", order));
    ClauseCaseResults.Result result =
        ClauseCaseResults.Result.of(authored, TeaRun.SHIP_FIRST, CASES);

    assertThat(result.clause()).isEqualTo(clause);
    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.holds()).isEqualTo(clause == Status.VIOLATED);
  }

  @ParameterizedTest
  @CsvSource({
    "VIOLATED,  DENY,   ,      true",
    "VIOLATED,  DENY,   false, true",
    "VIOLATED,  DENY,   true,  false",
    "SATISFIED, DENY,   ,      false",
    "VIOLATED,  PERMIT, ,      false",
  })
  void a_case_holds_that_came_out_as_its_author_expected(
      Status clause, Verdict verdict, Boolean duty, boolean holds) {
    AuthoredCase authored =
        new AuthoredCase("one", Position.whole("a"), Map.of(), clause, verdict, duty);

    assertThat(new ClauseCaseResults.Result(authored, Status.VIOLATED, Verdict.DENY, false).holds())
        .isEqualTo(holds);
  }

  @Test
  void cases_are_enough_when_what_can_come_of_a_clause_is_seen() {
    ClauseCaseResults seen =
        results(List.of(result(Status.VIOLATED), result(Status.EXCEPTED)), List.of());

    assertThat(seen.seen()).containsExactly(Status.VIOLATED);
    assertThat(seen.unseen()).containsExactly(Status.SATISFIED, Status.NOT_APPLICABLE);
    assertThat(seen.failures()).hasSize(1);

    AgreementCaseResults all = agreement(33, results(List.of(result(Status.VIOLATED)), List.of()));
    assertThat(all.cases()).isEqualTo(1);
    assertThat(all.failed()).isZero();
    assertThat(all.reachable()).isEqualTo(3);
    assertThat(all.seen()).isEqualTo(1);
    assertThat(all.percent()).isEqualTo(33);
    assertThat(all.isEnough()).isTrue();
    assertThat(all.exit()).isEqualTo(Exit.PERMITTED);
    assertThat(all.reason()).isEqualTo("every case came out as expected");
    assertThat(agreement(34, results(List.of(result(Status.VIOLATED)), List.of())).exit())
        .isEqualTo(Exit.RULES);
    assertThat(agreement(0, seen).exit()).isEqualTo(Exit.RULES);
    assertThat(agreement(0, seen).reason()).isEqualTo("the rules are at fault");
    assertThat(agreement(0, results(List.of(), List.of())).isEnough()).isFalse();
    AgreementCaseResults dead =
        agreement(
            0,
            results(
                List.of(result(Status.VIOLATED)),
                List.of(TeaRun.problem("a"), TeaRun.problem("b"))));
    assertThat(dead.dead()).isEqualTo(2);
    assertThat(dead.exit()).isEqualTo(Exit.RULES);
    assertThat(all.with(List.of(TeaRun.problem("a"))).exit()).isEqualTo(Exit.INPUT);
    assertThat(new AgreementCaseResults(AGREEMENT, "", List.of(), 0, List.of()).percent()).isZero();
  }

  @Test
  void of_the_rules_of_a_clause_those_are_dead_that_no_world_fires() {
    Clause clause = RULES.edition().clause(TeaRun.SHIP_FIRST).orElseThrow();
    Map<String, Position> rules = new LinkedHashMap<>();
    new PackedTexts(AGREEMENT.id())
        .rules(RULES.edition().period(), clause.id())
        .forEach(rule -> rules.put(clause.id() + " " + rule.name(), Position.whole("a.drl")));
    rules.put("ship-first-azure is dead", new Position("a.drl", 7, 1));
    ClauseScope scope = new ClauseScope(RULES.base().diagram().questions().subList(0, 1), rules);

    ClauseCaseResults results =
        ClauseCaseResults.run(
            clause,
            List.of(authored(Map.of("target.provider", "aws", "launch-order", "later"))),
            CASES,
            RULES,
            scope);

    assertThat(results.results()).hasSize(1);
    assertThat(results.seen()).containsExactly(Status.VIOLATED);
    assertThat(results.unseen())
        .containsExactlyInAnyOrder(
            Status.SATISFIED, Status.EXCEPTED, Status.NOT_APPLICABLE, Status.DEPENDS);
    assertThat(results.dead())
        .map(Object::toString)
        .containsExactly(
            "a.drl:7:1: rule `ship-first-azure is dead`: can never fire: not in one of "
                + scope.worlds()
                + " worlds");
    assertThat(ClauseCoverage.of("rofr-removed", scope, RULES.base().diagram()).statuses())
        .doesNotContain(Status.DEPENDS);
  }

  private static AgreementCaseResults agreement(int threshold, ClauseCaseResults results) {
    return new AgreementCaseResults(
        AGREEMENT,
        "digest",
        List.of(new AgreementCaseResults.OfEdition(RULES.edition(), List.of(results))),
        threshold,
        List.of());
  }

  private static ClauseCaseResults results(
      List<ClauseCaseResults.Result> results, List<Problem> dead) {
    Clause clause = RULES.edition().clause(TeaRun.SHIP_FIRST).orElseThrow();
    Set<Status> reach = EnumSet.of(Status.VIOLATED, Status.SATISFIED, Status.NOT_APPLICABLE);
    return new ClauseCaseResults(clause, results, new ClauseCoverage(reach, Set.of(), 3), dead);
  }

  private static ClauseCaseResults.Result result(Status clause) {
    return new ClauseCaseResults.Result(authored(Map.of()), clause, Verdict.DENY, false);
  }

  private static AuthoredCase authored(Map<String, String> given) {
    return new AuthoredCase(
        "one", new Position("cases.yaml", 1, 1), given, Status.VIOLATED, Verdict.DENY, null);
  }

  private List<AuthoredCase> read(String... items) {
    return new CaseFile(Shipped.BINDER, CASES, problem -> told.add(problem.toString()))
        .read(Given.documents(String.join("", items)).get(0));
  }
}
