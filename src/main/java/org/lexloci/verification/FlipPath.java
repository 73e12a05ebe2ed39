package org.lexloci.verification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;

/**
 * The shortest answers with which another answer to one question changes what a function comes to.
 * An answer that is taken where nobody states one costs nothing.
 */
record FlipPath(List<Question> questions, DiagramNode function) {

  /** Two worlds, as far as they decide. */
  record Flip(Question question, Map<String, String> one, Map<String, String> other) {}

  /** Where two answers have led; the same node twice above the question. */
  private record At(DiagramNode one, DiagramNode other) {}

  /** The answers below, by level. */
  private record Way(int cost, TreeMap<Integer, Integer> answers, int one, int other) {}

  /** Finds them for a question that the function asks. */
  Flip across(int level) {
    Way way =
        shortest(new At(function, function), level, new HashMap<>())
            .orElseThrow(() -> new IllegalArgumentException("nothing hangs on " + level));
    return new Flip(
        questions.get(level), labels(way, level, way.one()), labels(way, level, way.other()));
  }

  private Map<String, String> labels(Way way, int level, int answer) {
    TreeMap<Integer, Integer> answers = new TreeMap<>(way.answers());
    answers.put(level, answer);
    Map<String, String> labels = new TreeMap<>();
    answers.forEach(
        (asked, a) -> {
          Question question = questions.get(asked);
          labels.put(question.id(), question.answers().get(a).label());
        });
    return labels;
  }

  private Optional<Way> shortest(At at, int level, Map<At, Optional<Way>> done) {
    Optional<Way> known = done.get(at);
    if (known == null) {
      known = at.one() == at.other() ? above(at.one(), level, done) : below(at, level, done);
      done.put(at, known);
    }
    return known;
  }

  private Optional<Way> above(DiagramNode node, int level, Map<At, Optional<Way>> done) {
    Optional<Way> best = Optional.empty();
    if (node.isLeaf() || node.level() > level) {
      return best;
    }
    List<DiagramNode> children = node.children();
    for (int one = 0; one < children.size(); one++) {
      if (node.level() < level) {
        At next = new At(children.get(one), children.get(one));
        best = shorter(best, plus(shortest(next, level, done), node.level(), one));
        continue;
      }
      for (int other = one + 1; other < children.size(); other++) {
        if (children.get(one) != children.get(other)) {
          int first = one;
          int second = other;
          At next = new At(children.get(one), children.get(other));
          best =
              shorter(
                  best,
                  shortest(next, level, done)
                      .map(way -> new Way(way.cost(), way.answers(), first, second)));
        }
      }
    }
    return best;
  }

  private Optional<Way> below(At at, int level, Map<At, Optional<Way>> done) {
    if (at.one().isLeaf() && at.other().isLeaf()) {
      return Optional.of(new Way(0, new TreeMap<>(), 0, 0));
    }
    int next = Math.min(at.one().level(), at.other().level());
    Optional<Way> best = Optional.empty();
    for (int answer = 0; answer < questions.get(next).answers().size(); answer++) {
      At child = new At(at.one().child(next, answer), at.other().child(next, answer));
      if (child.one() != child.other()) {
        best = shorter(best, plus(shortest(child, level, done), next, answer));
      }
    }
    return best;
  }

  private Optional<Way> plus(Optional<Way> way, int level, int answer) {
    return way.map(
        w -> {
          TreeMap<Integer, Integer> answers = new TreeMap<>(w.answers());
          answers.put(level, answer);
          return new Way(w.cost() + cost(level, answer), answers, w.one(), w.other());
        });
  }

  private int cost(int level, int answer) {
    Question question = questions.get(level);
    Answer given = question.answers().get(answer);
    return question.strict().equals(Optional.of(given)) ? 0 : 1;
  }

  private static Optional<Way> shorter(Optional<Way> one, Optional<Way> other) {
    return one.isEmpty() || other.isPresent() && other.get().cost() < one.get().cost()
        ? other
        : one;
  }
}
