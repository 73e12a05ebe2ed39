package org.lexloci.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lexloci.Given;
import org.lexloci.deployment.Deployment;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.diagram.DiagramNodes;
import org.lexloci.diagram.Effect;
import org.lexloci.fact.Attribute;
import org.lexloci.fact.Event;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Reading;
import org.lexloci.library.Library;
import org.lexloci.library.PackedLibrary;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;

/** What a search does with moves that change nothing but the seller, a letter each. */
final class ChangeSetTest {

  private static final Deployment DEPLOYMENT = Given.deployment("product: tea, channel: x");
  private static final Set<String> EVERYTHING = Set.of("a", "b", "c");
  private static final Deployment CONSENTED =
      Given.deployment(
          "product: tea, channel: x",
          Given.document(
              "Consent",
              "c",
              "by: microsoft, clause: any, product: tea, provider: any, date: 2026-01-01,"
                  + " until: open, source: S"));

  private static final Question HARVEST =
      question(new Event("harvest", false), new Event("harvest", true));
  private static final Question CUP =
      question(new Reading("cup", "small"), new Reading("cup", "large"));

  @Test
  void a_single_change_is_told_when_it_permits() {
    List<Dimension> all = List.of(one(move("a"), move("b")), one(move("c")));

    assertThat(single(all, sold -> sold.contains("a") || sold.contains("c")))
        .containsExactly("a", "c");
    assertThat(single(all, sold -> sold.contains("z"))).isEmpty();
  }

  @Test
  void of_changes_of_one_thing_one_that_asks_for_more_is_not_told_beside_one_that_is_enough() {
    Move more =
        new Move(Cost.EDIT, Set.of("a", "b"), sell("b"), d -> "b", Optional.empty(), q -> true);
    List<Dimension> all = List.of(one(move("a"), more));

    assertThat(single(all, sold -> true)).containsExactly("a");
    assertThat(single(all, sold -> sold.contains("b"))).containsExactly("b");
  }

  @Test
  void what_nobody_here_can_bring_about_is_no_single_change() {
    Move event =
        new Move(Cost.EVENT, Set.of("a"), sell("a"), d -> "a", Optional.empty(), q -> true);

    assertThat(single(List.of(one(event)), sold -> sold.contains("a"))).isEmpty();
    assertThat(sets(List.of(one(event)), sold -> sold.contains("a"))).containsExactly(Set.of("a"));
  }

  @Test
  void a_change_without_prospects_is_not_judged() {
    Trial trial = permitting((changed, burden, free) -> burden.contains("b") && free.test("b"));

    assertThat(new SingleChanges(List.of(one(move("a")), one(move("b"))), trial, DEPLOYMENT).list())
        .map(Change::words)
        .containsExactly("b");
  }

  @Test
  void every_smallest_set_is_found() {
    List<Dimension> all = List.of(one(move("a")), one(move("b")), one(move("c")));

    assertThat(sets(all, sold -> sold.contains("a") && sold.contains("b") || sold.contains("c")))
        .containsExactlyInAnyOrder(Set.of("a", "b"), Set.of("c"));
    assertThat(sets(all, sold -> true)).containsExactly(Set.of());
    assertThat(sets(all, sold -> false)).isEmpty();
  }

  @Test
  void of_one_thing_a_set_has_at_most_one_change() {
    List<Dimension> all = List.of(one(move("a"), move("b")), one(move("c")));

    assertThat(sets(all, sold -> sold.contains("a") && sold.contains("b"))).isEmpty();
    assertThat(new Search(all, trial(sold -> false, EVERYTHING), DEPLOYMENT).all().combinations())
        .isEqualTo(6);
  }

  @Test
  void a_change_that_nothing_hangs_on_is_not_tried() {
    List<Dimension> all = List.of(one(move("a")), one(move("b")));

    assertThat(words(new Search(all, trial(sold -> sold.contains("b"), Set.of("a")), DEPLOYMENT)))
        .isEmpty();
    assertThat(words(new Search(all, trial(sold -> sold.contains("b"), Set.of("b")), DEPLOYMENT)))
        .containsExactly(Set.of("b"));
  }

  @Test
  void where_nothing_permits_the_clauses_are_told_that_all_of_it_breaks() {
    Trial trial =
        (changed, declared) ->
            List.of(
                new Permission(
                    List.of(),
                    new DiagramNodes().leaf(Effect.BREACH),
                    Set.of(),
                    List.of(),
                    EVERYTHING,
                    () ->
                        sold(changed).contains("a") ? Set.of("first") : Set.of("first", "second")));

    assertThat(new Search(List.of(one(move("a"))), trial, DEPLOYMENT).all().against())
        .containsExactly("first");
    assertThat(
            new Search(List.of(one(move("a"))), trial(sold -> true, EVERYTHING), DEPLOYMENT)
                .all()
                .against())
        .isEmpty();
  }

