package org.lexloci.decision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lexloci.agreement.Assessed;
import org.lexloci.agreement.Clause;
import org.lexloci.engine.EditionRules;
import org.lexloci.finding.Finding;
import org.lexloci.remedy.Tried;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;
import org.lexloci.world.World;
import org.lexloci.world.Worlds;

/**
 * Decides what holds in every world. In one world a breach of any clause denies, a clause that
 * speaks permits, and silence settles nothing.
 */
public final class Decider {

  private Decider() {}

  /** Decides under one edition. */
  public static EditionDecision decide(EditionRules rules, Worlds worlds) {
    List<Judged> judged = new ArrayList<>();
    for (World world : worlds.all()) {
      List<Finding> findings = rules.base().judge(world.facts());
      judged.add(new Judged(world, findings, verdict(findings)));
    }
    Verdict verdict = inAll(judged, j -> true);
    List<Integer> matter =
        verdict == Verdict.INDETERMINATE ? matter(worlds.questions(), judged) : List.of();
    return new EditionDecision(
        rules.edition(),
        rules.digest(),
        verdict,
        outcomes(rules, judged),
        matter.stream().map(q -> dependence(worlds.questions(), q, judged)).toList(),
        settlements(worlds.questions(), matter, judged),
        worlds.known(),
        judged.size());
  }

  /** Tells whether every world permits, and stops at the first that does not. */
  static boolean permits(EditionRules rules, Worlds worlds) {
    for (World world : worlds.all()) {
      if (verdict(rules.base().judge(world.facts())) != Verdict.PERMIT) {
        return false;
      }
    }
    return true;
  }

  /** Judges each world by itself. */
  static List<Tried> tried(EditionRules rules, Worlds worlds) {
    List<Tried> tried = new ArrayList<>();
    for (World world : worlds.all()) {
      List<Finding> findings = rules.base().judge(world.facts());
      tried.add(new Tried(world.answers(), verdict(findings) == Verdict.PERMIT, broken(findings)));
    }
    return tried;
  }

  private static Set<String> broken(List<Finding> findings) {
    Set<String> broken = new LinkedHashSet<>();
    for (Finding finding : findings) {
      if (finding instanceof Finding.Breach) {
        broken.add(finding.clause());
      }
    }
    return broken;
  }

  /** Answers what holds in every world if no breach of these clauses were one. */
  static Verdict without(EditionRules rules, Worlds worlds, Set<String> clauses) {
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    for (World world : worlds.all()) {
      List<Finding> findings = new ArrayList<>(rules.base().judge(world.facts()));
      findings.removeIf(f -> f instanceof Finding.Breach && clauses.contains(f.clause()));
      verdicts.add(verdict(findings));
    }
    return verdicts.size() == 1 ? verdicts.iterator().next() : Verdict.INDETERMINATE;
  }

  /** Decides one world. */
  public static Verdict verdict(List<Finding> findings) {
    if (findings.stream().anyMatch(Finding.Breach.class::isInstance)) {
      return Verdict.DENY;
    }
    return findings.stream().anyMatch(Finding.Applies.class::isInstance)
        ? Verdict.PERMIT
        : Verdict.INDETERMINATE;
  }

  /** Tells what became of a clause in one world. */
  public static Status status(String clause, List<Finding> findings) {
    boolean applies = false;
    boolean excepted = false;
    for (Finding finding : findings) {
      if (finding.clause().equals(clause)) {
        if (finding instanceof Finding.Breach) {
          return Status.VIOLATED;
        }
        applies |= finding instanceof Finding.Applies;
        excepted |= finding instanceof Finding.Excepted;
      }
    }
    if (!applies) {
      return Status.NOT_APPLICABLE;
    }
    return excepted ? Status.EXCEPTED : Status.SATISFIED;
  }

  private record Judged(World world, List<Finding> findings, Verdict verdict) {}

  private static Verdict inAll(List<Judged> judged, Predicate<Judged> among) {
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    judged.stream().filter(among).forEach(j -> verdicts.add(j.verdict()));
    return verdicts.size() == 1 ? verdicts.iterator().next() : Verdict.INDETERMINATE;
  }

  private static List<Outcome> outcomes(EditionRules rules, List<Judged> judged) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Clause clause : rules.edition().clauses()) {
      if (clause.assessed() != Assessed.BY_RULE) {
        continue;
      }
      Set<Status> statuses = EnumSet.noneOf(Status.class);
      Set<Finding> findings = new LinkedHashSet<>();
      for (Judged j : judged) {
        statuses.add(status(clause.id(), j.findings()));
        j.findings().stream().filter(f -> f.clause().equals(clause.id())).forEach(findings::add);
      }
      outcomes.add(
          new Outcome(
              clause,
              statuses.size() == 1 ? statuses.iterator().next() : Status.DEPENDS,
              List.copyOf(findings),
              rules.base().asks(clause.id())));
    }
    return outcomes;
  }

  private static List<Integer> matter(List<Question> questions, List<Judged> judged) {
    return IntStream.range(0, questions.size()).filter(q -> matters(q, judged)).boxed().toList();
  }

  private static Dependence dependence(
      List<Question> questions, int question, List<Judged> judged) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (Answer answer : questions.get(question).answers()) {
      verdicts.put(
          answer.label(), inAll(judged, j -> j.world().answers().get(question).equals(answer)));
    }
    return new Dependence(questions.get(question), verdicts);
  }

  private static List<Settlement> settlements(
      List<Question> questions, List<Integer> matter, List<Judged> judged) {
    return new Settlements(
            questions,
            matter,
            judged.stream().map(j -> new Settlements.Judged(j.world(), j.verdict())).toList())
        .all();
  }

  /** A question matters if two worlds that differ in nothing else differ in their verdict. */
  private static boolean matters(int question, List<Judged> judged) {
    Map<List<Answer>, Verdict> others = new LinkedHashMap<>();
    for (Judged j : judged) {
      List<Answer> rest = new ArrayList<>(j.world().answers());
      rest.remove(question);
      Optional<Verdict> before = Optional.ofNullable(others.putIfAbsent(rest, j.verdict()));
      if (before.filter(v -> v != j.verdict()).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
