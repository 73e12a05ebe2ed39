package org.lexloci.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.diagram.DiagramNodes;
import org.lexloci.diagram.Effect;
import org.lexloci.fact.Reading;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;

/** Which answers settle a verdict together. */
final class SettlementsTest {

  private static final List<Question> QUESTIONS =
      Stream.of("a", "b", "c").map(SettlementsTest::question).toList();

  @Test
  void two_answers_that_permit_together_are_told_and_those_alike_share_a_line() {
    assertThat(told(world -> world.get(0) == 1 && world.get(1) > 0))
        .containsExactly("PERMIT {readings.a=[1], readings.b=[1, 2]}");
  }

  @Test
  void a_verdict_that_three_answers_settle_takes_three() {
    assertThat(told(world -> world.get(0) == 1 && world.get(1) == 1 && world.get(2) == 1))
        .containsExactly("PERMIT {readings.a=[1], readings.b=[1], readings.c=[1]}");
  }

  @Test
  void what_denies_together_is_told_too() {
    assertThat(told(world -> world.get(0) != 1 || world.get(1) != 1))
        .containsExactly("DENY {readings.a=[1], readings.b=[1]}");
  }

  @Test
  void no_more_than_six_are_told() {
    assertThat(told(world -> (world.get(0) + 2 * world.get(1) + 3 * world.get(2)) % 4 == 0))
        .containsExactly(
            "DENY {readings.a=[0, 2], readings.c=[1]}",
            "DENY {readings.a=[1], readings.b=[1]}",
            "DENY {readings.a=[1], readings.c=[0, 2]}",
            "DENY {readings.b=[1], readings.c=[1]}",
            "PERMIT {readings.a=[0], readings.b=[0, 2], readings.c=[0]}",
            "DENY {readings.a=[0], readings.b=[0, 2], readings.c=[2]}");
  }

  private static List<String> told(Function<List<Integer>, Boolean> permits) {
    DiagramNodes nodes = new DiagramNodes();
    DiagramNode effect = effect(List.of(), permits, nodes);
    return new Settlements(QUESTIONS, List.of(0, 1, 2), effect)
        .first().stream().map(s -> s.verdict() + " " + s.answers()).toList();
  }

  private static DiagramNode effect(
      List<Integer> world, Function<List<Integer>, Boolean> permits, DiagramNodes nodes) {
    if (world.size() == QUESTIONS.size()) {
      return nodes.leaf(permits.apply(world) ? Effect.APPLIES : Effect.BREACH);
    }
    List<DiagramNode> children = new ArrayList<>();
    for (int answer = 0; answer < 3; answer++) {
      List<Integer> more = new ArrayList<>(world);
      more.add(answer);
      children.add(effect(more, permits, nodes));
    }
    return nodes.of(world.size(), children);
  }

  private static Question question(String name) {
    return new Question(
        "readings." + name,
        name,
        IntStream.range(0, 3)
            .mapToObj(i -> Answer.of(new Reading(name, String.valueOf(i))))
            .toList(),
        Optional.empty());
  }
}
