package org.lexloci.manifest.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Endpoints;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HostLinks;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.resource.ProviderVariables;
import org.lexloci.source.SafeText;

/**
 * Makes one subject of all resources of a plan that say the same of the same cloud: tags that a
 * provider puts on everything do not make a deployment of everything.
 */
public final class PlanSubjects {

  /** More instances of one resource are counted. */
  private static final int MOST_INSTANCES = 50;

  private final PlanObjects objects;
  private final PlanParents parents;
  private final PlanEvidence evidence;
  private final PlanHosts hosts;
  private final List<PlanResource> resources;

  PlanSubjects(
      PlanWords words,
      Models models,
      Declarations declarations,
      PlanConfiguration configuration,
      List<PlanResource> resources,
      HostLinks run,
      ProviderVariables variables) {
    this.objects = new PlanObjects(words, models, declarations);
    this.resources = resources.stream().filter(PlanResource::exists).toList();
    this.parents = new PlanParents(words, configuration, objects, this.resources);
    PlanClusters clusters = new PlanClusters(words, configuration, resources);
    PlanEndpoints endpoints =
        new PlanEndpoints(new Endpoints(words.clouds()), configuration, variables);
    this.evidence =
        new PlanEvidence(words, configuration, clusters, models, objects, declarations, endpoints);
    this.hosts = new PlanHosts(words, configuration, run);
  }

  /** Tells what a plan plans from what other files hold. */
  public static boolean isPlanned(Subject subject) {
    return subject.syntax() instanceof PlanSyntax;
  }

  private static final class Group {

    private final PlanResource first;
    private final boolean runs;
    private final List<String> instances = new ArrayList<>();
    private Evidence evidence;
    private int more;

    Group(PlanResource first, boolean runs, Evidence evidence) {
      this.first = first;
      this.runs = runs;
      this.evidence = evidence;
    }

    void add(PlanResource resource) {
      more++;
      boolean instance =
          PlanAddress.plain(resource.address()).equals(PlanAddress.plain(first.address()));
      if (instance && instances.size() < MOST_INSTANCES) {
        instances.add(SafeText.quoted(resource.address()));
      }
    }

    /** Names every instance of the first one, and counts others that say the same. */
    String shown() {
      StringBuilder shown = new StringBuilder("resource `").append(SafeText.of(first.address()));
      shown.append('`');
      instances.forEach(instance -> shown.append(", ").append(instance));
      int others = more - instances.size();
      return others == 0
          ? shown.toString()
          : shown + ", and " + others + " more of which the plan says the same";
    }
  }

  /** Lists them in the order of the plan. */
  List<Subject> of(List<String> doubts) {
    Map<PlanResource, Evidence> shown = new IdentityHashMap<>();
    resources.forEach(resource -> shown.put(resource, evidence.of(resource)));
    HostLinks links = hosts.of(shown);
    shown.replaceAll((resource, own) -> links.placed(own));
    Set<PlanResource> owners = Collections.newSetFromMap(new IdentityHashMap<>());
    resources.forEach(resource -> parents.of(resource).ifPresent(owners::add));
    Map<List<Object>, Group> groups = new LinkedHashMap<>();
    for (PlanResource resource : resources) {
      Evidence own = shown.get(resource);
      Optional<PlanResource> parent = parents.of(resource);
      Evidence whole = parent.isEmpty() ? own : belonging(own, shown.get(parent.get()));
      if (owners.contains(resource)
          && (objects.holds(resource) || own.declared(Aspect.PRODUCT).isEmpty())) {
        // What it declares is said of what belongs to it, which also tells what it hosts.
        whole = own.undeclared().without(Aspect.PRODUCT);
      }
      boolean runs = runs(resource, whole);
      // What is not told is said of the resource that does not tell it.
      String teller = whole.untold().isEmpty() ? "" : PlanAddress.plain(resource.address());
      List<Object> key =
          List.of(key(whole), objects.holds(resource), runs, resource.deferred(), teller);
      Group group = groups.get(key);
      if (group == null) {
        group = new Group(resource, runs, whole);
        groups.put(key, group);
      } else {
        group.add(resource);
        group.evidence = group.evidence.untold(whole).linked(whole.links());
        for (Strength strength : List.of(Strength.STRONG, Strength.WEAK)) {
          for (EvidenceItem region : whole.of(Aspect.REGION, strength)) {
            group.evidence = group.evidence.plus(region);
          }
        }
      }
    }
    return groups.values().stream().map(group -> subject(group, doubts)).toList();
  }

  private boolean runs(PlanResource resource, Evidence whole) {
    return objects.holds(resource)
        ? objects.runs(resource)
        : whole.items().stream().anyMatch(item -> item.aspect() == Aspect.PROVIDER);
  }

  private static Evidence belonging(Evidence own, Evidence parent) {
    Evidence whole = own.within(parent);
    if (own.of(Aspect.REGION, Strength.STRONG).isEmpty()) {
      for (EvidenceItem region : parent.of(Aspect.REGION, Strength.STRONG)) {
        whole = whole.plus(region);
      }
    }
    return whole;
  }

  /** What tells whether the same was said before of the same thing. */
  public static List<Object> key(Subject subject) {
    return List.of(subject.at(), subject.name(), key(subject.evidence()));
  }

  /** What is to be said of a resource, but not where in the plan it stands. */
  public static List<Object> key(Evidence evidence) {
    boolean named = evidence.declared(Aspect.PRODUCT).isPresent();
    Set<String> said = new TreeSet<>();
    for (EvidenceItem item : evidence.items()) {
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
    notes.add(group.shown());
    List<String> doubted = new ArrayList<>(doubts);
    first
        .deferred()
        .map(
            why ->
                "the plan puts " + SafeText.quoted(first.address()) + " off to a later one: " + why)
        .ifPresent(doubted::add);
    if (!group.evidence.of(Aspect.REGION, Strength.WEAK).isEmpty()
        && group.evidence.of(Aspect.REGION, Strength.STRONG).isEmpty()) {
      notes.add("its region is known only after the plan is carried out");
    }
    return new Subject(
        first.node().at(),
        "planned resource",
        first.address(),
        group.more,
        group.runs,
        group.evidence,
        PlanSyntax.of(first, objects, parents),
        doubted,
        notes);
  }
}
