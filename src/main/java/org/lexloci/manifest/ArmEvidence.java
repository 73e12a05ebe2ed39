package org.lexloci.manifest;

import java.util.Locale;
import java.util.Optional;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/** Collects what one resource of a template shows. */
final class ArmEvidence {

  /** What the tables of clouds and models call these files. */
  static final String WHAT = "template";

  private final Clouds clouds;
  private final Models models;
  private final Declarations declarations;
  private final Document document;

  ArmEvidence(Clouds clouds, Models models, Declarations declarations, Document document) {
    this.clouds = clouds;
    this.models = models;
    this.declarations = declarations;
    this.document = document;
  }

  Evidence of(ArmResource resource) {
    Evidence.Builder evidence = new Evidence.Builder();
    Node schema = Nodes.at(document.root(), "$schema").orElse(document.root());
    clouds
        .find("format", WHAT)
        .ifPresent(
            sign ->
                evidence.add(
                    sign.item(
                        "`$schema`", Parts.place(schema, document, Path.ROOT.to("$schema")))));
    MappingNode body = resource.body();
    clouds
        .find("elsewhere-type", resource.type())
        .ifPresent(
            sign ->
                evidence.elsewhere(
                    sign.item(
                        Item.quoted("type", resource.type()),
                        Parts.place(
                            body.get("type").orElse(body), document, resource.path().to("type")))));
    Optional<ScalarNode> site = Nodes.scalar(body, "extendedLocation", "type");
    Optional<Clouds.Sign> ofSite = site.flatMap(s -> clouds.find("elsewhere-site", s.text()));
    if (site.isPresent() && ofSite.isPresent()) {
      Path at = resource.path().to("extendedLocation").to("type");
      evidence.elsewhere(
          ofSite
              .get()
              .item(
                  Item.quoted("extended location", site.get().text()),
                  Parts.place(site.get(), document, at)));
    }
    Nodes.mapping(body, "tags")
        .ifPresent(
            tags ->
                declarations.read(
                    known(tags),
                    Declarations.HYPHEN,
                    "tag",
                    document.number(),
                    resource.path().to("tags"),
                    evidence));
    region(resource, evidence);
    model(resource, evidence);
    return evidence.build();
  }

  private void region(ArmResource resource, Evidence.Builder evidence) {
    Nodes.scalar(resource.body(), "location")
        .filter(l -> !l.text().equalsIgnoreCase("global"))
        .ifPresent(
            l ->
                evidence.add(
                    new Item(
                        Aspect.REGION,
                        Strength.STRONG,
                        l.text().toLowerCase(Locale.ROOT).replace(" ", ""),
                        "field `location`",
                        Parts.place(l, document, resource.path().to("location")))));
  }

  private void model(ArmResource resource, Evidence.Builder evidence) {
    Node properties = Nodes.at(resource.body(), "properties").orElse(resource.body());
    Path path = resource.path().to("properties");
    Containers containers = new Containers(models, WHAT, document.number(), evidence);
    walk(properties, path, containers);
    boolean open =
        models.is("host", resource.type())
            && evidence.build().decisive(Aspect.PRODUCT).isEmpty()
            && models.isOpen(
                Nodes.text(properties, "model", "format"), Nodes.text(properties, "model", "name"));
    if (open) {
      Node model = Nodes.at(properties, "model").orElse(properties);
      evidence.add(
          new Item(
              Aspect.PRODUCT,
              Strength.STRONG,
              Reduction.UNSTATED,
              "field `properties.model`",
              Parts.place(model, document, path.to("model"))));
    }
  }

  private static void walk(Node node, Path path, Containers containers) {
    if (node instanceof MappingNode mapping) {
      containers.read(mapping, path);
      mapping.entries().forEach(e -> walk(e.value(), path.to(e.key()), containers));
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        walk(sequence.items().get(i), path.to(i), containers);
      }
    }
  }

  /** A tag whose value is not known declares nothing. */
  private static MappingNode known(MappingNode tags) {
    return new MappingNode(
        tags.at(), tags.entries().stream().filter(e -> !(e.value() instanceof NullNode)).toList());
  }
}
