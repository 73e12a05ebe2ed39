package org.lexloci.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Reading;
import org.lexloci.world.Question;

/**
 * What two editions come to in each situation, which is everything but how their texts are read:
 * they are read in every way, since a verdict has to hold in each.
 */
public final class ChangeImpact {

  private static final Set<Effect> NOTHING = Set.of();

  private final DiagramNodes nodes = new DiagramNodes();
  private final Map<String, Integer> levels = new LinkedHashMap<>();
  private final List<Question> questions = new ArrayList<>();
  private final DiagramNode before;
  private final DiagramNode after;

  /**
   * Looks at two editions.
   *
   * @param settled readings that are taken in one way
   */
  public ChangeImpact(Diagram before, Diagram after, Collection<Fact> settled) {
    collect(after);
    collect(before);
    this.before = new Side(before, settled).node();
    this.after = new Side(after, settled).node();
  }

  private void collect(Diagram diagram) {
    for (Question question : diagram.questions()) {
      if (!isReading(question) && levels.putIfAbsent(question.id(), levels.size()) == null) {
        questions.add(question);
      }
    }
  }

  private static boolean isReading(Question question) {
    return question.answers().get(0).facts().get(0) instanceof Reading;
  }

  /**
   * Covers the situations of each kind.
   *
   * @param kind of a situation, by all that each edition comes to in it
   */
  public <T> Map<T, List<Circumstances>> kinds(BiFunction<Set<Effect>, Set<Effect>, T> kind) {
    DiagramNode kinds =
        nodes.combined(before, after, (one, other) -> kind.apply(effects(one), effects(other)));
    Map<T, List<Circumstances>> covered = new LinkedHashMap<>();
    for (DiagramNode leaf : kinds.leaves()) {
      @SuppressWarnings("unchecked")
      T value = (T) leaf.value();
      DiagramNode where = new DiagramNodes().mapped(kinds, other -> other.value().equals(value));
      covered.put(value, Cover.of(where, questions));
    }
    return covered;
  }

  /** One of the two, in the order of the questions of both. */
  private final class Side {

    private final Diagram diagram;
    private final int[] answers;
    private final Map<DiagramNode, DiagramNode> done = new IdentityHashMap<>();

    Side(Diagram diagram, Collection<Fact> settled) {
      this.diagram = diagram;
      this.answers = diagram.answers(settled);
    }

    DiagramNode node() {
      return node(new DiagramNodes().restricted(diagram.effect(), answers));
    }

    private DiagramNode node(DiagramNode from) {
      DiagramNode made = done.get(from);
      if (made == null) {
        made =
            from.isLeaf()
                ? nodes.leaf(EnumSet.of((Effect) from.value()))
                : asked(diagram.questions().get(from.level()), from.children());
        done.put(from, made);
      }
      return made;
    }

    private DiagramNode asked(Question question, List<DiagramNode> children) {
      DiagramNode all = nodes.leaf(NOTHING);
      for (int answer = 0; answer < children.size(); answer++) {
        DiagramNode child = node(children.get(answer));
        DiagramNode part = isReading(question) ? child : where(question, answer, child);
        all = nodes.combined(all, part, ChangeImpact::joint);
      }
      return all;
    }

    /** Answers a function where an answer is given, and nothing elsewhere. */
    private DiagramNode where(Question question, int answer, DiagramNode function) {
      List<DiagramNode> children = new ArrayList<>();
      for (int other = 0; other < question.answers().size(); other++) {
        children.add(nodes.leaf(other == answer));
      }
      return nodes.combined(
          nodes.of(levels.get(question.id()), children),
          function,
          (given, value) -> (Boolean) given ? value : NOTHING);
    }
  }

  private static Set<Effect> joint(Object one, Object other) {
    Set<Effect> joint = EnumSet.noneOf(Effect.class);
    joint.addAll(effects(one));
    joint.addAll(effects(other));
    return joint;
  }

  @SuppressWarnings("unchecked")
  private static Set<Effect> effects(Object value) {
    return (Set<Effect>) value;
  }
}
