package org.lexloci.manifest.terraform.module;

import org.lexloci.manifest.terraform.expression.Scope;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.ScalarNode;

/**
 * One of what a block makes.
 *
 * @param key its number or key; null for the only one, and unknown where nobody knows how many
 * @param scope in which its arguments are looked at
 */
public record Instance(Node key, Node named, Scope scope) {

  public Instance(Node key, Scope scope) {
    this(key, key, scope);
  }

  /** Takes it for the only one, which it is where its key has been said. */
  Instance alone() {
    return new Instance(new NullNode(key.at()), named, scope);
  }

  /** Spells what stands behind the address: {@code [0]}, {@code ["a"]}. */
  public String suffix() {
    return named instanceof ScalarNode scalar
        ? scalar.quoted() ? "[\"" + scalar.text() + "\"]" : "[" + scalar.text() + "]"
        : "";
  }
}
