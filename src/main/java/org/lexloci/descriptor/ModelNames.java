package org.lexloci.descriptor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names by which products are found in other people's files.
 *
 * @param products the id for every name a product goes by, folded
 * @param models the id for every name under which anybody may serve a product's model, folded
 */
public record ModelNames(Map<String, String> products, Map<String, String> models) {

  /** Knows none. */
  public static final ModelNames NONE = new ModelNames(Map.of(), Map.of());

  /** Lists the products that a name means if any {@code -} in it may stand for a {@code .}. */
  public List<String> undotted(String name) {
    String folded = Records.fold(name);
    return products.entrySet().stream()
        .filter(entry -> entry.getKey().replace('.', '-').equals(folded))
        .map(Map.Entry::getValue)
        .distinct()
        .sorted()
        .toList();
  }

  /** Finds the product that a name means, where it is certain that it names one. */
  public Optional<String> product(String name) {
    return Optional.ofNullable(products.get(Records.fold(name))).or(() -> served(name));
  }

  /** Finds the product whose model is served under a name. */
  public Optional<String> served(String model) {
    return Optional.ofNullable(models.get(Records.fold(model)));
  }

  /** Adds what documents state. */
  public ModelNames plus(Records records) {
    Map<String, String> more = new HashMap<>(models);
    records
        .products()
        .forEach(
            (id, said) ->
                said.forEach(
                    product ->
                        product
                            .value()
                            .modelsOrNone()
                            .forEach(m -> more.putIfAbsent(Records.fold(m.value()), id))));
    Map<String, String> named = new HashMap<>(records.ids());
    named.putAll(products);
    return new ModelNames(named, more);
  }
}
