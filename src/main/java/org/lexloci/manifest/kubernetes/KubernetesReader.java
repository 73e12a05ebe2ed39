package org.lexloci.manifest.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.lexloci.descriptor.ObjectReference;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.FileSyntax;
import org.lexloci.manifest.evidence.HostLinks;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.kind.KindReader;
import org.lexloci.manifest.kind.KubernetesObjects;
import org.lexloci.manifest.model.Models;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.TreePaths;
import org.lexloci.source.binding.Envelope;

/**
 * Reads objects of Kubernetes' form, lists of them included. What an object is comes from its API
 * group and kind together: several groups have a {@code Deployment}.
 */
public record KubernetesReader(
    Clouds clouds,
    Models models,
    Declarations declarations,
    Surroundings surroundings,
    HostLinks run,
    Consumer<Problem> warnings)
    implements KindReader {

  /** The group of what puts applications on clusters. */
  private static final String DELIVERY = "argoproj.io";

  /** Kinds that only describe, configure or report, and run nothing. */
  private static final Set<String> INERT =
      Set.of("CustomResourceDefinition", "ConfigMap", "Secret", "Namespace", "Event", "Node");

  /** The groups that those are of: a kind of another group may be called as one of them. */
  private static final Set<String> CORE = Set.of("", "apiextensions.k8s.io", "events.k8s.io");

  /** Groups whose objects run something without holding containers. */
  private static final Set<String> SERVING =
      Set.of(
          "kaito.sh",
          "serving.kserve.io",
          "production-stack.vllm.ai",
          "ray.io",
          "core.oam.dev",
          DELIVERY);

  private static final Set<String> WORKLOADS =
      Set.of(
          "Deployment",
          "StatefulSet",
          "DaemonSet",
          "ReplicaSet",
          "Job",
          "CronJob",
          "Pod",
          "LeaderWorkerSet",
          "JobSet");

  @Override
  public List<Subject> read(Document document) {
    List<Subject> subjects = new ArrayList<>();
    KubernetesObjects.each(
        document, (object, path) -> subjects.addAll(object(object, path, document.number())));
    return subjects;
  }

  private List<Subject> object(MappingNode object, Path path, int document) {
    String group = KubernetesObjects.group(object);
    String kind = TreePaths.text(object, "kind").orElse("");
    if (group.equals(Envelope.GROUP)) {
      // It is read as a document of ours, wherever it stands.
      return List.of();
    }
    if (kind.isEmpty()) {
      warnings.accept(
          new Problem(
              object.at(),
              "no `kind`, so a cluster takes it for nothing; it is read as it stands"));
    }
    if (kind.equals("CustomResourceDefinition")) {
      // Whatever annotates all objects of an application annotates its definitions.
      declarations.annotations(object, path, document, new Evidence.Builder());
      return List.of();
    }
    if (!group.equals(DELIVERY)) {
      return List.of(object(object, group, kind, path, document));
    }
    ArgoReader delivery = new ArgoReader(clouds, surroundings);
    List<Subject> applications = new ArrayList<>();
    for (MappingNode application : Generators.expand(object)) {
      Subject subject = object(application, group, kind, path, document);
      applications.add(delivery.placed(subject, application, path, document));
    }
    return applications;
  }

  /** Tells whether anything runs because of an object. */
  public static boolean runs(String group, String kind, boolean holdsContainers, Clouds clouds) {
    return !(INERT.contains(kind) && CORE.contains(group))
        && (holdsContainers
            || WORKLOADS.contains(kind)
            || SERVING.contains(group)
            || clouds.group(group, kind).isPresent());
  }

  private Subject object(MappingNode object, String group, String kind, Path path, int document) {
    declarations.form(object);
    KubernetesWalk walk =
        new KubernetesWalk(
            clouds, models, declarations, group, kind, document, surroundings.settings(object));
    walk.object(object, path);
    // Whoever states something of an object of a kind that is not known takes it for a deployment.
    boolean runs =
        runs(group, kind, walk.holdsContainers(), clouds)
            || KubernetesObjects.isCustom(group) && walk.evidence().declares()
            || !walk.evidence().of(Aspect.PRODUCT, Strength.STRONG).isEmpty();
    Subject subject =
        new Subject(
                object.at(),
                kind.isEmpty() ? "object without a kind" : SafeText.of(kind),
                TreePaths.text(object, "metadata", "name").orElse(""),
                runs,
                walk.evidence(),
                FileSyntax.ANNOTATION)
            .as(ObjectReference.of(object));
    if (!runs) {
      return subject;
    }
    Subject placed = subject;
    for (EvidenceItem cloud : surroundings.near(object)) {
      placed = placed.with(cloud);
    }
    for (EvidenceItem other : surroundings.elsewhere(object)) {
      placed = placed.elsewhere(other);
    }
    Subject hosted = new ObjectHosts(clouds, run).noted(placed, object, path, document);
    return surroundings.namespace(object).map(hosted::within).orElse(hosted);
  }
}
