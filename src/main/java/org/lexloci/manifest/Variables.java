package org.lexloci.manifest;

import java.util.List;
import java.util.Optional;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;

/** The variables that a container is given: those of whole config maps, then its own. */
record Variables(MappingNode container, Path path, Settings settings) {

  /** Takes a variable. */
  interface Taker {

    /** Takes one; the value of one that is taken from elsewhere may not be told here. */
    void take(String name, Node value, Path at);
  }

  /** Hands over each, those that stand before others last. */
  void each(Taker taker) {
    for (Node source : Nodes.items(container, "envFrom")) {
      String prefix = Nodes.text(source, "prefix").orElse("");
      Nodes.text(source, "configMapRef", "name")
          .flatMap(settings::of)
          .ifPresent(
              data ->
                  data.entries()
                      .forEach(e -> taker.take(prefix + e.key(), e.value(), path.to("envFrom"))));
    }
    List<Node> own = Nodes.items(container, "env");
    for (int i = 0; i < own.size(); i++) {
      Optional<String> name = Nodes.text(own.get(i), "name");
      Optional<Node> value = value(own.get(i));
      if (name.isPresent() && value.isPresent()) {
        taker.take(name.get(), value.get(), path.to("env").to(i).to("value"));
      }
    }
  }

  /** Answers what stands for all of its own, where none of them is told. */
  Optional<HiddenNode> untold() {
    return container.get("env").filter(HiddenNode.class::isInstance).map(HiddenNode.class::cast);
  }

  private Optional<Node> value(Node variable) {
    Optional<Node> from = Nodes.at(variable, "valueFrom", "configMapKeyRef");
    Optional<String> key = from.flatMap(f -> Nodes.text(f, "key"));
    return Nodes.at(variable, "value")
        .or(
            () ->
                from.flatMap(f -> Nodes.text(f, "name"))
                    .flatMap(settings::of)
                    .flatMap(data -> key.flatMap(data::get)))
        .or(() -> Nodes.at(variable, "valueFrom"));
  }
}
