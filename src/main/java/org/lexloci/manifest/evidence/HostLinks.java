package org.lexloci.manifest.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which resources run on machines of somebody else because of others that they name: an instance is
 * where its subnet is, and a service where its cluster is. Definitions of tasks name nothing of the
 * kind: they run wherever runs what names them.
 */
public final class HostLinks {

  /** What stands before a name to mean whatever starts what bears it. */
  private static final String STARTERS = "starters of ";

  private final String prefix;
  private final List<HostLinks> files = new ArrayList<>();
  private final Map<String, List<EvidenceItem>> signs = new LinkedHashMap<>();
  private final Map<String, Set<String>> users = new HashMap<>();
  private @Nullable Map<String, Map<String, EvidenceItem>> settled;

  /** Holds those of a run. */
  public HostLinks() {
    this("");
  }

  private HostLinks(String prefix) {
    this.prefix = prefix;
  }

  /** Opens those of one more file; what bears no local name in it is known in the whole run. */
  public HostLinks file() {
    HostLinks file = new HostLinks(files.size() + ":");
    files.add(file);
    return file;
  }

  /** Answers how something is named that this file alone knows. */
  public String local(String name) {
    return prefix + name;
  }

  /** Notes that something is on machines of somebody else. */
  public void sign(String name, EvidenceItem sign) {
    signs.computeIfAbsent(name, k -> new ArrayList<>(1)).add(sign);
    settled = null;
  }

  /** Notes that a resource names something. */
  public void use(String resource, String used) {
    link(resource, used);
    link(STARTERS + used, resource);
  }

  /** Notes that a name stands for something, or for another name. */
  public void name(String name, String named) {
    link(name, named);
    link(STARTERS + named, STARTERS + name);
  }

  /** Notes that something runs wherever that runs which names it. */
  void started(String task) {
    link(task, STARTERS + task);
  }

  /** Notes that one runs where another one does. */
  public void link(String one, String other) {
    users.computeIfAbsent(other, k -> new LinkedHashSet<>(2)).add(one);
    settled = null;
  }

  /** Adds to what a resource shows the machines of others that it is linked to. */
  public Evidence placed(Evidence evidence) {
    Evidence placed = evidence;
    for (String name : evidence.links()) {
      for (EvidenceItem sign : settled().getOrDefault(name, Map.of()).values()) {
        boolean told =
            placed.elsewhere().stream().anyMatch(other -> other.value().equals(sign.value()));
        boolean ofItsCloud =
            placed.of(Aspect.PROVIDER, Strength.STRONG).stream()
                .anyMatch(cloud -> cloud.value().equals(sign.value()));
        placed = told || !ofItsCloud ? placed : placed.plusElsewhere(sign);
      }
    }
    return placed;
  }

  /** Lists by name the first sign of each cloud that reaches it. */
  private Map<String, Map<String, EvidenceItem>> settled() {
    if (settled == null) {
      files.forEach(this::take);
      files.clear();
      settled = new HashMap<>();
      signs.forEach((name, all) -> all.forEach(sign -> spread(name, sign, settled)));
    }
    return settled;
  }

  private void take(HostLinks file) {
    file.signs.forEach((name, all) -> all.forEach(sign -> sign(name, sign)));
    file.users.forEach((used, by) -> by.forEach(one -> link(one, used)));
  }

  private void spread(
      String from, EvidenceItem sign, Map<String, Map<String, EvidenceItem>> reached) {
    Deque<String> open = new ArrayDeque<>();
    open.add(from);
    while (!open.isEmpty()) {
      String name = open.remove();
      boolean first =
          reached.computeIfAbsent(name, k -> new LinkedHashMap<>(1)).putIfAbsent(sign.value(), sign)
              == null;
      if (first) {
        open.addAll(users.getOrDefault(name, Set.of()));
      }
    }
  }
}
