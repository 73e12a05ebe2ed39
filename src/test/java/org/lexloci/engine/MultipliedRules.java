package org.lexloci.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.Edition;
import org.lexloci.diagram.Composer;
import org.lexloci.diagram.Diagram;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.diagram.DiagramNodes;
import org.lexloci.diagram.Outline;
import org.lexloci.diagram.Unsifted;
import org.lexloci.drl.CheckedRules;
import org.lexloci.drl.EditionRulesCheck;
import org.lexloci.drl.FeedCheck;
import org.lexloci.drl.NamedProviders;
import org.lexloci.drl.ParsedRule;
import org.lexloci.drl.ParsedRule.Pattern;
import org.lexloci.drl.QuestionIndex;
import org.lexloci.drl.RuleFile;
import org.lexloci.drl.RuleMatch;
import org.lexloci.drl.Verb;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;
import org.lexloci.world.Questions;

/**
 * Multiplies rules out to functions by what they say, without Drools: quick enough for thousands of
 * rules that differ a little. Functions of one object are alike only if they are the same node.
 */
public final class MultipliedRules {

  /** When there are findings of each kind about each clause, as functions that are true or not. */
  public record Functions(
      CheckedRules rules, SortedMap<String, Map<Outline.Kind, DiagramNode>> found) {}

  private final Agreement agreement;
  private final Edition edition;
  private final QuestionIndex asks;
  private final List<Question> questions;
  private final Map<String, Integer> levels = new HashMap<>();
  private final DiagramNodes nodes = new DiagramNodes();
  private final DiagramNode always = nodes.leaf(true);
  private final DiagramNode never = nodes.leaf(false);

  private MultipliedRules(Agreement agreement, Edition edition, List<Question> questions) {
    this.agreement = agreement;
    this.edition = edition;
    this.asks = new QuestionIndex(agreement, edition);
    this.questions = questions;
    questions.forEach(question -> levels.put(question.id(), levels.size()));
  }

  /** Prepares for rules that differ from these in few places, in an order that keeps them small. */
  public static MultipliedRules like(Agreement agreement, Edition edition, List<RuleFile> files) {
    List<Question> all = Questions.all(agreement, edition);
    MultipliedRules unsifted = new MultipliedRules(agreement, edition, all);
    Diagram sifted = Composer.diagram(all, unsifted.clauses(unsifted.of(files)), unsifted.nodes);
    return new MultipliedRules(agreement, edition, sifted.questions());
  }

  /**
   * Multiplies rules out.
   *
   * @throws org.lexloci.agreement.AgreementException with everything that is wrong with them
   */
  public Functions of(List<RuleFile> files) {
    CheckedRules checked = new EditionRulesCheck(agreement, edition).check(files, edition.name());
    Map<String, DiagramNode> found = new HashMap<>();
    SortedMap<String, Map<Outline.Kind, DiagramNode>> functions = new TreeMap<>();
    for (ParsedRule rule : checked.all()) {
      Map<Outline.Kind, DiagramNode> kinds =
          functions.computeIfAbsent(rule.clause(), k -> new EnumMap<>(Outline.Kind.class));
      for (Verb verb : Verb.values()) {
        kinds.put(
            kind(verb.finding()),
            found(FeedCheck.finding(verb.finding(), rule.clause()), checked.all(), found));
      }
    }
    return new Functions(checked, functions);
  }

  /** Answers functions in the form in which cases are judged. */
  public RuleBase base(Functions functions) {
    return new RuleBase(
        functions.rules().asks(),
        NamedProviders.in(functions.rules().all()),
        Unsifted.diagram(questions, clauses(functions), nodes));
  }