  @Test
  void of_the_clauses_that_stand_against_all_those_are_told_that_stand_in_every_trial() {
    Trial trial =
        (changed, declared) ->
            List.of(
                broken(sold(changed).contains("a") ? Set.of("first", "third") : Set.of("first")),
                broken(sold(changed).contains("a") ? Set.of("second") : Set.of("second")),
                broken(sold(changed).contains("b") ? Set.of("second") : Set.of("second", "third")));

    assertThat(new Search(List.of(one(move("a"), move("b"))), trial, DEPLOYMENT).all().against())
        .containsExactlyInAnyOrder("first", "second");
  }

  @Test
  void what_others_declare_is_read_from_the_diagram_and_not_tried() {
    List<Dimension> all =
        List.of(
            new Dimension(List.of()),
            one(move("a")),
            Dimension.declared(List.of()),
            Dimension.declared(List.of(move("b"), move("c"))));
    List<String> tried = new ArrayList<>();
    Set<List<List<String>>> declaredOf = new HashSet<>();
    Trial trial =
        (changed, declared) -> {
          tried.add(sold(changed));
          declaredOf.add(
              declared.stream().map(d -> d.stream().map(ChangeSetTest::sold).toList()).toList());
          return List.of(onTwoQuestions(Set.of("a"), Set.of()));
        };

    Remedies found = new Search(all, trial, DEPLOYMENT).all();

    assertThat(found.all())
        .map(Remedy::changes)
        .containsExactlyInAnyOrder(
            List.of(move("c").told(DEPLOYMENT)),
            List.of(new Change(Cost.LAWYER, "readings.cup: large settled", Optional.empty())));
    assertThat(tried).containsOnly("x", "xa");
    assertThat(declaredOf)
        .containsExactlyInAnyOrder(List.of(List.of("xb", "xc")), List.of(List.of("xab", "xac")));
    assertThat(found.combinations()).isEqualTo(2 * 3 * 3);
  }

  @Test
  void an_answer_that_would_make_it_another_product_is_no_remedy() {
    Answer large = CUP.answers().get(1);
    Trial trial = (changed, declared) -> List.of(onTwoQuestions(Set.of(), Set.of(large)));

    Remedies found =
        new Search(List.of(Dimension.declared(List.of(move("b"), move("c")))), trial, DEPLOYMENT)
            .all();

    assertThat(found.all())
        .map(Remedy::changes)
        .containsExactly(List.of(move("c").told(DEPLOYMENT)));
    assertThat(found.combinations()).isEqualTo(3 * 2);
  }

  @Test
  void what_is_no_reading_is_answered_and_not_settled() {
    Question organic = question(new Attribute("organic", "no"), new Attribute("organic", "yes"));
    Trial trial =
        (changed, declared) ->
            List.of(
                new Permission(
                    List.of(organic), second(0), Set.of(), List.of(), Set.of(), Set::of));

    assertThat(new Search(List.of(), trial, DEPLOYMENT).all().all())
        .map(Remedy::changes)
        .containsExactly(
            List.of(new Change(Cost.ANSWER, "attributes.organic: yes", Optional.empty())));
  }

  @Test
  void of_two_declarations_the_one_that_asks_for_less_is_told() {
    Move more =
        new Move(Cost.LAWYER, Set.of("c", "d"), sell("d"), d -> "d", Optional.empty(), q -> true);
    Trial trial =
        (changed, declared) ->
            List.of(
                new Permission(
                    List.of(HARVEST),
                    second(0),
                    Set.of(),
                    List.of(
                        new Choice(
                            List.of(
                                Map.of(0, OptionalInt.of(0)),
                                Map.of(0, OptionalInt.of(1)),
                                Map.of(0, OptionalInt.of(1))))),
                    Set.of(),
                    Set::of));

    assertThat(
            words(
                new Search(
                    List.of(Dimension.declared(List.of(more, move("c")))), trial, DEPLOYMENT)))
        .containsExactly(Set.of("c"));
  }

