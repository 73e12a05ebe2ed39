package org.lexloci.manifest.terraform.module;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.manifest.terraform.expression.Constants;
import org.lexloci.manifest.terraform.expression.Expression;
import org.lexloci.manifest.terraform.expression.HclObject;
import org.lexloci.manifest.terraform.expression.HclReference;
import org.lexloci.manifest.terraform.hcl.HclBlock;

/**
 * Which provider each name means that a module calls one by.
 *
 * @param address of the module; empty for the root
 * @param given what whoever calls the module hands in, by the names of the module
 */
public record ProviderNames(HclModule module, String address, Map<String, Provided> given) {

  /**
   * One provider.
   *
   * @param key under which a plan would have its configuration
   * @param source {@code hashicorp/random}
   */
  public record Provided(String key, String source) {}

  /** Begins with the module that no other one calls. */
  public static ProviderNames root(HclModule module) {
    return new ProviderNames(module, "", Map.of());
  }

  /** Finds the provider of a resource, which it names or which its type begins with. */
  public Provided of(HclBlock resource) {
    String type = resource.label(0);
    int end = type.indexOf('_');
    String prefix = end < 0 ? type : type.substring(0, end);
    Optional<Expression> said = resource.body().attribute("provider");
    if (said.isPresent() && said.get() instanceof HclReference reference) {
      return named(reference.names());
    }
    // It used to be written as a text.
    return said.flatMap(Constants::text)
        .map(text -> named(List.of(text.split("\\."))))
        .orElseGet(() -> named(List.of(prefix)));
  }

  private Provided named(List<String> names) {
    String name = names.get(0);
    String alias = String.join(".", names);
    boolean own = module.body().blocks("provider").stream().anyMatch(p -> alias.equals(called(p)));
    Provided passed = given.get(alias);
    if (own || passed == null) {
      String key = own && !address.isEmpty() ? address + ":" + alias : alias;
      return new Provided(key, module.source(name));
    }
    boolean says = !module.source(name).equals("hashicorp/" + name);
    return new Provided(passed.key(), says ? module.source(name) : passed.source());
  }

  /** Answers the name of a provider that a module configures. */
  public static String called(HclBlock provider) {
    return provider
        .body()
        .attribute("alias")
        .flatMap(Constants::text)
        .map(alias -> provider.label(0) + "." + alias)
        .orElse(provider.label(0));
  }

  /** Hands providers on to a module: those that the call lists, else those of no alias. */
  ProviderNames passed(HclBlock call, HclModule called) {
    Map<String, Provided> all = new HashMap<>();
    given.forEach(
        (name, provided) -> {
          if (name.indexOf('.') < 0) {
            all.put(name, provided);
          }
        });
    for (HclBlock provider : module.body().blocks("provider")) {
      if (called(provider).indexOf('.') < 0) {
        all.put(provider.label(0), named(List.of(provider.label(0))));
      }
    }
    if (call.body().attribute("providers").orElse(null) instanceof HclObject listed) {
      for (HclObject.Item item : listed.items()) {
        if (item.value() instanceof HclReference reference) {
          name(item.key()).forEach(name -> all.put(name, named(reference.names())));
        }
      }
    }
    String name = "module." + call.label(0);
    return new ProviderNames(called, address.isEmpty() ? name : address + "." + name, all);
  }

  private static List<String> name(Expression key) {
    return key instanceof HclReference reference
        ? List.of(String.join(".", reference.names()))
        : Constants.text(key).stream().toList();
  }
}
