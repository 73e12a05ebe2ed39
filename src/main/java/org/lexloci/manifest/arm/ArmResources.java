package org.lexloci.manifest.arm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/**
 * Lists the resources that a template deploys, those of templates inside it and every copy
 * included, without those that it only refers to.
 */
final class ArmResources {

  /** More copies of one resource are no longer told apart. */
  private static final int MOST_COPIES = 200;

  /** Templates inside templates, as deep as anybody nests them. */
  private static final int DEEPEST = 60;

  private static final int MOST = 20_000;

  /** What deploys a template, of whichever provider's namespace of resources. */
  private static final Pattern DEPLOYMENT =
      Pattern.compile("(?:[a-z]+\\.resources/)?deployments|[a-z]+\\.resources/deploymentstacks");

  /** Text that ends an expression, and is no name of a parameter or variable. */
  private static final Pattern LAST =
      Pattern.compile(",\\s*'(?:[^']*/)?([^'/{}]{1,100})'\\s*\\)]$");

  private final List<ArmResource> found = new ArrayList<>();
  private final List<Node> off = new ArrayList<>();
  private int depth;
  private boolean whole = true;

  /**
   * What was listed.
   *
   * @param off resources that are switched off
   * @param whole false where a template is too large to see all that it deploys
   */
  record Listed(List<ArmResource> resources, List<Node> off, boolean whole) {}

  static Listed of(MappingNode template, ParameterChoices choices) {
    ArmResources resources = new ArmResources();
    ArmScope scope = ArmScope.of(template, choices);
    resources.template(template, scope, Path.ROOT);
    return new Listed(resources.found, resources.off, resources.whole && scope.steps().sufficed());
  }

  private void template(MappingNode template, ArmScope scope, Path path) {
    Node resources = template.get("resources").orElse(template);
    if (++depth > DEEPEST) {
      whole = false;
    } else if (resources != template) {
      each(resources, scope, path.to("resources"), Optional.empty());
    }
    depth--;
  }

  /** Resources are a list, or a mapping by symbolic name. */
  private void each(Node resources, ArmScope scope, Path path, Optional<ArmResource> parent) {
    path.each(resources, (resource, at) -> copies(resource, scope, at, parent));
  }

  private void copies(Node node, ArmScope scope, Path path, Optional<ArmResource> parent) {
    if (!(node instanceof MappingNode resource) || is("true", resource.get("existing"))) {
      return;
    }
    if (TreePaths.mapping(resource, "copy").isEmpty()) {
      one(resource, scope, path, parent);
      return;
    }
    Optional<Integer> count = count(resource, scope);
    // Who deploys a template by itself may fill a list that is empty in it.
    boolean open =
        count.isEmpty()
            || count.get() == 0
                && (scope.given() == null || count(resource, scope.settled()).isEmpty());
    if (open) {
      one(resource, scope.numbered(Optional.empty()), path, parent);
    } else if (count.get() == 0) {
      off.add(resource);
    }
    whole &= count.orElse(0) <= MOST_COPIES;
    for (int i = 0; i < Math.min(count.orElse(0), MOST_COPIES); i++) {
      one(resource, scope.numbered(Optional.of(i)), path, parent);
    }
  }

  private static Optional<Integer> count(MappingNode resource, ArmScope scope) {
    return TreePaths.at(resource, "copy", "count")
        .map(scope::resolve)
        .flatMap(c -> TreePaths.text(c))
        .filter(c -> c.matches("[0-9]{1,6}"))
        .map(Integer::parseInt);
  }

  private void one(MappingNode resource, ArmScope scope, Path path, Optional<ArmResource> parent) {
    whole &= found.size() < MOST;
    if (isSwitchedOff(resource, scope)) {
      off.add(resource);
      return;
    }
    if (!whole) {
      return;
    }
    Optional<MappingNode> template =
        TreePaths.text(resource, "type").filter(ArmResources::isDeployment).isPresent()
            ? TreePaths.mapping(resource, "properties", "template")
            : Optional.empty();
    Optional<Node> children = resource.get("resources");
    MappingNode own = template.isPresent() ? without(resource, "properties") : resource;
    ArmResource flat =
        parent.isPresent()
            ? resolved(resource, own, scope, path, parent)
            : scope.shared(resource, () -> resolved(resource, own, scope, path, parent));
    if (template.isPresent()) {
      Optional<MappingNode> values = TreePaths.mapping(resource, "properties", "parameters");
      boolean inner =
          TreePaths.text(resource, "properties", "expressionEvaluationOptions", "scope")
              .filter(s -> s.toLowerCase(Locale.ROOT).equals("inner"))
              .isPresent();
      ArmScope inside = inner ? scope.nested(template.get(), values) : scope;
      template(template.get(), inside, path.to("properties").to("template"));
    } else {
      found.add(flat);
    }
    children.ifPresent(c -> each(c, scope, path.to("resources"), Optional.of(flat)));
  }

  private static ArmResource resolved(
      MappingNode resource,
      MappingNode own,
      ArmScope scope,
      Path path,
      Optional<ArmResource> parent) {
    MappingNode written = without(own, "resources");
    // A resource whose expressions take too long to see through keeps none of them.
    MappingNode body =
        scope.resolve(written) instanceof MappingNode told
            ? told
            : new MappingNode(written.at(), List.of());
    return new ArmResource(
        ArmResource.joined(parent, TreePaths.text(body, "type").orElse(""), true),
        TreePaths.text(body, "name")
            .or(() -> TreePaths.text(resource, "name").flatMap(ArmResources::lastPart))
            .map(n -> ArmResource.joined(parent, n, false))
            .orElse(""),
        body,
        written,
        path);
  }

  /** Of a name whose beginning is not known the last part may be. */
  private static Optional<String> lastPart(String expression) {
    Matcher last = LAST.matcher(expression);
    return last.find() ? Optional.of("/" + last.group(1)) : Optional.empty();
  }

  /** The template of any other resource is of what runs in it. */
  private static boolean isDeployment(String type) {
    return DEPLOYMENT.matcher(type.toLowerCase(Locale.ROOT)).matches();
  }

  /** Who deploys a template by itself may switch on what its defaults switch off. */
  private static boolean isSwitchedOff(MappingNode resource, ArmScope scope) {
    Optional<Node> condition = resource.get("condition");
    return is("false", scope.given() == null ? condition : condition.map(scope.settled()::resolve));
  }

  private static boolean is(String word, Optional<Node> node) {
    return node.filter(v -> v instanceof ScalarNode s && s.text().equalsIgnoreCase(word))
        .isPresent();
  }

  private static MappingNode without(MappingNode mapping, String key) {
    return mapping.only(e -> !e.key().equals(key));
  }
}
