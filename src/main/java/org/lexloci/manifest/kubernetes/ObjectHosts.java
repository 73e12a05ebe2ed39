package org.lexloci.manifest.kubernetes;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.HostLinks;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.ResourceHosts;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.kind.KubernetesObjects;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.resource.OtherHostSigns;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.TreePaths;

/**
 * On whose machines a resource of a cloud may run that an object describes: by what it says itself,
 * and by the objects that it names.
 */
record ObjectHosts(Clouds clouds, HostLinks run) {

  /** A key that names an object, by its kind and what is taken of it. */
  private static final Pattern REFERENCE =
      Pattern.compile("(.+?)(?:ids?|names?|arns?|identifiers?)?(ref|refs|selector|reference)");

  private static final String CLUSTER = "cluster.x-k8s.io/cluster-name";

  /** Notes an object, and adds on whose machines it may run. */
  Subject noted(Subject subject, MappingNode object, Path path, int document) {
    String group = KubernetesObjects.group(object);
    Optional<Clouds.Sign> cloud = clouds.group(group, subject.what());
    if (cloud.isEmpty()) {
      return subject;
    }
    Node spec = object.get("spec").orElse(object);
    Evidence.Builder signs = new Evidence.Builder();
    OtherHostSigns machines = new OtherHostSigns(clouds, document);
    machines.read(spec, path.to("spec"), signs);
    // What machines are made of stands in a template, which is no other resource here.
    TreePaths.at(spec, "template")
        .ifPresent(of -> machines.read(of, path.to("spec").to("template"), signs));
    Evidence evidence = subject.evidence().and(signs.build());
    HostLinks links = run.file();
    ResourceHosts hosts = new ResourceHosts(clouds, links);
    String type = group + ":" + subject.what();
    Node stated = TreePaths.at(spec, "forProvider").orElse(spec);
    hosts.named(type, "", stated);
    String folder = Directories.folder(object.at().file());
    String kind = subject.what().toLowerCase(Locale.ROOT);
    Stream.of(ofKind(kind, subject.name()), anyIn(folder, kind), anyIn(folder, subject.name()))
        .forEach(name -> links.name(name, links.local("")));
    references(stated, "", type, folder, hosts);
    Stream.concat(
            TreePaths.text(object, "spec", "owner", "name").stream(),
            TreePaths.text(object, "metadata", "labels", CLUSTER).stream())
        .forEach(owner -> hosts.use(type, "", "owner", anyIn(folder, owner)));
    return subject.showing(hosts.noted(type, "", stated, evidence));
  }

  private static String ofKind(String kind, String name) {
    return "object " + kind + " " + name;
  }

  /**
   * Of what is selected, or named without its kind, any that fits in the directory may be meant.
   */
  private static String anyIn(String folder, String word) {
    return "objects " + word + " in " + folder;
  }

  private void references(Node node, String key, String type, String folder, ResourceHosts hosts) {
    if (!(node instanceof MappingNode mapping)) {
      node.values().forEach(item -> references(item, key, type, folder, hosts));
      return;
    }
    Matcher reference = REFERENCE.matcher(key.toLowerCase(Locale.ROOT));
    if (reference.matches()) {
      Optional<String> kind = TreePaths.text(mapping, "kind").map(k -> k.toLowerCase(Locale.ROOT));
      String of = kind.orElse(reference.group(1));
      TreePaths.text(mapping, "name")
          .or(() -> TreePaths.text(mapping, "from", "name"))
          .map(name -> ofKind(of, name))
          .or(() -> Optional.of(anyIn(folder, of)).filter(any -> isSelector(reference)))
          .ifPresent(used -> hosts.use(type, "", key, used));
      return;
    }
    for (MappingNode.Entry entry : mapping.entries()) {
      if (!ResourceHosts.isTold(entry.key())) {
        references(entry.value(), entry.key(), type, folder, hosts);
      }
    }
  }

  private static boolean isSelector(Matcher reference) {
    return reference.group(2).equals("selector");
  }
}