  @Test
  void a_set_that_holds_what_was_found_is_not_judged() {
    List<String> tried = new ArrayList<>();
    Trial trial = noting(tried, changed -> List.of(permission(sold(changed).contains("a"))));

    new Search(List.of(one(move("a")), one(move("b")), one(move("c"))), trial, DEPLOYMENT).all();

    assertThat(tried).containsExactlyInAnyOrder("x", "xa", "xb", "xc", "xbc", "x");
  }

  @Test
  void where_an_edition_never_permits_what_it_hangs_on_alone_is_changed() {
    Permission hopeless = hangingOn(Effect.BREACH, "a");
    Permission more = hangingOn(Effect.BREACH, "a", "b");
    Permission open = hangingOn(Effect.APPLIES, "c");
    Permission other = hangingOn(Effect.APPLIES, "b");

    assertThat(changed(hopeless, open)).containsExactly("a");
    assertThat(changed(open, hopeless)).containsExactly("a");
    assertThat(changed(more, hopeless)).containsExactly("a");
  }

  @Test
  void where_answers_could_help_every_edition_all_that_they_hang_on_is_changed() {
    Permission one = onCup("a");
    Permission other = onCup("c");

    assertThat(changed(one, other)).containsExactly("a", "c");
  }

  @Test
  void two_values_that_each_permit_are_told_unless_one_asks_for_all_that_the_other_does() {
    List<Dimension> all = List.of(one(move("a"), move("b")));

    assertThat(single(all, sold -> sold.length() > 1)).containsExactly("a", "b");
  }

  @Test
  void prospects_are_told_what_a_move_may_change() {
    assertThat(asked(Dimension.declared(List.of(about("consents.x"))), DEPLOYMENT))
        .containsExactly("consents.x");
    assertThat(asked(one(about("channel")), DEPLOYMENT)).containsExactly("channel");
    assertThat(asked(one(about("consents.x")), DEPLOYMENT)).isEmpty();
    assertThat(asked(one(about("consents.x")), CONSENTED)).containsExactly("consents.x");
  }

  @Test
  void edits_alone_are_of_what_the_descriptor_states() {
    Library library = PackedLibrary.open();
    Candidates candidates =
        Candidates.of(library.agreement(), List.of(), false, LocalDate.parse("2026-06-15"));
    Trial trial = trial(sold -> sold.equals("openai"), Set.of("channel", "launch-order"));

    assertThat(words(new Search(new Dimensions(candidates).stated(DEPLOYMENT), trial, DEPLOYMENT)))
        .containsExactly(Set.of("channel: openai"));
  }

  @Test
  void with_no_edition_to_clear_nothing_permits() {
    Trial none = (changed, declared) -> List.of();

    assertThat(none.permits(DEPLOYMENT)).isFalse();
    assertThat(none.prospects(DEPLOYMENT, Set.of()).mayPermit(DEPLOYMENT, Set.of(), q -> false))
        .isTrue();
    assertThat(trial(sold -> true, EVERYTHING).permits(DEPLOYMENT)).isTrue();
    assertThat(trial(sold -> false, EVERYTHING).permits(DEPLOYMENT)).isFalse();
    Trial two = (changed, declared) -> List.of(permission(true), permission(false));
    assertThat(two.permits(DEPLOYMENT)).isFalse();
    assertThat(new Search(List.of(one(move("a"))), none, DEPLOYMENT).all().all()).isEmpty();
  }

  @Test
  void what_a_change_is_about_matters_to_it() {
    assertThat(Move.anyOf(q -> q.startsWith("a")).test(Set.of("b", "ab"))).isTrue();
    assertThat(Move.anyOf(q -> q.startsWith("a")).test(Set.of("b"))).isFalse();
    assertThat(move("a").saying(d -> "other").told(DEPLOYMENT).words()).isEqualTo("other");
    assertThat(move("a").saying(d -> "other").burden()).containsExactly("a");
  }

  /** Lists what a search tries to change. */
  private static List<String> changed(Permission... editions) {
    List<String> tried = new ArrayList<>();
    Trial trial =
        noting(tried, d -> sold(d).equals("x") ? List.of(editions) : List.of(permission(true)));
    new Search(List.of(one(move("a")), one(move("b")), one(move("c"))), trial, DEPLOYMENT).all();
    return tried.stream().filter(sold -> sold.length() == 2).map(s -> s.substring(1)).toList();
  }

  private static Trial noting(List<String> tried, Function<Deployment, List<Permission>> told) {
    return (changed, declared) -> {
      tried.add(sold(changed));
      return told.apply(changed);
    };
  }

