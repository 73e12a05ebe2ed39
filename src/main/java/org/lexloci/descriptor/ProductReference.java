package org.lexloci.descriptor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.RecordFields;
import org.lexloci.source.StatedValue;
import org.lexloci.source.binding.Binding;

/**
 * Which product a deployment is of.
 *
 * @param name an id or alias
 * @param inline what the deployment itself states of the product
 */
public record ProductReference(StatedValue<String> name, @Nullable ProductSpec inline) {

  /** Stands for a product that nothing names; two of that name need not be the same. */
  public static final String UNSTATED = "unstated-product";

  /** Lists what a mapping in the place of an id may state besides the name. */
  public static List<String> fields() {
    return RecordFields.names(InlineProduct.class, "name");
  }

  /** Reads an id, or a mapping with a name. */
  static @Nullable ProductReference read(Node node, String field, Binding binding) {
    if (node instanceof MappingNode) {
      @Nullable InlineProduct product = binding.read(InlineProduct.class, node, field);
      return product == null ? null : new ProductReference(product.name(), product.spec());
    }
    @Nullable String id = binding.read(String.class, node, field);
    return id == null ? null : new ProductReference(new StatedValue<>(id, node.at()), null);
  }
}
