package org.lexloci.manifest.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/**
 * Where definitions of tasks may run: whatever starts one says on which machines, a service, a
 * schedule or a rule. Which of them starts which is mostly known to the cloud alone, so that each
 * of one file may start any.
 */
public final class TaskHosts {

  private final Clouds clouds;
  private final List<EvidenceItem> others = new ArrayList<>();

  public TaskHosts(Clouds clouds) {
    this.clouds = clouds;
  }

  /**
   * Looks at what a resource says of the machines that it starts tasks on; what it is itself, such
   * as a device, says nothing of those.
   */
  public void look(String type, Evidence evidence) {
    if (cloud(type).isEmpty()) {
      String itself = EvidenceItem.quoted("type", type);
      evidence.elsewhere().stream()
          .filter(sign -> !sign.from().equals(itself))
          .forEach(others::add);
    }
  }

  /** Adds to a definition of tasks the machines of others that it may be started on. */
  public Evidence joined(String type, Node properties, Evidence evidence) {
    Optional<Clouds.Sign> cloud = cloud(type);
    if (cloud.isEmpty() || isOnCloudAlone(properties)) {
      return evidence;
    }
    Evidence whole = evidence;
    for (EvidenceItem other : others) {
      if (other.value().equals(cloud.get().provider().id())) {
        whole = whole.plusElsewhere(other);
      }
    }
    return whole;
  }

  private Optional<Clouds.Sign> cloud(String type) {
    return clouds.find("tasks", type.replace("_", "").toLowerCase(Locale.ROOT));
  }

  /** What is made for machines of the cloud alone is started nowhere else. */
  private static boolean isOnCloudAlone(Node properties) {
    return properties instanceof MappingNode mapping
        && mapping.entries().stream()
            .filter(e -> e.key().replace("_", "").equalsIgnoreCase("requiresCompatibilities"))
            .map(MappingNode.Entry::value)
            .anyMatch(TaskHosts::isFargateAlone);
  }

  private static boolean isFargateAlone(Node node) {
    return node instanceof SequenceNode list
        && !list.items().isEmpty()
        && list.items().stream()
            .allMatch(i -> i instanceof ScalarNode one && one.text().equalsIgnoreCase("FARGATE"));
  }
}
