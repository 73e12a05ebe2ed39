package org.lexloci.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lexloci.Given;
import org.lexloci.descriptor.Deployment;
import org.lexloci.diagram.DiagramNodes;
import org.lexloci.diagram.Effect;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;

/** What a search does with moves that change nothing but the seller, a letter each. */
final class ChangeSetTest {

  private static final Deployment DEPLOYMENT = Given.deployment("product: tea, channel: x");
  private static final Set<String> EVERYTHING = Set.of("a", "b", "c");

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
    Trial trial =
        new Trial() {
          @Override
          public List<Permission> permissions(Deployment changed, List<List<Deployment>> declared) {
            return List.of(permission(true));
          }

          @Override
          public Prospects prospects(Deployment deployment) {
            return (changed, burden, free) -> burden.contains("b") && free.test("b");
          }
        };

    assertThat(new Search(List.of(one(move("a")), one(move("b"))), trial, DEPLOYMENT).single())
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
  void with_no_edition_to_clear_nothing_permits() {
    Trial none = (changed, declared) -> List.of();

    assertThat(none.permits(DEPLOYMENT)).isFalse();
    assertThat(none.prospects(DEPLOYMENT).mayPermit(DEPLOYMENT, Set.of(), q -> false)).isTrue();
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

  private static List<String> single(List<Dimension> all, Predicate<String> permits) {
    return new Search(all, trial(permits, EVERYTHING), DEPLOYMENT)
        .single().stream().map(Change::words).toList();
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
