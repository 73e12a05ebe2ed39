package org.lexloci.manifest.arm;

import java.util.Locale;
import java.util.Optional;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.source.MappingNode;

/**
 * One resource of a template, its expressions put to values.
 *
 * @param type in lower case, with the types of its parents before it
 * @param body with its expressions worked out
 * @param written as it stands in the template
 * @param name with the names of its parents before it; empty where it is not known
 */
record ArmResource(String type, String name, MappingNode body, MappingNode written, Path path) {

  /** Tells whether this is what another resource is a part of, by its type. */
  boolean isParent(ArmResource child) {
    return child.type.startsWith(type + "/");
  }

  /** Tells whether this is what another resource is a part of, by its name too. */
  boolean isNamedParent(ArmResource child) {
    return isParent(child) && !name.isEmpty() && child.name.startsWith(name + "/");
  }

  /** Joins the names of parts as templates write them. */
  static String joined(Optional<ArmResource> parent, String own, boolean lower) {
    String text = lower ? own.toLowerCase(Locale.ROOT) : own;
    return parent.map(p -> (lower ? p.type : p.name) + "/" + text).orElse(text);
  }
}
