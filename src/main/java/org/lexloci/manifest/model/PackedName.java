package org.lexloci.manifest.model;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a name means without that which packing a model anew adds to it.
 *
 * @param known finds the product that a name means as it stands
 */
record PackedName(Models models, Function<String, Optional<String>> known) {

  /** What packs a model anew says how many bits it left, and which part of it this is. */
  private static final Pattern PACKED = Pattern.compile("(?:i?q|w|a|tq)?[0-9]{1,5}(?:a[0-9]+)?");

  Optional<String> product(String whole) {
    String name = whole;
    for (String before : models.words("before")) {
      name = name.startsWith(before) ? name.substring(before.length()) : name;
    }
    Optional<String> series = models.series(name);
    if (series.isPresent()) {
      return models.product(series.get());
    }
    Optional<String> product = known.apply(name);
    for (int end = separator(name); product.isEmpty() && end > 0; end = separator(name)) {
      String part = name.substring(end + 1);
      if (!models.is("pack", part) && !PACKED.matcher(part).matches()) {
        return product;
      }
      name = name.substring(0, end);
      product = known.apply(name);
    }
    return product;
  }

  private static int separator(String name) {
    return Math.max(name.lastIndexOf('-'), Math.max(name.lastIndexOf('.'), name.lastIndexOf('_')));
  }
}
