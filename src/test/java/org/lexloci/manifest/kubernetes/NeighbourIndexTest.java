package org.lexloci.manifest.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.junit.jupiter.api.Test;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Position;
import org.lexloci.source.reader.DocumentReader;

class NeighbourIndexTest {

  private static final String NOTHING = "{kind: Any}";

  private final NeighbourIndex index = new NeighbourIndex();

  private static ObjectLinks links(String yaml) {
    return ObjectLinks.of(
        (MappingNode)
            new DocumentReader(Limits.DEFAULT)
                .read("objects.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .documents()
                .get(0)
                .root());
  }

  private Neighbour add(String kind, String name, Map<String, String> selector, String yaml) {
    Neighbour one = new Neighbour(kind, name, "shop", selector, links(yaml), List.of());
    index.add(one);
    return one;
  }

  private List<String> names(NavigableSet<Integer> numbers) {
    return numbers.stream().map(index::get).map(n -> n.kind() + " " + n.name()).toList();
  }

  @Test
  void a_workload_is_held_against_what_it_names_alone() {
    for (int i = 0; i < 100; i++) {
      add("Service", "s" + i, Map.of("app", "app-" + i, "part", "web"), NOTHING);
      add("ServiceAccount", "a" + i, Map.of(), NOTHING);
      add("PersistentVolumeClaim", "c" + i, Map.of(), NOTHING);
    }
    add("Namespace", "shop", Map.of(), NOTHING);
    add("Node", "machine", Map.of(), NOTHING);
    add("ServiceAccount", "default", Map.of(), NOTHING);

    ObjectLinks workload =
        links(
            """
            metadata: {labels: {app: app-7, part: web}}
            spec:
              serviceAccountName: a8
              containers: []
              volumes: [{persistentVolumeClaim: {claimName: c9}}]
            """);

    assertThat(names(index.of(workload, "shop")))
        .containsExactly(
            "Service s7",
            "ServiceAccount a8",
            "PersistentVolumeClaim c9",
            "Namespace shop",
            "Node machine",
            "ServiceAccount default");
    assertThat(names(index.of(workload, "bank"))).containsExactly("Node machine");
  }

  @Test
  void a_service_leads_to_its_routes_and_they_to_their_gateways() {
    Neighbour service = add("Service", "shop", Map.of("app", "shop"), NOTHING);
    add("Service", "other", Map.of("app", "other"), NOTHING);
    Neighbour route =
        add(
            "HTTPRoute",
            "route",
            Map.of(),
            "spec: {parentRefs: [{name: gate}], rules: [{backendRefs: [{name: shop}]}]}");
    add("HTTPRoute", "astray", Map.of(), "spec: {rules: [{backendRefs: [{name: other}]}]}");
    add("Gateway", "gate", Map.of(), NOTHING);
    add("Gateway", "another", Map.of(), NOTHING);

    assertThat(names(index.of(service))).containsExactly("HTTPRoute route");
    assertThat(names(index.of(route))).containsExactly("Gateway gate");
  }

  @Test
  void a_claim_leads_to_its_volume_and_class_whichever_names_the_other() {
    Neighbour claim =
        add(
            "PersistentVolumeClaim",
            "data",
            Map.of(),
            "spec: {volumeName: disk, storageClassName: fast}");
    add("PersistentVolume", "disk", Map.of(), NOTHING);
    add("PersistentVolume", "claimed", Map.of(), "spec: {claimRef: {name: data}}");
    add("PersistentVolume", "free", Map.of(), "spec: {claimRef: {name: others}}");
    add("StorageClass", "fast", Map.of(), NOTHING);
    add("StorageClass", "slow", Map.of(), NOTHING);

    assertThat(names(index.of(claim)))
        .containsExactly("PersistentVolume disk", "PersistentVolume claimed", "StorageClass fast");
  }

  @Test
  void of_many_nodes_the_first_of_each_cloud_tells_enough() {
    for (int i = 0; i < 100; i++) {
      List<EvidenceItem> clouds =
          i % 3 == 0 ? List.of() : List.of(shown(i % 3 == 1 ? "azure" : "aws"));
      Map<String, String> labels = Map.of("pool", i < 50 ? "a" : "b");
      index.add(new Neighbour("Node", "n" + i, "", labels, links(NOTHING), clouds));
    }

    assertThat(names(index.of(links(NOTHING), "shop")))
        .containsExactly("Node n0", "Node n1", "Node n2");
    assertThat(names(index.of(links("spec: {nodeSelector: {pool: b}}"), "shop")))
        .containsExactly("Node n50", "Node n51", "Node n52");

    index.add(new Neighbour("Node", "late", "", Map.of(), links(NOTHING), List.of(shown("gcp"))));

    assertThat(names(index.of(links(NOTHING), "shop"))).endsWith("Node late");
  }

  private static EvidenceItem shown(String cloud) {
    return new EvidenceItem(
        Aspect.PROVIDER,
        Strength.STRONG,
        cloud,
        "label",
        new ManifestPlace(Position.whole("nodes.yaml"), 1, ""));
  }
}
