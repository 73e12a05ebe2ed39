package org.lexloci.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.lexloci.world.Question;

/** Joins the functions of clauses to a diagram, in an order of questions that keeps it small. */
public final class Composer {

  private Composer() {}

  /**
   * Composes.
   *
   * @param questions by level, in any order
   * @param clauses functions whose values are lists of {@link Outline}
   */
  public static Diagram diagram(
      List<Question> questions, SortedMap<String, DiagramNode> clauses, DiagramNodes nodes) {
    List<DiagramNode> roots = new ArrayList<>(clauses.values());
    roots.add(effect(clauses, Set.of(), nodes));
    int[] counts = questions.stream().mapToInt(q -> q.answers().size()).toArray();
    Sifting sifting = new Sifting(roots, counts);
    sifting.sift();
    int[] order = sifting.questions();
    int[] levels = new int[order.length];
    for (int level = 0; level < order.length; level++) {
      levels[order[level]] = level;
    }
    DiagramNodes sifted = DiagramNodes.beside(sifting.roots());
    Map<String, DiagramNode> renumbered = new LinkedHashMap<>();
    int root = 0;
    for (String clause : clauses.keySet()) {
      renumbered.put(
          clause,
          sifted.mapped(
              sifting.roots().get(root++),
              leaf ->
                  Diagram.outlines(leaf).stream()
                      .map(outline -> outline.renumbered(level -> levels[level]))
                      .toList()));
    }
    return new Diagram(
        Arrays.stream(order).mapToObj(questions::get).toList(),
        renumbered,
        sifting.roots().get(root));
  }

  /** Joins what clauses come to; no breach of those that are accepted counts as one. */
  static DiagramNode effect(
      Map<String, DiagramNode> clauses, Set<String> accepted, DiagramNodes nodes) {
    DiagramNode effect = nodes.leaf(Effect.SILENT);
    for (Map.Entry<String, DiagramNode> clause : clauses.entrySet()) {
      boolean breaks = !accepted.contains(clause.getKey());
      DiagramNode own = nodes.mapped(clause.getValue(), leaf -> of(Diagram.outlines(leaf), breaks));
      effect = nodes.combined(effect, own, (one, other) -> ((Effect) one).and((Effect) other));
    }
    return effect;
  }

  private static Effect of(List<Outline> outlines, boolean breaks) {
    Effect effect = Effect.SILENT;
    for (Outline outline : outlines) {
      if (breaks || outline.kind() != Outline.Kind.BREACH) {
        effect = effect.and(outline.kind().effect());
      }
    }
    return effect;
  }
}