  /**
   * Answers all by which outcomes and duties of rules differ from those of others: what is found
   * besides, such as a release where a clause does not speak, makes no difference.
   */
  public List<DiagramNode> outcomes(Functions functions) {
    List<DiagramNode> outcomes = new ArrayList<>();
    for (Map<Outline.Kind, DiagramNode> kinds : functions.found().values()) {
      DiagramNode broken = kinds.get(Outline.Kind.BREACH);
      DiagramNode kept = nodes.without(kinds.get(Outline.Kind.APPLIES), broken);
      outcomes.add(broken);
      outcomes.add(kept);
      outcomes.add(nodes.both(kept, kinds.get(Outline.Kind.EXCEPTED)));
      outcomes.add(kinds.get(Outline.Kind.DUTY));
    }
    return outcomes;
  }

  private SortedMap<String, DiagramNode> clauses(Functions functions) {
    SortedMap<String, DiagramNode> clauses = new TreeMap<>();
    functions
        .found()
        .forEach(
            (clause, kinds) -> {
              DiagramNode all = nodes.leaf(List.of());
              for (Map.Entry<Outline.Kind, DiagramNode> kind : kinds.entrySet()) {
                List<Outline> one = List.of(new Outline(kind.getKey(), clause, clause, List.of()));
                all =
                    nodes.combined(
                        all,
                        nodes.mapped(kind.getValue(), l -> (Boolean) l.value() ? one : List.of()),
                        MultipliedRules::joined);
              }
              clauses.put(clause, all);
            });
    return clauses;
  }

  private static List<?> joined(Object one, Object other) {
    return Stream.of(one, other).flatMap(o -> ((List<?>) o).stream()).toList();
  }

  private DiagramNode found(
      String finding, List<ParsedRule> rules, Map<String, DiagramNode> found) {
    DiagramNode known = found.get(finding);
    if (known == null) {
      known = never;
      for (ParsedRule rule : rules) {
        if (FeedCheck.concluded(rule).equals(finding)) {
          known = nodes.either(known, fires(rule.patterns(), Map.of(), rules, found));
        }
      }
      found.put(finding, known);
    }
    return known;
  }

  private DiagramNode fires(
      List<Pattern> patterns,
      Map<String, String> bound,
      List<ParsedRule> rules,
      Map<String, DiagramNode> found) {
    if (patterns.isEmpty()) {
      return always;
    }
    Pattern first = patterns.get(0);
    List<Pattern> rest = patterns.subList(1, patterns.size());
    Map<Map<String, String>, DiagramNode> matches = new HashMap<>();
    if (Verb.isFinding(first.type())) {
      DiagramNode any = never;
      for (String premise : FeedCheck.premises(first)) {
        any = nodes.either(any, found(premise, rules, found));
      }
      matches.put(bound, any);
    } else {
      matches.putAll(matches(first, bound));
    }
    if (first.negated()) {
      DiagramNode any = matches.values().stream().reduce(never, nodes::either);
      matches.clear();
      matches.put(bound, nodes.without(always, any));
    }
    DiagramNode fires = never;
    for (Map.Entry<Map<String, String>, DiagramNode> match : matches.entrySet()) {
      fires =
          nodes.either(
              fires, nodes.both(match.getValue(), fires(rest, match.getKey(), rules, found)));
    }
    return fires;
  }

  /** Finds when a fact matches, by what variables are bound to then. */
  private Map<Map<String, String>, DiagramNode> matches(
      Pattern pattern, Map<String, String> bound) {
    Map<Map<String, String>, DiagramNode> matches = new HashMap<>();
    for (String id : asks.of(pattern)) {
      int level = levels.get(id);
      List<Answer> answers = questions.get(level).answers();
      for (int answer = 0; answer < answers.size(); answer++) {
        Optional<Map<String, String>> binding =
            RuleMatch.of(answers.get(answer).facts().get(0), pattern, bound);
        if (binding.isPresent()) {
          List<DiagramNode> children = new ArrayList<>(Collections.nCopies(answers.size(), never));
          children.set(answer, always);
          matches.merge(binding.get(), nodes.of(level, children), nodes::either);
        }
      }
    }
    return matches;
  }

  private static Outline.Kind kind(String finding) {
    return Outline.Kind.valueOf(finding.toUpperCase(Locale.ROOT));
  }
}
