package org.lexloci.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.ClauseType;
import org.lexloci.agreement.Edition;
import org.lexloci.decision.Status;
import org.lexloci.diagram.Circumstances;
import org.lexloci.diagram.Cover;
import org.lexloci.diagram.Diagram;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.diagram.DiagramNodes;
import org.lexloci.diagram.Outline;
import org.lexloci.engine.EditionRules;
import org.lexloci.source.Position;
import org.lexloci.world.Question;

/** Finds what is wrong with the rules of an edition, whatever the case. */
final class Flaws {

  private final Edition edition;
  private final Diagram diagram;
  private final List<Flaw> flaws = new ArrayList<>();
  private final DiagramNodes nodes = new DiagramNodes();
  private final Monotonicity monotonicity;

  Flaws(EditionRules rules) {
    this.edition = rules.edition();
    this.diagram = rules.base().diagram();
    this.monotonicity = new Monotonicity(diagram, nodes);
  }

  /**
   * Lists the flaws.
   *
   * @param written the names of the rules of each clause, with their places; none where only what
   *     they find is known
   * @param redundant those without which nothing would be found otherwise
   */
  List<Flaw> find(Map<String, Map<String, Position>> written, Map<String, Position> redundant) {
    for (String clause : edition.judgedByRule()) {
      contradictions(clause);
      rules(clause, written.getOrDefault(clause, Map.of()), redundant);
      deciding(clause);
      DiagramNode worse = monotonicity.waived(clause);
      tell(Flaw.Kind.WORSE, clause, "", "makes it worse when it is waived", worse);
    }
    for (Question question : diagram.questions()) {
      monotonicity
          .leftOut(question)
          .forEach(
              (answer, worse) ->
                  tell(
                      Flaw.Kind.WORSE,
                      "",
                      question.id(),
                      "`" + question.id() + ": " + answer + "` is worse than to leave it out",
                      worse));
    }
    return flaws;
  }

  private void contradictions(String clause) {
    DiagramNode broken = concludes(clause, Outline.Kind.BREACH);
    DiagramNode both = nodes.both(concludes(clause, Outline.Kind.EXCEPTED), broken);
    tell(Flaw.Kind.CONTRADICTION, clause, "", "is released and broken at once", both);
    if (isBuiltOn(clause, o -> o.kind() == Outline.Kind.EXCEPTED, Outline.Kind.BREACH)) {
      tell(
          Flaw.Kind.WORSE, clause, "", "is broken because something releases it", nodes.leaf(true));
    }
    for (Clause other : edition.clauses()) {
      boolean permits =
          other.type() == ClauseType.PERMISSION || other.type() == ClauseType.EXCEPTION;
      if (permits
          && edition.judgedByRule().contains(other.id())
          && !isOrdered(clause, other.id())
          && !isOrdered(other.id(), clause)) {
        DiagramNode permitted = status(other.id(), Status.SATISFIED);
        tell(
            Flaw.Kind.CONTRADICTION,
            clause,
            other.id(),
            "is broken where `" + other.id() + "` permits, and no rule orders them",
            nodes.both(broken, permitted));
      }
    }
  }

  private void rules(
      String clause, Map<String, Position> written, Map<String, Position> redundant) {
    Set<String> fired = new TreeSet<>();
    leaves(clause).forEach(outlines -> outlines.forEach(o -> fired.add(o.rule())));
    written.forEach(
        (rule, at) -> {
          if (!fired.contains(rule)) {
            tell(Flaw.Kind.DEAD, clause, rule, "has a rule that never fires", at);
          } else if (redundant.containsKey(rule)) {
            tell(
                Flaw.Kind.REDUNDANT,
                clause,
                rule,
                "has a rule without which nothing would be found otherwise",
                at);
          } else if (leaves(clause).stream()
              .allMatch(o -> Outline.kinds(o).equals(kinds(o, rule)))) {
            tell(
                Flaw.Kind.MASKED,
                clause,
                rule,
                "has a rule that never fires without another one to the same end",
                at);
          }
        });
  }

  private void deciding(String clause) {
    DiagramNode broken = concludes(clause, Outline.Kind.BREACH);
    if (concludes(clause, Outline.Kind.APPLIES) == nodes.leaf(false)) {
      tell(Flaw.Kind.DEAD, clause, "", "never speaks", nodes.leaf(true));
    } else if (broken != nodes.leaf(false)
        && nodes.mapped(diagram.effect(Set.of(clause)), DiagramNode::value)
            == nodes.mapped(diagram.effect(), DiagramNode::value)) {
      String others =
          edition.judgedByRule().stream()
              .filter(other -> !other.equals(clause))
              .filter(other -> implies(broken, other))
              .collect(Collectors.joining(" and "));
      tell(
          Flaw.Kind.MASKED,
          clause,
          others,
          "is never broken alone, but always with " + (others.isEmpty() ? "another" : others),
          nodes.leaf(true));
    }
  }

  private boolean implies(DiagramNode broken, String other) {
    return nodes.without(broken, concludes(other, Outline.Kind.BREACH)) == nodes.leaf(false);
  }

  /** Tells whether a rule of a clause builds on what is found about another one. */
  private boolean isOrdered(String clause, String other) {
    return leaves(clause).stream()
        .flatMap(List::stream)
        .anyMatch(o -> o.restsOn(basis -> basis.clause().equals(other)));
  }

  private boolean isBuiltOn(String clause, Predicate<Outline> basis, Outline.Kind kind) {
    return leaves(clause).stream()
        .flatMap(List::stream)
        .anyMatch(o -> o.kind() == kind && o.restsOn(basis));
  }

  private List<List<Outline>> leaves(String clause) {
    return diagram.clause(clause).leaves().stream().map(Diagram::outlines).toList();
  }

  private DiagramNode status(String clause, Status status) {
    return nodes.mapped(Status.of(clause, diagram), leaf -> leaf.value() == status);
  }

  private DiagramNode concludes(String clause, Outline.Kind kind) {
    return nodes.mapped(
        diagram.clause(clause), leaf -> Outline.kinds(Diagram.outlines(leaf)).contains(kind));
  }

  private static Set<Outline.Kind> kinds(List<Outline> outlines, String without) {
    return Outline.kinds(outlines.stream().filter(o -> !o.rule().equals(without)).toList());
  }

  private void tell(Flaw.Kind kind, String clause, String about, String words, Position at) {
    tell(kind, clause, about, words, List.of(), Optional.of(at));
  }

  private void tell(Flaw.Kind kind, String clause, String about, String words, DiagramNode where) {
    List<Circumstances> circumstances = Cover.of(where, diagram.questions());
    if (!circumstances.isEmpty()) {
      tell(kind, clause, about, words, circumstances, Optional.empty());
    }
  }

  private void tell(
      Flaw.Kind kind,
      String clause,
      String about,
      String words,
      List<Circumstances> where,
      Optional<Position> at) {
    flaws.add(new Flaw(kind, clause, about, words, where, at, explanation(clause, about)));
  }

  /** Words beside one clause explain it if they name the other, or the question. */
  private Optional<String> explanation(String clause, String about) {
    return edition.clauses().stream()
        .filter(c -> c.note() != null)
        .filter(
            c ->
                c.id().equals(clause) && names(c, about)
                    || c.id().equals(about) && names(c, clause)
                    || clause.isEmpty() && names(c, about))
        .map(Clause::note)
        .findFirst();
  }

  private static boolean names(Clause clause, String other) {
    String note = clause.note();
    return note != null && !other.isEmpty() && note.contains(other);
  }
}
