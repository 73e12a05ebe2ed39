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
      Node model = Nodes.at(properties, "model").orElse(properties);
      Node name = Nodes.at(model, "name").orElse(model);
      String why = name instanceof HiddenNode hidden ? ", " + hidden.why() : "";
      evidence.add(
          Item.unstated("field `model`" + why, Parts.place(name, document, path.to("model"))));
    }
  }
}
