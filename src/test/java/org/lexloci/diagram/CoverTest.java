package org.lexloci.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.fact.Reading;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;

final class CoverTest {

  private static final List<Question> QUESTIONS =
      List.of(question("a", 2), question("b", 4), question("c", 3), question("d", 2));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void rows_hold_where_the_function_does_and_none_is_too_much(long seed) {
    DiagramNode function = function(0, new DiagramNodes(), new Random(seed), (int) (seed % 4) + 1);

    List<Circumstances> rows = Cover.of(function, QUESTIONS);

    for (int[] world : worlds()) {
      assertThat(rows.stream().anyMatch(row -> meets(world, row)))
          .as(rows + " where " + List.of(world))
          .isEqualTo(function.leaf(world).value());
    }
    for (Circumstances row : rows) {
      assertThat(worlds().stream().filter(world -> meets(world, row)))
          .as("worlds of " + row.words() + " that no other row holds, of " + rows)
          .anyMatch(world -> rows.stream().noneMatch(other -> other != row && meets(world, other)));
    }
  }

  private static boolean meets(int[] world, Circumstances row) {
    return row.conditions().stream().allMatch(condition -> meets(world, condition));
  }

  private static boolean meets(int[] world, Condition condition) {
    int level = QUESTIONS.stream().map(Question::id).toList().indexOf(condition.question());
    String label = QUESTIONS.get(level).answers().get(world[level]).label();
    return condition.answers().contains(label) != condition.excluded();
  }

  private static DiagramNode function(int level, DiagramNodes nodes, Random random, int ofFour) {
    if (level == QUESTIONS.size()) {
      return nodes.leaf(random.nextInt(5) < ofFour);
    }
    return nodes.of(
        level,
        QUESTIONS.get(level).answers().stream()
            .map(answer -> function(level + 1, nodes, random, ofFour))
            .toList());
  }

  private static List<int[]> worlds() {
    List<int[]> worlds = new ArrayList<>(List.of(new int[0]));
    for (Question question : QUESTIONS) {
      List<int[]> longer = new ArrayList<>();
      for (int[] world : worlds) {
        for (int answer = 0; answer < question.answers().size(); answer++) {
          longer.add(IntStream.concat(IntStream.of(world), IntStream.of(answer)).toArray());
        }
      }
      worlds = longer;
    }
    return worlds;
  }

  private static Question question(String name, int answers) {
    return new Question(
        "readings." + name,
        name,
        IntStream.range(0, answers)
            .mapToObj(answer -> Answer.of(new Reading(name, name + answer)))
            .toList(),
        Optional.empty());
  }
}
