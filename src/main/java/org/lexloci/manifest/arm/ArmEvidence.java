package org.lexloci.manifest.arm;

import org.lexloci.fact.Provider;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.UntoldPart;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.resource.HostedModel;
import org.lexloci.manifest.resource.OtherHostSigns;
import org.lexloci.manifest.resource.StartScripts;
import org.lexloci.manifest.workload.Containers;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.TreePaths;

/** Collects what one resource of a template shows. */
final class ArmEvidence {

  /** What the tables of clouds and models call these files. */
  static final String WHAT = "template";

  /** What says for which interfaces a template is written, those of one's own hall among them. */
  private static final String PROFILE = "apiProfile";

  private final Clouds clouds;
  private final Models models;
  private final Declarations declarations;
  private final Document document;
  private final Evidence format;

  ArmEvidence(Clouds clouds, Models models, Declarations declarations, Document document) {
    this.clouds = clouds;
    this.models = models;
    this.declarations = declarations;
    this.document = document;
    this.format = shown();
  }

  /** Answers what the form of the file itself proves. */
  Evidence format() {
    return format;
  }

  private Evidence shown() {
    Evidence.Builder evidence = new Evidence.Builder();
    Node schema = TreePaths.at(document.root(), "$schema").orElse(document.root());
    ManifestPlace at = Path.ROOT.to("$schema").place(schema, document.number());
    clouds.find("format", WHAT).ifPresent(sign -> evidence.add(sign.item("`$schema`", at)));
    TreePaths.scalar(document.root(), PROFILE)
        .ifPresent(
            profile ->
                clouds
                    .find("elsewhere-profile", profile.text().replaceFirst("^[0-9-]*", ""))
                    .map(
                        sign ->
                            sign.item(
                                EvidenceItem.quoted("profile", profile.text()),
                                Path.ROOT.to(PROFILE).place(profile, document.number())))
                    .ifPresent(evidence::elsewhere));
    return evidence.build();
  }

  Evidence of(ArmResource resource) {
    Evidence.Builder evidence = new Evidence.Builder();
    format.items().forEach(evidence::add);
    format.elsewhere().forEach(evidence::elsewhere);
    MappingNode body = resource.body();
    clouds
        .find("elsewhere-type", resource.type())
        .ifPresent(
            sign ->
                evidence.elsewhere(
                    sign.item(
                        EvidenceItem.quoted("type", resource.type()),
                        resource
                            .path()
                            .to("type")
                            .place(body.get("type").orElse(body), document.number()))));
    OtherHostSigns signs = new OtherHostSigns(clouds, document.number());
    signs.read(body, resource.path(), evidence);
    // Whoever deploys it may have it run elsewhere, whatever is the default.
    if (evidence.build().elsewhere().isEmpty()) {
      signs.read(resource.written(), resource.path(), evidence);
    }
    tags(body, resource.path().to("tags"), evidence);
    region(resource, evidence);
    model(resource, evidence);
    return evidence.build();
  }

  /** Of tags that an expression makes, the text of it may show that they state a product. */
  private void tags(MappingNode body, Path path, Evidence.Builder evidence) {
    Node tags = body.get("tags").orElse(body);
    if (tags instanceof MappingNode mapping && tags != body) {
      declarations.read(mapping, Declarations.HYPHEN, "tag", document.number(), path, evidence);
    } else if (tags instanceof HiddenNode hidden
        && hidden.why().contains(Declarations.HYPHEN + Aspect.PRODUCT.word())) {
      ManifestPlace at = path.place(hidden, document.number());
      evidence.add(EvidenceItem.unstated("`tags`, " + hidden.why(), at));
    }
  }

  private void region(ArmResource resource, Evidence.Builder evidence) {
    TreePaths.scalar(resource.body(), "location")
        .filter(l -> !l.text().equalsIgnoreCase("global"))
        .ifPresent(
            l ->
                evidence.add(
                    EvidenceItem.region(
                        Provider.plainRegion(l.text()),
                        "field `location`",
                        resource.path().to("location").place(l, document.number()))));
  }

  private void model(ArmResource resource, Evidence.Builder evidence) {
    Node properties = TreePaths.at(resource.body(), "properties").orElse(resource.body());
    Path path = resource.path().to("properties");
    Containers containers = new Containers(models, WHAT, document.number(), evidence);
    containers.readAll(properties, path);
    if (properties instanceof HiddenNode) {
      evidence.untold(
          UntoldPart.hidden(
              UntoldPart.CONTAINER,
              "properties",
              properties,
              path.place(properties, document.number())));
    }
    new StartScripts(models, document.number(), evidence).read(properties, path);
    HostedModel.open(models, resource.type(), properties, path, document, evidence);
  }
}
