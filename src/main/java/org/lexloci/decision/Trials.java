package org.lexloci.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.deployment.Deployment;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.diagram.DiagramNodes;
import org.lexloci.diagram.Effect;
import org.lexloci.engine.EditionRules;
import org.lexloci.library.Library;
import org.lexloci.remedy.Candidates;
import org.lexloci.remedy.Change;
import org.lexloci.remedy.Choice;
import org.lexloci.remedy.Dimension;
import org.lexloci.remedy.Dimensions;
import org.lexloci.remedy.Permission;
import org.lexloci.remedy.Prospects;
import org.lexloci.remedy.Remedies;
import org.lexloci.remedy.Search;
import org.lexloci.remedy.SingleChanges;
import org.lexloci.remedy.SufficientSet;
import org.lexloci.remedy.Trial;
import org.lexloci.world.Answer;
import org.lexloci.world.AssumedAnswer;
import org.lexloci.world.Case;
import org.lexloci.world.Cases;
import org.lexloci.world.LastValueCache;
import org.lexloci.world.Question;
import org.lexloci.world.SettledReading;
import org.lexloci.world.Worlds;

/**
 * Tries deployments, as they are and as they would be if they were changed. Several threads may:
 * what one of them finds the others know.
 */
public final class Trials implements Trial {

  private static final DiagramNode UNPERMITTED = new DiagramNodes().leaf(Effect.SILENT);

  /** What an edition comes to, as far as other editions can be joined with it. */
  private record Joint(DiagramNode effect, List<Choice> choices) {}

  private final BoundedCache<CaseVector, Permission> permitted = new BoundedCache<>();
  private final BoundedCache<CaseVector, EditionDecision> decided = new BoundedCache<>();
  private final BoundedCache<CaseVector, Boolean> permits = new BoundedCache<>();
  private final BoundedCache<List<Joint>, List<SufficientSet>> enough = new BoundedCache<>();
  private final BoundedCache<List<EditionPeriod>, Dimensions> dimensions = new BoundedCache<>();
  private final LastValueCache<Deployment, Case> reduced;
  private final DiagramProspects prospects;
  private final Library library;
  private final EditionChoice choice;
  private final LocalDate today;
  private final Cases cases;
  private final List<SettledReading> settled;

  /**
   * Prepares to try.
   *
   * @param assumed answers that are put in the place of what is known or open
   * @param settled readings that a house has settled
   */
  public Trials(
      Library library,
      EditionChoice choice,
      LocalDate today,
      List<AssumedAnswer> assumed,
      List<SettledReading> settled) {
    this.library = library;
    this.choice = choice;
    this.today = today;
    this.cases = new Cases(library.agreement(), today, assumed);
    this.reduced = new LastValueCache<>(cases::of);
    this.settled = settled;
    this.prospects = new DiagramProspects(cases);
  }

  /** Reduces a deployment, once however much is asked about it in a row. */
  Case reduced(Deployment deployment) {
    return reduced.of(deployment);
  }

  /** Lists the editions that a deployment has to clear. */
  List<EditionPeriod> periods(Deployment deployment) {
    return choice.on(deployment.launchDay(), library.agreement(), today);
  }

  EditionDecision decide(Case judged, EditionPeriod period) {
    EditionRules rules = library.edition(period);
    Worlds worlds = worlds(judged, rules);
    return decided.of(CaseVector.of(rules, worlds), () -> Decider.decide(rules, worlds)).in(worlds);
  }

  /** Answers the verdict under an edition if no breach of these clauses were one. */
  Verdict without(Case judged, EditionPeriod period, Set<String> clauses) {
    EditionRules rules = library.edition(period);
    return Decider.without(rules, Decider.worlds(rules, judged, settled, clauses), clauses);
  }

  /** Tells whether it is permitted by defaults that are in doubt, if no such breach were one. */
  boolean permitsByDefault(Case judged, EditionPeriod period, Set<String> clauses) {
    EditionRules rules = library.edition(period);
    Worlds worlds = Worlds.of(judged, rules.questions(), settled);
    return Decider.without(rules, worlds, clauses) == Verdict.PERMIT;
  }

  /** Finds the single changes that permit; such a search need not come to every edition. */
  List<Change> singleChanges(Deployment deployment) {
    List<Dimension> all = dimensions(periods(deployment)).all(deployment);
    return new SingleChanges(all, this, deployment).list();
  }

