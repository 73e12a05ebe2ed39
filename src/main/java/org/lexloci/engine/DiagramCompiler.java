package org.lexloci.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lexloci.diagram.Composer;
import org.lexloci.diagram.Diagram;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.diagram.DiagramNodes;
import org.lexloci.diagram.Outline;
import org.lexloci.drl.FeedCheck;
import org.lexloci.drl.ParsedRule;
import org.lexloci.drl.QuestionIndex;
import org.lexloci.drl.Scopes;
import org.lexloci.drl.Verb;
import org.lexloci.fact.Fact;
import org.lexloci.finding.Finding;
import org.lexloci.world.Question;

/**
 * Makes the diagram of an edition. Drools judges each rule by itself, in every world that differs
 * in what the rule asks and in whether there are the findings that it builds on; what the rules
 * find is then joined in the order in which they build on each other. So the worlds of a rule are
 * judged, which are few, and not those of the edition.
 */
final class DiagramCompiler {

  private final List<ParsedRule> rules;
  private final QuestionIndex asks;
  private final RuleSession session;
  private final DiagramNodes nodes;
  private final List<Question> questions;
  private final Map<String, Integer> levels;
  private final Map<Tabled, DiagramNode> tables;

  /** What is found of a kind about a clause, by the name of the kind and the clause's id. */
  private final Map<String, DiagramNode> found = new HashMap<>();

  DiagramCompiler(List<ParsedRule> rules, QuestionIndex asks, RuleSession session) {
    this.rules = rules;
    this.asks = asks;
    this.session = session;
    this.nodes = new DiagramNodes();
    this.tables = new HashMap<>();
    this.levels = new HashMap<>();
    Set<Question> asked = new LinkedHashSet<>();
    rules.forEach(rule -> asked.addAll(Scopes.kinds(asks, rule.patterns()).keySet()));
    this.questions = List.copyOf(asked);
    questions.forEach(question -> levels.put(question.id(), levels.size()));
  }

  private DiagramCompiler(DiagramCompiler whole, List<ParsedRule> rules) {
    this.rules = rules;
    this.asks = whole.asks;
    this.session = whole.session;
    this.nodes = whole.nodes;
    this.tables = whole.tables;
    this.levels = whole.levels;
    this.questions = whole.questions;
  }

  Diagram compile() {
    return Composer.diagram(questions, clauses(), nodes);
  }

  /** Lists the rules without which no finding of any kind about any clause would come or go. */
  List<ParsedRule> redundant() {
    Map<String, DiagramNode> kinds = kinds();
    return rules.stream()
        .filter(
            rule ->
                new DiagramCompiler(this, rules.stream().filter(r -> r != rule).toList())
                    .kinds()
                    .equals(kinds))
        .toList();
  }

  /** Answers the functions whose values are sets of {@link Outline.Kind}, by clause. */
  private Map<String, DiagramNode> kinds() {
    Map<String, DiagramNode> kinds = new HashMap<>();
    DiagramNode nothing = nodes.leaf(Set.of());
    clauses()
        .forEach(
            (clause, function) -> {
              DiagramNode kind =
                  nodes.mapped(function, leaf -> Outline.kinds(outlines(leaf.value())));
              if (kind != nothing) {
                kinds.put(clause, kind);
              }
            });
    return kinds;
  }

  private SortedMap<String, DiagramNode> clauses() {
    Set<String> seen = new HashSet<>();
    SortedMap<String, DiagramNode> clauses = new TreeMap<>();
    for (ParsedRule rule : rules) {
      String concluded = FeedCheck.concluded(rule);
      if (!seen.add(concluded)) {
        continue;
      }
      clauses.merge(rule.clause(), found(concluded), this::joined);
    }
    return clauses;
  }

  /** Finds when there are findings of a kind about a clause, and which. */
  private DiagramNode found(String finding) {
    DiagramNode known = found.get(finding);
    if (known == null) {
      known = nodes.leaf(List.of());
      for (ParsedRule rule : rules) {
        if (FeedCheck.concluded(rule).equals(finding)) {
          known = joined(known, concluded(rule));
        }
      }
      found.put(finding, known);
    }
    return known;
  }

  private DiagramNode joined(DiagramNode one, DiagramNode other) {
    return nodes.combined(one, other, (a, b) -> joined(outlines(a), outlines(b)));
  }

