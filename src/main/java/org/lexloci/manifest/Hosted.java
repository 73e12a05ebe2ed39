package org.lexloci.manifest;

import org.lexloci.source.Document;
import org.lexloci.source.Node;

/** Finds resources that host a model whose name is not filled in. */
final class Hosted {

  private Hosted() {}

  /** Adds that some product is deployed where nothing says which. */
  static void open(
      Models models,
      String type,
      Node properties,
      Path path,
      Document document,
      Evidence.Builder evidence) {
    boolean open =
        models.is("host", type)
            && evidence.build().decisive(Aspect.PRODUCT).isEmpty()
            && models.isOpen(
                Nodes.text(properties, "model", "format"), Nodes.text(properties, "model", "name"));
    if (open) {
      evidence.add(
          new Item(
              Aspect.PRODUCT,
              Strength.STRONG,
              Reduction.UNSTATED,
              "field `model`",
              Parts.place(
                  Nodes.at(properties, "model").orElse(properties), document, path.to("model"))));
    }
  }
}