  /** Searches for sets of changes, of edits of the descriptor alone or of all. */
  Remedies forSets(Deployment deployment, boolean editsAlone) {
    if (mostOf(deployment) != Verdict.PERMIT) {
      return Remedies.NONE;
    }
    Dimensions dimensions =
        dimensions(choice.inForce() ? library.agreement().editions() : periods(deployment));
    List<Dimension> changed =
        editsAlone ? dimensions.stated(deployment) : dimensions.all(deployment);
    return new Search(changed, this, deployment).all();
  }

  private Dimensions dimensions(List<EditionPeriod> periods) {
    return dimensions.of(
        periods,
        () ->
            new Dimensions(
                Candidates.of(
                    library.agreement(),
                    periods.stream().map(library::edition).toList(),
                    choice.inForce(),
                    today)));
  }

  @Override
  public boolean permits(Deployment changed) {
    List<EditionPeriod> periods = periods(changed);
    if (periods.isEmpty() || mostOf(changed) != Verdict.PERMIT) {
      return false;
    }
    Case judged = reduced(changed).doubting();
    return periods.stream().allMatch(period -> permits(judged, library.edition(period)));
  }

  private boolean permits(Case judged, EditionRules rules) {
    Worlds worlds = worlds(judged, rules);
    return permits.of(CaseVector.of(rules, worlds), () -> Decider.permits(rules, worlds));
  }

  @Override
  public List<Permission> permissions(Deployment changed, List<List<Deployment>> declared) {
    Set<Answer> ruledOut = ruledOut(reduced(changed).doubted());
    Case judged = reduced(changed).doubting();
    List<List<Case>> after =
        declared.stream().map(one -> one.stream().map(cases::declared).toList()).toList();
    List<Permission> permissions = new ArrayList<>();
    for (EditionPeriod period : periods(changed)) {
      EditionRules rules = library.edition(period);
      Choices choices =
          Choices.of(
              rules.base().diagram(),
              worlds(judged, rules),
              after.stream()
                  .map(
                      one ->
                          one.stream()
                              .map(then -> Worlds.declared(then, rules.questions()))
                              .toList())
                  .toList());
      Permission permission = permission(rules, ruledOut, choices);
      permissions.add(
          mostOf(changed) == Verdict.PERMIT
              ? permission
              : new Permission(
                  permission.questions(),
                  UNPERMITTED,
                  ruledOut,
                  permission.choices(),
                  permission.hangsOn(),
                  permission.broken()));
    }
    return permissions;
  }

  @Override
  public List<SufficientSet> enough(List<Permission> editions) {
    return enough.of(
        editions.stream().map(e -> new Joint(e.effect(), e.choices())).toList(),
        () -> Trial.super.enough(editions));
  }

  @Override
  public Prospects prospects(Deployment deployment, Set<String> declared) {
    List<EditionPeriod> periods = periods(deployment);
    Case judged = reduced(deployment).doubting();
    DiagramProspects.Of of =
        prospects.of(
            periods.stream()
                .map(library::edition)
                .map(rules -> new DiagramProspects.Judged(rules, worlds(judged, rules)))
                .toList(),
            declared);
    return (changed, burden, free) ->
        !periods(changed).equals(periods) || of.mayPermit(changed, burden, free);
  }

  /** What contradicts a default that is in doubt. */
  private static Set<Answer> ruledOut(List<Question> doubted) {
    Set<Answer> ruledOut = new HashSet<>();
    for (Question question : doubted) {
      ruledOut.addAll(question.answers());
      question.strict().ifPresent(ruledOut::remove);
    }
    return ruledOut;
  }

  private Permission permission(EditionRules rules, Set<Answer> ruledOut, Choices choices) {
    CaseVector vector = CaseVector.of(rules, choices.open(), ruledOut, choices.of());
    return permitted.of(
        vector,
        () -> {
          return new Permission(
              vector.questions(),
              rules.base().on(choices.open()).effect(Set.of()),
              ruledOut,
              choices.of(),
              rules.base().diagram().hangsOn(vector.known()),
              () -> Decider.broken(rules, rules.base().on(choices.open())));
        });
  }

  private Worlds worlds(Case judged, EditionRules rules) {
    return Decider.worlds(rules, judged, settled, Set.of());
  }

  /** Statements that exclude each other are never permission, whichever of them is true. */
  static Verdict mostOf(Deployment deployment) {
    return deployment.observed().conflicts().isEmpty() ? Verdict.PERMIT : Verdict.INDETERMINATE;
  }
}
