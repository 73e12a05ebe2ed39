package org.lexloci.manifest.resource;

import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.model.Models;
import org.lexloci.source.Document;
import org.lexloci.source.Node;
import org.lexloci.source.TreePaths;

/** Finds resources that host a model whose name is not filled in. */
public final class HostedModel {

  private HostedModel() {}

  /** Adds that some product is deployed where nothing says which. */
  public static void open(
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
                TreePaths.text(properties, "model", "format"),
                TreePaths.text(properties, "model", "name"));
    if (open) {
      Node model = TreePaths.at(properties, "model").orElse(properties);
      Node name = TreePaths.at(model, "name").orElse(model);
      String why = name instanceof HiddenNode hidden ? ", " + hidden.why() : "";
      evidence.add(
          EvidenceItem.unstated(
              "field `model`" + why, path.to("model").place(name, document.number())));
    }
  }
}
