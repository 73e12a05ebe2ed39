package org.lexloci.manifest.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.model.Address;
import org.lexloci.manifest.program.Servers;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/** The variables that a container is given: those of whole config maps, then its own. */
record Variables(MappingNode container, Path path, Settings settings) {

  /** What containers of one platform or another call their own. */
  private static final Set<String> KEYS =
      Set.of(
          "env",
          "environment",
          "environmentVariables",
          "environment_variables",
          "secure_environment_variables");

  /** What gives several at once, and how it is called. */
  record Source(Node at, String from) {}

  /** Takes a variable. */
  interface Taker {

    /** Takes one; the value of one that is taken from elsewhere may not be told here. */
    void take(String name, Node value, Path at);
  }

  /** Hands over each, those that stand before others last. */
  void each(Taker taker) {
    for (Node source : TreePaths.items(container, "envFrom")) {
      String prefix = TreePaths.text(source, "prefix").orElse("");
      whole(source)
          .ifPresent(
              data ->
                  data.entries()
                      .forEach(e -> taker.take(prefix + e.key(), e.value(), path.to("envFrom"))));
    }
    for (MappingNode.Entry entry : container.entries()) {
      if (KEYS.contains(entry.key())) {
        own(entry.value(), path.to(entry.key()), taker);
      }
    }
  }

  /** Hands over those of a list of names and values, or of texts, or of a mapping. */
  private void own(Node all, Path at, Taker taker) {
    List<Node> items = TreePaths.items(all);
    for (int i = 0; i < items.size(); i++) {
      Optional<String> name = TreePaths.text(items.get(i), "name");
      Optional<Node> value = value(items.get(i));
      if (name.isPresent() && value.isPresent()) {
        taker.take(name.get(), value.get(), at.to(i).to("value"));
      }
    }
    PlainContainers.pairs(all)
        .entries()
        .forEach(e -> taker.take(e.key(), e.value(), at.to(e.key())));
  }

  /** Tells whether one of them is what a client alone is given: a key, or where a server is. */
  boolean ofClient(Servers servers) {
    boolean[] found = {false};
    each(
        (name, value, at) ->
            found[0] |=
                servers.is("secret", name)
                    || value instanceof ScalarNode text
                        && Address.isOfServer(name, text.text(), servers));
    return found[0];
  }

  /** Lists what gives it several at once of which none is told. */
  List<Source> untold() {
    List<Source> found = new ArrayList<>();
    if (container.get("env").orElse(null) instanceof HiddenNode all) {
      found.add(new Source(all, "variables, " + all.why()));
    }
    for (Node source : TreePaths.items(container, "envFrom")) {
      Optional<String> name =
          TreePaths.text(source, "configMapRef", "name")
              .or(() -> TreePaths.text(source, "secretRef", "name"));
      if (name.isPresent() && whole(source).isEmpty()) {
        String from =
            "variables of " + SafeText.quoted(name.get()) + ", which is not among the files";
        found.add(new Source(source, from));
      }
    }
    return found;
  }

  private Optional<MappingNode> whole(Node source) {
    return TreePaths.text(source, "configMapRef", "name")
        .flatMap(settings::of)
        .or(() -> TreePaths.text(source, "secretRef", "name").flatMap(settings::secret));
  }

  private Optional<Node> value(Node variable) {
    Optional<Node> map = TreePaths.at(variable, "valueFrom", "configMapKeyRef");
    Optional<Node> secret = TreePaths.at(variable, "valueFrom", "secretKeyRef");
    return TreePaths.at(variable, "value")
        .or(() -> TreePaths.at(variable, "secureValue"))
        .or(
            () ->
                map.flatMap(m -> TreePaths.text(m, "name").flatMap(settings::of))
                    .flatMap(data -> map.flatMap(m -> TreePaths.text(m, "key")).flatMap(data::get)))
        .or(
            () ->
                secret
                    .flatMap(s -> TreePaths.text(s, "name").flatMap(settings::secret))
                    .flatMap(
                        data -> secret.flatMap(s -> TreePaths.text(s, "key")).flatMap(data::get)))
        .or(() -> TreePaths.at(variable, "valueFrom"));
  }
}
