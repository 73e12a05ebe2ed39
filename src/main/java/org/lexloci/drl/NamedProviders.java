package org.lexloci.drl;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.lexloci.fact.Provider;

/**
 * Finds the providers that rules name. Any two others can be exchanged without changing a verdict,
 * because rules only compare those with each other.
 */
public final class NamedProviders {

  private static final String PROVIDER = "provider";

  private NamedProviders() {}

  /** Lists the providers that rules name; all of them where a rule goes by what one is called. */
  public static Set<Provider> in(Collection<ParsedRule> rules) {
    Set<Provider> named = EnumSet.noneOf(Provider.class);
    for (ParsedRule rule : rules) {
      for (ParsedRule.Pattern pattern : rule.patterns()) {
        boolean cloud = pattern.type().equals("Target") || pattern.type().equals("Inference");
        for (ParsedRule.Constraint constraint : pattern.constraints()) {
          if (cloud && (constraint.method() || !constraint.property().equals(PROVIDER))) {
            return EnumSet.allOf(Provider.class);
          }
          constraint.values().forEach(value -> name(value, named));
        }
      }
    }
    return named;
  }

  private static void name(ParsedRule.Value value, Set<Provider> named) {
    for (Provider provider : Provider.values()) {
      if (value.kind() == ParsedRule.Value.Kind.CONSTANT
          && value.text().equals("Provider." + provider.name())) {
        named.add(provider);
      }
    }
  }
}
