package org.lexloci.manifest.resource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.fact.Provider;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.source.MappingNode;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/**
 * Reads what resources of clouds, and clusters of a federation, say in fields of their own.
 *
 * @param ofCloud whether the group holds resources of a cloud
 */
public record ResourceFacts(
    String group, boolean ofCloud, int document, Evidence.Builder evidence) {

  private static final List<List<String>> REGIONS =
      List.of(
          List.of("spec", "forProvider", "region"),
          List.of("spec", "forProvider", "location"),
          List.of("spec", "location"),
          List.of("spec", "region"));

  /** Where members of a federation, by the group of it, say what cloud they are on. */
  private static final Map<String, List<String>> CLOUDS =
      Map.of(
          "cluster.karmada.io", List.of("spec", "provider"),
          "cluster.open-cluster-management.io", List.of("metadata", "labels", "cloud"));

  public void read(MappingNode object, Path path) {
    boolean member = group.equals("cluster.karmada.io");
    List<String> cloud = CLOUDS.getOrDefault(group, List.of());
    if (!cloud.isEmpty()) {
      String[] keys = cloud.toArray(String[]::new);
      TreePaths.scalar(object, keys)
          .ifPresent(
              stated ->
                  Provider.named(stated.text())
                      .ifPresent(p -> add(Aspect.PROVIDER, p.id(), stated, path, keys)));
    }
    if (member || ofCloud) {
      for (List<String> keys : REGIONS) {
        Optional<ScalarNode> region = TreePaths.scalar(object, keys.toArray(String[]::new));
        if (region.isPresent()) {
          String text = region.get().text();
          String spelt = text.indexOf(' ') < 0 ? text : Provider.plainRegion(text);
          add(Aspect.REGION, spelt, region.get(), path, keys.toArray(String[]::new));
          return;
        }
      }
    }
  }

  private void add(Aspect aspect, String value, ScalarNode node, Path path, String... keys) {
    Path at = path;
    for (String key : keys) {
      at = at.to(key);
    }
    evidence.add(
        new EvidenceItem(
            aspect,
            Strength.STRONG,
            value,
            EvidenceItem.quoted("field", String.join(".", keys)),
            at.place(node, document)));
  }
}
