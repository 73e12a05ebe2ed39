package org.lexloci.manifest.cloudformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HostLinks;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.evidence.Syntax;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.plan.PlanSubjects;
import org.lexloci.source.MappingNode;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;
import org.lexloci.source.word.WordList;

/**
 * The resources of a template that show the same.
 *
 * @param name of the first one
 * @param conditions under which alone one of them is there; none where one always is
 */
record StackPart(
    String name, ScalarNode type, MappingNode resource, Evidence evidence, Set<String> conditions) {

  StackPart(String name, ScalarNode type, MappingNode resource, Evidence evidence) {
    this(
        name,
        type,
        resource,
        evidence,
        TreePaths.text(resource, "Condition").map(Set::of).orElse(Set.of()));
  }

  /** Adds the machines of others on which it may run. */
  StackPart on(HostLinks links) {
    return new StackPart(name, type, resource, links.placed(evidence), conditions);
  }

  /** Tells it from parts that show something else. */
  List<Object> key() {
    return evidence.untold().isEmpty() ? PlanSubjects.key(evidence) : List.of(name);
  }

  /** Adds another one that shows the same, perhaps in other regions. */
  StackPart and(StackPart other) {
    Evidence both = evidence.untold(other.evidence).linked(other.evidence.links());
    for (EvidenceItem region : other.evidence.of(Aspect.REGION, Strength.STRONG)) {
      both = both.plus(region);
    }
    Set<String> either = new TreeSet<>();
    if (!conditions.isEmpty() && !other.conditions.isEmpty()) {
      either.addAll(conditions);
      either.addAll(other.conditions);
    }
    return new StackPart(name, type, resource, both, either);
  }

  /**
   * Answers it as what a file describes.
   *
   * @param besides what a reader should know
   * @param macros why the template is not what is written there
   */
  Subject subject(Syntax syntax, List<String> besides, List<String> macros) {
    List<String> doubts = new ArrayList<>(macros);
    doubts.addAll(StackIncludes.doubtsOf(resource));
    List<String> notes = new ArrayList<>();
    notes.add(
        "resource "
            + shown()
            + ", "
            + SafeText.of(type.text())
            + (conditions.isEmpty()
                ? ""
                : ", there only under the condition "
                    + WordList.or(List.copyOf(new TreeSet<>(conditions)))));
    List<EvidenceItem> regions = evidence.of(Aspect.REGION, Strength.STRONG);
    if (regions.size() > 1) {
      notes.add(
          "it is in "
              + regions.size()
              + " regions, of which none is chosen: "
              + String.join(", ", regions.stream().map(r -> SafeText.of(r.value())).toList()));
    }
    notes.addAll(besides);
    return new Subject(
        resource.at(), SafeText.of(type.text()), name, 0, true, evidence, syntax, doubts, notes);
  }

  /** Tells whether what it deploys is in regions that it states, or in none. */
  boolean hasItsRegions(Models models) {
    return models.is("stack-set", type.text()) || models.is("everywhere", type.text());
  }

  /** Says of a whole template how much of it is there only sometimes. */
  static Optional<String> conditional(List<StackPart> parts) {
    List<StackPart> some = parts.stream().filter(part -> !part.conditions.isEmpty()).toList();
    if (some.isEmpty()) {
      return Optional.empty();
    }
    StackPart first = some.get(0);
    String under = first.shown() + " under " + SafeText.quoted(first.conditions.iterator().next());
    return Optional.of(
        some.size() == 1
            ? "1 resource is there only under a condition: " + under
            : some.size() + " resources are there only under conditions, the first is " + under);
  }

  private String shown() {
    return SafeText.quoted(name);
  }
}
