package org.lexloci.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Fact;
import org.lexloci.finding.Finding;
import org.lexloci.world.Answer;
import org.lexloci.world.Known;
import org.lexloci.world.Question;
import org.lexloci.world.Worlds;

/** What the rules of an edition find in every world there is. */
public final class Diagram {

  /** The order of findings, the same whatever found them. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::clause)
          .thenComparing(f -> Outline.Kind.of(f).name())
          .thenComparing(Finding::rule)
          .thenComparing(Diagram::compareMatched);

  private static final Comparator<Fact> FACTS =
      Comparator.comparing(Fact::question).thenComparing(Fact::answer);

  private record Place(int level, int answer) {}

  private static int compareMatched(Finding one, Finding other) {
    int order = Integer.compare(one.matched().size(), other.matched().size());
    for (int i = 0; order == 0 && i < one.matched().size(); i++) {
      order = compareMatch(one.matched().get(i), other.matched().get(i));
    }
    return order;
  }

  /** One pattern of a rule matches facts alone, or findings alone. */
  private static int compareMatch(Object one, Object other) {
    return one instanceof Finding finding && other instanceof Finding another
        ? ORDER.compare(finding, another)
        : FACTS.compare((Fact) one, (Fact) other);
  }

  private final List<Question> questions;
  private final Map<String, DiagramNode> clauses;
  private final DiagramNode effect;

  /**
   * Made when it is first asked for, which most runs do not, and then the same for every thread.
   */
  private volatile @Nullable DiagramNode permission;

  private final Map<Fact, Place> places = new HashMap<>();

  /**
   * Holds functions.
   *
   * @param questions that the rules ask, in the order in which nodes ask them
   * @param clauses a function for each clause, in the order of their ids, whose values are lists of
   *     {@link Outline}
   * @param effect the function whose values are the {@link Effect} of all findings together
   */
  Diagram(List<Question> questions, Map<String, DiagramNode> clauses, DiagramNode effect) {
    this.questions = questions;
    this.clauses = clauses;
    this.effect = effect;
    for (int level = 0; level < questions.size(); level++) {
      List<Answer> answers = questions.get(level).answers();
      for (int answer = 0; answer < answers.size(); answer++) {
        places.put(answers.get(answer).facts().get(0), new Place(level, answer));
      }
    }
  }

  /** Lists the questions that the rules ask, in the order in which nodes ask them. */
  public List<Question> questions() {
    return questions;
  }

  /** Answers the functions whose values are lists of {@link Outline}, by clause. */
  Map<String, DiagramNode> clauses() {
    return clauses;
  }

  /** Answers the function whose values are lists of {@link Outline}. */
  public DiagramNode clause(String clause) {
    return Objects.requireNonNull(clauses.get(clause), clause);
  }

  /** Answers the function whose values are the {@link Effect} of all findings together. */
  public DiagramNode effect() {
    return effect;
  }

  /** Answers the same function where no breach of some clauses counts as one. */
  public DiagramNode effect(Set<String> accepted) {
    return accepted.isEmpty()
        ? effect
        : Composer.effect(clauses, accepted, DiagramNodes.beside(clauses.values()));
  }

  /** Restricts the functions to a case. */
  public Judgment on(Worlds worlds) {
    return new Restriction(this, worlds);
  }

  /**
   * Lists the questions, by id, on which permission of a case hangs: nothing changes about it
   * whatever the answers to all others are.
   */
  public Set<String> hangsOn(Collection<Fact> known) {
    int[] answers = answers(known);
    Set<String> hangsOn = new HashSet<>();
    Set<DiagramNode> seen = new HashSet<>();
    Deque<DiagramNode> left = new ArrayDeque<>(List.of(permission()));
    while (!left.isEmpty()) {
      DiagramNode node = left.pop();
      if (!node.isLeaf() && seen.add(node)) {
        hangsOn.add(questions.get(node.level()).id());
        int answer = answers[node.level()];
        left.addAll(answer < 0 ? node.children() : List.of(node.children().get(answer)));
      }
    }
    return hangsOn;
  }

  /**
   * Tells whether some answers to free questions could give permission of a case whatever the
   * answers to open ones are; false only where no answers do.
   *
   * @param free the questions, by id, of which the case does not tell the answer
   * @param given answers to some of these
   */
  public boolean mayPermit(Worlds worlds, Predicate<String> free, Collection<Fact> given) {
    int[] answers = unanswered();
    @Nullable Fact[] facts = new Fact[answers.length];
    for (Known known : worlds.known()) {
      if (!free.test(known.fact().question())) {
        answer(known.fact(), answers, facts);
      }
    }
    given.forEach(fact -> answer(fact, answers, facts));
    BitSet open = new BitSet();
    for (Question question : worlds.questions()) {
      Fact first = question.answers().get(0).facts().get(0);
      int level = level(first);
      // An answer to several questions, or to a part of one, leaves fewer combinations open.
      if (level >= 0
          && !free.test(first.question())
          && questions.get(level).answers().equals(question.answers())) {
        open.set(level);
      }
    }
    return mayPermit(permission(), answers, open, new HashMap<>());
  }

  private static boolean mayPermit(
      DiagramNode node, int[] answers, BitSet open, Map<DiagramNode, Boolean> done) {
    if (node.isLeaf()) {
      return (Boolean) node.value();
    }
    Boolean known = done.get(node);
    if (known == null) {
      int level = node.level();
      Predicate<DiagramNode> may = child -> mayPermit(child, answers, open, done);
      List<DiagramNode> children = node.children();
      known =
          answers[level] >= 0
              ? may.test(children.get(answers[level]))
              : open.get(level) ? children.stream().allMatch(may) : children.stream().anyMatch(may);
      done.put(node, known);
    }
    return known;
  }

  private DiagramNode permission() {
    DiagramNode made = permission;
    if (made == null) {
      made = new DiagramNodes().mapped(effect, leaf -> leaf.value() == Effect.APPLIES);
      permission = made;
    }
    return made;
  }

  /** Lists what is found in a world, in a fixed order. */
  public List<Finding> findings(Collection<Fact> world) {
    @Nullable Fact[] facts = new Fact[questions.size()];
    int[] answers = unanswered();
    world.forEach(fact -> answer(fact, answers, facts));
    List<Finding> findings = new ArrayList<>();
    for (DiagramNode function : clauses.values()) {
      outlines(function.leaf(answers)).forEach(outline -> findings.add(outline.in(facts)));
    }
    findings.sort(ORDER);
    return List.copyOf(findings);
  }

  /** Answers questions, each by the level of its answer; less than nought where none is given. */
  public int[] answers(Collection<Fact> given) {
    int[] answers = unanswered();
    given.forEach(fact -> answer(fact, answers, new Fact[answers.length]));
    return answers;
  }

  /** Answers no question. */
  int[] unanswered() {
    int[] answers = new int[questions.size()];
    Arrays.fill(answers, -1);
    return answers;
  }

  /** Gives an answer; no rule asks about a fact that has no place. */
  void answer(Fact fact, int[] answers, @Nullable Fact[] facts) {
    Place place = places.get(fact);
    if (place != null) {
      answers[place.level()] = place.answer();
      facts[place.level()] = fact;
    }
  }

  /** Finds the level of the question that a fact answers; less than nought when none asks it. */
  int level(Fact fact) {
    Place place = places.get(fact);
    return place == null ? -1 : place.level();
  }

  /** Answers what a leaf of a clause's function stands for. */
  @SuppressWarnings("unchecked")
  public static List<Outline> outlines(DiagramNode leaf) {
    return (List<Outline>) leaf.value();
  }
}
