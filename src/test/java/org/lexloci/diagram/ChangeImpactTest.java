package org.lexloci.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Reading;
import org.lexloci.library.PackedLibrary;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;

/** The rows of a change hold just the situations that come to it when every reading is tried. */
class ChangeImpactTest {

  private record Effects(Set<Effect> before, Set<Effect> after) {}

  private static final PackedLibrary LIBRARY = PackedLibrary.open();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void a_situation_is_met_by_rows_of_its_own_kind_alone(int edition) {
    Diagram before = diagram(edition - 1);
    Diagram after = diagram(edition);
    Map<Effects, List<Circumstances>> kinds =
        new ChangeImpact(before, after, List.of()).kinds(Effects::new);
    Random random = new Random(edition);
    for (int situation = 0; situation < 1_000; situation++) {
      Map<String, Answer> answers = new HashMap<>();
      for (Diagram diagram : List.of(before, after)) {
        for (Question question : diagram.questions()) {
          List<Answer> all = question.answers();
          answers.putIfAbsent(question.id(), all.get(random.nextInt(all.size())));
        }
      }
      Effects expected = new Effects(tried(before, answers), tried(after, answers));

      kinds.forEach(
          (kind, rows) ->
              assertThat(rows.stream().anyMatch(row -> meets(row, answers)))
                  .as("%s in %s", kind, answers)
                  .isEqualTo(kind.equals(expected)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"strictly-earlier", "not-later"})
  void a_reading_that_is_settled_is_tried_in_one_way(String first) {
    List<Fact> settled = List.of(new Reading("first", first));

    Map<Boolean, List<Circumstances>> kinds =
        new ChangeImpact(diagram(3), diagram(4), settled)
            .kinds((before, after) -> after.equals(Set.of(Effect.APPLIES)));

    assertThat(kinds.get(true))
        .anySatisfy(row -> assertThat(row.words()).contains("launch-order: earlier"));
    assertThat(
            kinds.get(true).stream()
                .map(Circumstances::words)
                .anyMatch(w -> w.contains("same-day")))
        .isEqualTo(first.equals("not-later"));
  }

  private static Diagram diagram(int edition) {
    return LIBRARY.edition(LIBRARY.agreement().editions().get(edition)).base().diagram();
  }

  private static Set<Effect> tried(Diagram diagram, Map<String, Answer> answers) {
    List<int[]> worlds = new ArrayList<>(List.of(new int[0]));
    for (Question question : diagram.questions()) {
      List<int[]> longer = new ArrayList<>();
      for (int[] world : worlds) {
        for (int answer = 0; answer < question.answers().size(); answer++) {
          Answer one = question.answers().get(answer);
          if (one.facts().get(0) instanceof Reading
              || one.label().equals(answers.get(question.id()).label())) {
            int[] next = Arrays.copyOf(world, world.length + 1);
            next[world.length] = answer;
            longer.add(next);
          }
        }
      }
      worlds = longer;
    }
    Set<Effect> tried = EnumSet.noneOf(Effect.class);
    worlds.forEach(world -> tried.add((Effect) diagram.effect().leaf(world).value()));
    return tried;
  }

  private static boolean meets(Circumstances row, Map<String, Answer> answers) {
    return row.conditions().stream()
        .allMatch(
            condition ->
                condition.answers().contains(answers.get(condition.question()).label())
                    != condition.excluded());
  }
}
