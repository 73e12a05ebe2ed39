package org.lexloci.manifest.arm;

import java.util.List;
import java.util.Locale;
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
record ArmLinks(ResourceHosts hosts, List<ArmResource> all) {

  /** Notes what a resource shows and names. */
  Evidence noted(ArmResource resource, Evidence evidence) {
    String name = name(resource);
    all.stream()
        .filter(parent -> parent.isNamedParent(resource))
        .forEach(parent -> use(resource, "", parent));
    resource.body().get("properties").ifPresent(of -> references(of, resource));
    resource.written().get("properties").ifPresent(of -> references(of, resource));
    return hosts.noted(resource.type(), name, resource.body(), evidence);
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
          for (String type : OtherHostSigns.types(text)) {
            uses(resource, key, type, text.toLowerCase(Locale.ROOT));
          }
        });
  }

  private void uses(ArmResource resource, String key, String type, String address) {
    List<ArmResource> ofType =
        all.stream().filter(other -> other != resource && other.type().equals(type)).toList();
    List<ArmResource> named = ofType.stream().filter(other -> isIn(address, other.name())).toList();
    (named.isEmpty() ? ofType : named).forEach(other -> use(resource, key, other));
  }

  /** Tells whether an address or an expression holds a name, whole. */
  private static boolean isIn(String address, String name) {
    return !name.isEmpty()
        && List.of(address.split("[^a-z0-9_.-]+")).contains(name.toLowerCase(Locale.ROOT));
  }

  private void use(ArmResource resource, String key, ArmResource other) {
    hosts.use(resource.type(), name(resource), key, hosts.links().local(name(other)));
  }

  private String name(ArmResource resource) {
    return resource.path().pointer();
  }
}