  /** Lists are the same function only in the same order. */
  private static List<Outline> joined(List<Outline> one, List<Outline> other) {
    return Stream.concat(one.stream(), other.stream())
        .distinct()
        .sorted(Comparator.comparing(Outline::toString))
        .toList();
  }

  private DiagramNode concluded(ParsedRule rule) {
    List<Premise> premises =
        rule.patterns().stream()
            .flatMap(pattern -> premises(pattern).stream())
            .distinct()
            .filter(p -> rules.stream().anyMatch(r -> FeedCheck.concluded(r).equals(p.finding())))
            .toList();
    SortedMap<Integer, int[]> kinds = new TreeMap<>();
    Scopes.kinds(asks, rule.patterns())
        .forEach((question, kind) -> kinds.put(levels.get(question.id()), kind));
    Tabled tabled = new Tabled(rule, premises);
    DiagramNode concluded = tables.get(tabled);
    if (concluded == null) {
      concluded = table(rule, premises, kinds, List.of());
      tables.put(tabled, concluded);
    }
    for (Premise premise : premises) {
      concluded =
          nodes.combined(
              concluded,
              found(premise.finding()),
              (table, findings) -> ((RuleTable) table).with(outlines(findings)));
    }
    return nodes.mapped(
        concluded, leaf -> joined(((RuleTable) leaf.value()).conclusions().get(0), List.of()));
  }

  /** A rule is judged once for each set of findings that it may build on. */
  private record Tabled(ParsedRule rule, List<Premise> premises) {}

  private record Premise(String finding, Outline standIn) {
    Finding asFinding() {
      return standIn.kind().finding(standIn.clause(), standIn.rule(), List.of());
    }
  }

  private static List<Premise> premises(ParsedRule.Pattern pattern) {
    List<Premise> premises = new ArrayList<>();
    if (Verb.isFinding(pattern.type())) {
      for (String clause : pattern.texts("clause")) {
        Outline.Kind kind = Outline.Kind.valueOf(pattern.type().toUpperCase(Locale.ROOT));
        premises.add(
            new Premise(
                FeedCheck.finding(pattern.type(), clause),
                new Outline(kind, clause, "", List.of())));
      }
    }
    return premises;
  }

  /** Judges a rule for every answer to the questions that it asks from a level on. */
  private DiagramNode table(
      ParsedRule rule, List<Premise> premises, SortedMap<Integer, int[]> kinds, List<Fact> facts) {
    if (kinds.isEmpty()) {
      return nodes.leaf(judged(rule, premises, facts));
    }
    int level = kinds.firstKey();
    int[] alike = kinds.get(level);
    List<DiagramNode> children = new ArrayList<>(alike.length);
    for (int answer = 0; answer < alike.length; answer++) {
      if (alike[answer] < answer) {
        children.add(children.get(alike[answer]));
      } else {
        List<Fact> more = new ArrayList<>(facts);
        more.addAll(questions.get(level).answers().get(answer).facts());
        children.add(table(rule, premises, kinds.tailMap(level + 1), more));
      }
    }
    return nodes.of(level, children);
  }

  private RuleTable judged(ParsedRule rule, List<Premise> premises, List<Fact> facts) {
    List<List<Outline>> conclusions = new ArrayList<>();
    for (int set = 0; set < 1 << premises.size(); set++) {
      List<Object> given = new ArrayList<>(facts);
      for (int premise = 0; premise < premises.size(); premise++) {
        if ((set >> premise & 1) == 1) {
          given.add(premises.get(premise).asFinding());
        }
      }
      conclusions.add(
          session.judge(given, rule.name()::equals).stream().map(this::outline).toList());
    }
    return new RuleTable(premises.stream().map(Premise::standIn).toList(), conclusions);
  }

  private Outline outline(Finding finding) {
    List<Object> matched = new ArrayList<>();
    for (Object object : finding.matched()) {
      matched.add(
          object instanceof Finding basis
              ? outline(basis)
              : levels.get(((Fact) object).question()));
    }
    return new Outline(
        Outline.Kind.of(finding), finding.clause(), finding.rule(), List.copyOf(matched));
  }

  @SuppressWarnings("unchecked")
  private static List<Outline> outlines(Object found) {
    return (List<Outline>) found;
  }
}
