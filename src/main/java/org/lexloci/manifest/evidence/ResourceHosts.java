package org.lexloci.manifest.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/**
 * On whose machines the resources of one file may run, by what they show and by the names that they
 * have and use. Which definition of tasks is started by what is mostly known to the cloud alone, so
 * that each of one file may be started by any of it.
 */
public record ResourceHosts(Clouds clouds, HostLinks links) {

  private static final String TASKS = "tasks";

  private static final String CLUSTER = "cluster";

  /** Keys of names by which files of a run name what stands in others. */
  private static final Map<String, String> NAMES =
      Map.of(
          "taskdefinition",
          TASKS,
          "taskdefinitionarn",
          TASKS,
          CLUSTER,
          CLUSTER,
          "clustername",
          CLUSTER);

  private static final Set<String> CLUSTER_NAMES = Set.of("name", "clustername");

  /** Keys of what is told to a program, or said of a resource: it is not where that is. */
  private static final Set<String> TOLD =
      Set.of(
          "appsettings",
          "dependson",
          "environment",
          "environmentvariables",
          "variables",
          "containerdefinitions",
          "userdata",
          "userdatabase64",
          "metadata",
          "policy",
          "tags",
          "tagsall",
          "description");

  /** Keys of what a resource is put on. */
  private static final Pattern PLACE =
      Pattern.compile(
          "subnet|zone|cluster|host|capacity|placement|launch|task|scaling|interface|edge");

  /**
   * Notes a resource under the name that its file has for it.
   *
   * @return what it shows, from now on with that name
   */
  public Evidence noted(String type, String name, Node properties, Evidence evidence) {
    String own = links.local(name);
    boolean task = is(TASKS, type);
    String itself = EvidenceItem.quoted("type", type);
    for (EvidenceItem sign : evidence.elsewhere()) {
      links.sign(own, sign);
      // What it is itself, such as a device, says nothing of where tasks are started.
      if (!task && !sign.from().equals(itself)) {
        links.sign(links.local(TASKS), sign);
      }
    }
    if (task && !isOnCloudAlone(properties)) {
      links.link(own, links.local(TASKS));
      links.started(own);
    }
    return evidence.linked(List.of(own));
  }

  /** Notes the names that a resource has and uses and that are the same in all files. */
  public void named(String type, String name, Node properties) {
    leaves(
        properties,
        "",
        (key, value) -> {
          if (value instanceof ScalarNode text && !text.text().isEmpty()) {
            name(type, name, plain(key), last(text.text()));
          }
        });
  }

  /**
   * Notes that a resource names something.
   *
   * @param type of the resource; empty for what is only asked for, which stands for what it names
   * @param key under which it does
   */
  public void use(String type, String name, String key, String used) {
    String own = links.local(name);
    if (type.isEmpty()) {
      links.name(own, used);
      return;
    }
    links.use(own, used);
    if (!is(TASKS, type)) {
      links.link(links.local(TASKS), used);
    }
    if (is("joins", type) && plain(key).startsWith(CLUSTER)) {
      links.link(used, own);
    }
  }

  /** Tells whether what stands under a key is told to a program, or said of a resource. */
  public static boolean isTold(String key) {
    return TOLD.contains(plain(key));
  }

  /** Tells whether what stands under a key may be what a resource is put on. */
  public static boolean isPlace(String key) {
    return PLACE.matcher(plain(key)).find();
  }

  /** Hands over all values in one that may say where a resource is, each with its key. */
  public static void leaves(Node node, String key, BiConsumer<String, Node> taker) {
    if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        if (!isTold(entry.key())) {
          leaves(entry.value(), entry.key(), taker);
        }
      }
    } else if (node instanceof SequenceNode) {
      node.values().forEach(item -> leaves(item, key, taker));
    } else {
      taker.accept(key, node);
    }
  }

  private void name(String type, String resource, String key, String name) {
    boolean cluster = plain(type).endsWith(CLUSTER);
    if (is(TASKS, type) ? key.equals("family") : cluster && CLUSTER_NAMES.contains(key)) {
      links.name((cluster ? CLUSTER : TASKS) + " " + name, links.local(resource));
    } else if (NAMES.containsKey(key)) {
      use(type, resource, key, NAMES.get(key) + " " + name);
    }
  }

  private boolean is(String sort, String type) {
    return clouds.find(sort, plain(type)).isPresent();
  }

  /** Languages write a name with signs between its words, and with large letters. */
  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** Takes from an address of a resource its name, and from that of a task its version. */
  private static String last(String address) {
    return address.substring(address.lastIndexOf('/') + 1).replaceFirst(":[0-9]+$", "");
  }

  /** What is made for machines of the cloud alone is started nowhere else. */
  private static boolean isOnCloudAlone(Node properties) {
    return properties instanceof MappingNode mapping
        && mapping.entries().stream()
            .filter(e -> plain(e.key()).equals("requirescompatibilities"))
            .map(MappingNode.Entry::value)
            .anyMatch(ResourceHosts::isFargateAlone);
  }

  private static boolean isFargateAlone(Node node) {
    return node instanceof SequenceNode list
        && !list.items().isEmpty()
        && list.items().stream()
            .allMatch(i -> i instanceof ScalarNode one && one.text().equalsIgnoreCase("FARGATE"));
  }
}
