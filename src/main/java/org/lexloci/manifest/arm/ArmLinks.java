package org.lexloci.manifest.arm;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.ResourceHosts;
import org.lexloci.manifest.resource.OtherHostSigns;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;

/**
 * What the resources of a template name: others of it by their types, and by their names as far as
 * an address tells those. A part is where what it is a part of is.
 */
record ArmLinks(ResourceHosts hosts, Map<String, List<ArmResource>> byType) {

  /** What stands between the words of an address. */
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9_.-]+");

  static ArmLinks of(ResourceHosts hosts, List<ArmResource> all) {
    return new ArmLinks(hosts, all.stream().collect(Collectors.groupingBy(ArmResource::type)));
  }

  /** Notes what a resource shows and names. */
  Evidence noted(ArmResource resource, Evidence evidence) {
    String name = name(resource);
    String type = resource.type();
    for (int end = type.indexOf('/'); end >= 0; end = type.indexOf('/', end + 1)) {
      ofType(type.substring(0, end))
          .filter(parent -> parent.isNamedParent(resource))
          .forEach(parent -> use(resource, "", parent));
    }
    resource.body().get("properties").ifPresent(of -> references(of, resource));
    resource.written().get("properties").ifPresent(of -> references(of, resource));
    return hosts.noted(type, name, resource.body(), evidence);
  }

  private void references(Node properties, ArmResource resource) {
    ResourceHosts.leaves(
        properties,
        "",
        (key, value) -> {
          String text =
              value instanceof ScalarNode scalar
                  ? scalar.text()
                  : value instanceof HiddenNode hidden ? hidden.why() : "";
          List<String> types = OtherHostSigns.types(text);
          if (!types.isEmpty()) {
            // An address or an expression holds a name whole.
            Set<String> words =
                new HashSet<>(List.of(BETWEEN.split(text.toLowerCase(Locale.ROOT))));
            types.forEach(type -> uses(resource, key, type, words));
          }
        });
  }

  private void uses(ArmResource resource, String key, String type, Set<String> words) {
    List<ArmResource> others = ofType(type).filter(other -> other != resource).toList();
    List<ArmResource> named =
        others.stream()
            .filter(other -> words.contains(other.name().toLowerCase(Locale.ROOT)))
            .filter(other -> !other.name().isEmpty())
            .toList();
    (named.isEmpty() ? others : named).forEach(other -> use(resource, key, other));
  }

  private Stream<ArmResource> ofType(String type) {
    return byType.getOrDefault(type, List.of()).stream();
  }

  private void use(ArmResource resource, String key, ArmResource other) {
    hosts.use(resource.type(), name(resource), key, hosts.links().local(name(other)));
  }

  private String name(ArmResource resource) {
    return resource.path().pointer();
  }
}
