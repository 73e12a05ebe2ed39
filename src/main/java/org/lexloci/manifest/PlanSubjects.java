package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Shown;

/**
 * Makes one subject of all resources of a plan that say the same of the same cloud: tags that a
 * provider puts on everything do not make a deployment of everything.
 */
final class PlanSubjects {

  private final PlanParents parents;
  private final PlanEvidence evidence;
  private final PlanWords words;
  private final List<PlanResource> resources;

  PlanSubjects(
      PlanWords words,
      Models models,
      Declarations declarations,
      PlanConfiguration configuration,
      List<PlanResource> resources) {
    this.words = words;
    this.resources = resources.stream().filter(PlanResource::exists).toList();
    this.parents = new PlanParents(words, configuration, this.resources);
    PlanClusters clusters = new PlanClusters(words, configuration, resources);
    this.evidence = new PlanEvidence(words, configuration, clusters, models, declarations);
  }

  private static final class Group {

    private final PlanResource first;
    private Evidence evidence;
    private int more;
    private boolean unknownRegion;

    Group(PlanResource first, Evidence evidence) {
      this.first = first;
      this.evidence = evidence;
    }
  }

  /** Lists them in the order of the plan. */
  List<Subject> of(List<String> doubts) {
    Map<PlanResource, Evidence> shown = new IdentityHashMap<>();
    resources.forEach(resource -> shown.put(resource, evidence.of(resource)));
    Set<PlanResource> owners = Collections.newSetFromMap(new IdentityHashMap<>());
    resources.forEach(resource -> parents.of(resource).ifPresent(owners::add));
    Map<List<Object>, Group> groups = new LinkedHashMap<>();
    for (PlanResource resource : resources) {
      Evidence own = shown.get(resource);
      Optional<PlanResource> parent = parents.of(resource);
      Evidence whole = parent.isEmpty() ? own : belonging(own, shown.get(parent.get()));
      if (owners.contains(resource) && own.decisive(Aspect.PRODUCT).isEmpty()) {
        // What it declares is said of what belongs to it.
        whole = own.undeclared();
      }
      List<Object> key = key(whole);
      Group group = groups.get(key);
      if (group == null) {
        group = new Group(resource, whole);
        groups.put(key, group);
      } else {
        group.more++;
        for (Item region : whole.of(Aspect.REGION, Strength.STRONG)) {
          group.evidence = group.evidence.plus(region);
        }
      }
      group.unknownRegion |= words.of("region").stream().anyMatch(resource::unknown);
    }
    return groups.values().stream().map(group -> subject(group, doubts)).toList();
  }

  private static Evidence belonging(Evidence own, Evidence parent) {
    Evidence whole = own.within(parent);
    if (own.of(Aspect.REGION, Strength.STRONG).isEmpty()) {
      for (Item region : parent.of(Aspect.REGION, Strength.STRONG)) {
        whole = whole.plus(region);
      }
    }
    return whole;
  }

  /** What is to be said of a resource, but not where in the plan it stands. */
  static List<Object> key(Evidence evidence) {
    boolean named = evidence.declared(Aspect.PRODUCT).isPresent();
    Set<String> said = new TreeSet<>();
    for (Item item : evidence.items()) {
      boolean counts =
          switch (item.aspect()) {
            case PRODUCT -> !named || item.strength() == Strength.DECLARED;
            case REGION -> item.strength() == Strength.DECLARED;
            default -> true;
          };
      if (counts) {
        said.add(item.aspect() + " " + item.strength() + " " + item.value());
      }
    }
    Set<String> elsewhere = new TreeSet<>();
    evidence.elsewhere().forEach(item -> elsewhere.add(item.value()));
    return List.of(said, elsewhere);
  }

  private Subject subject(Group group, List<String> doubts) {
    PlanResource first = group.first;
    List<String> notes = new ArrayList<>();
    notes.add(
        "resource `"
            + Shown.of(first.address())
            + "`"
            + (group.more == 0
                ? ""
                : ", and " + group.more + " more of which the plan says the same"));
    if (group.unknownRegion && group.evidence.of(Aspect.REGION, Strength.STRONG).isEmpty()) {
      notes.add("its region is known only after the plan is carried out");
    }
    boolean onCluster = first.provider().filter(p -> words.onCluster(p.text())).isPresent();
    boolean runs =
        onCluster || group.evidence.items().stream().anyMatch(i -> i.aspect() == Aspect.PROVIDER);
    return new Subject(
        first.node().at(),
        "planned resource",
        first.address(),
        runs,
        group.evidence,
        syntax(first, onCluster),
        doubts,
        notes);
  }

  private Syntax syntax(PlanResource resource, boolean onCluster) {
    String address = "`" + Shown.of(resource.address()) + "`";
    if (onCluster) {
      return new PlanSyntax("annotations", Declarations.SLASH, "`metadata` of " + address);
    }
    Optional<MappingNode> after = resource.after();
    boolean labelled = has(after, "effective_labels") || has(after, "terraform_labels");
    String argument =
        labelled
            ? "labels"
            : Stream.of("freeform_tags", "tags", "labels", "user_labels")
                .filter(name -> has(after, name))
                .findFirst()
                .orElse("tags");
    Optional<PlanResource> parent = parents.of(resource);
    boolean itself = labelled || has(after, argument) || parent.isEmpty();
    return new PlanSyntax(
        argument,
        Declarations.HYPHEN,
        itself ? address : "`" + Shown.of(parent.get().address()) + "`");
  }

  private static boolean has(Optional<MappingNode> after, String argument) {
    return after.filter(a -> Nodes.has(a, argument)).isPresent();
  }
}