  /** Lists the questions of which a search says that the only move may change the answer. */
  private static List<String> asked(Dimension dimension, Deployment deployment) {
    List<String> asked = new ArrayList<>();
    Trial trial =
        permitting(
            (changed, burden, free) -> {
              Stream.of("consents.x", "channel").filter(free).forEach(asked::add);
              return true;
            });
    new SingleChanges(List.of(dimension), trial, deployment).list();
    return asked;
  }

  /** Permits whatever has prospects. */
  private static Trial permitting(Prospects prospects) {
    return new Trial() {
      @Override
      public List<Permission> permissions(Deployment changed, List<List<Deployment>> declared) {
        return List.of(permission(true));
      }

      @Override
      public Prospects prospects(Deployment deployment, Set<String> declared) {
        return prospects;
      }
    };
  }

  private static Move about(String question) {
    return new Move(
        Cost.EDIT,
        Set.of(question),
        sell("a"),
        d -> "a",
        Optional.empty(),
        questions -> questions.contains(question));
  }

  /** Permits if the harvest, of which the second declaration tells, or a large cup. */
  private static Permission onTwoQuestions(Set<String> hangsOn, Set<Answer> ruledOut) {
    DiagramNodes nodes = new DiagramNodes();
    return new Permission(
        List.of(HARVEST, CUP),
        nodes.of(
            0,
            List.of(
                nodes.of(1, List.of(nodes.leaf(Effect.BREACH), nodes.leaf(Effect.APPLIES))),
                nodes.leaf(Effect.APPLIES))),
        ruledOut,
        List.of(
            new Choice(
                List.of(
                    Map.of(0, OptionalInt.of(0)),
                    Map.of(0, OptionalInt.empty()),
                    Map.of(0, OptionalInt.of(1))))),
        hangsOn,
        Set::of);
  }

  /** Permits with a large cup. */
  private static Permission onCup(String... hangsOn) {
    return new Permission(List.of(CUP), second(0), Set.of(), List.of(), Set.of(hangsOn), Set::of);
  }

  /** Permits if the answer to a question is the second. */
  private static DiagramNode second(int level) {
    DiagramNodes nodes = new DiagramNodes();
    return nodes.of(level, List.of(nodes.leaf(Effect.BREACH), nodes.leaf(Effect.APPLIES)));
  }

  private static Permission hangingOn(Effect effect, String... questions) {
    return new Permission(
        List.of(),
        new DiagramNodes().leaf(effect),
        Set.of(),
        List.of(),
        Set.of(questions),
        Set::of);
  }

  private static Permission broken(Set<String> clauses) {
    return new Permission(
        List.of(),
        new DiagramNodes().leaf(Effect.BREACH),
        Set.of(),
        List.of(),
        EVERYTHING,
        () -> clauses);
  }

  private static Question question(Fact... answers) {
    String id = answers[0].question();
    return new Question(id, id, Stream.of(answers).map(Answer::of).toList(), Optional.empty());
  }

  private static List<String> single(List<Dimension> all, Predicate<String> permits) {
    return new SingleChanges(all, trial(permits, EVERYTHING), DEPLOYMENT)
        .list().stream().map(Change::words).toList();
  }

  private static Set<Set<String>> sets(List<Dimension> all, Predicate<String> permits) {
    return words(new Search(all, trial(permits, EVERYTHING), DEPLOYMENT));
  }

  private static Set<Set<String>> words(Search search) {
    return search.all().all().stream()
        .map(r -> r.changes().stream().map(Change::words).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  private static Trial trial(Predicate<String> permits, Set<String> hangsOn) {
    return (changed, declared) ->
        List.of(
            new Permission(
                List.of(),
                new DiagramNodes()
                    .leaf(permits.test(sold(changed)) ? Effect.APPLIES : Effect.BREACH),
                Set.of(),
                List.of(),
                hangsOn,
                Set::of));
  }

  private static Permission permission(boolean permitted) {
    return trial(sold -> permitted, EVERYTHING).permissions(DEPLOYMENT, List.of()).get(0);
  }

  private static Dimension one(Move... moves) {
    return new Dimension(List.of(moves));
  }

  /** Adds a letter to the seller. */
  private static Move move(String letter) {
    return new Move(
        Cost.EDIT,
        Set.of(letter),
        sell(letter),
        d -> letter,
        Optional.empty(),
        questions -> questions.contains(letter));
  }

  private static UnaryOperator<Deployment> sell(String letter) {
    return d ->
        d.with(d.stated().soldBy(new StatedValue<>(sold(d) + letter, Position.whole("supposed"))));
  }

  private static String sold(Deployment deployment) {
    return deployment.stated().channel().value();
  }
}
