package org.lexloci.manifest.cloudformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.UntoldPart;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;
import org.lexloci.source.reader.EmbeddedDocuments;

/** Reads resources of a template that deploy another one. */
final class StackSet {

  private StackSet() {}

  /** Notes that nothing is read of what a resource deploys, unless that is among the files. */
  static void opaque(
      MappingNode resource,
      Path path,
      Document document,
      FileTexts texts,
      Evidence.Builder evidence) {
    Node properties = resource.get("Properties").orElse(resource);
    boolean isFile =
        Stream.of("TemplateURL", "Location")
            .flatMap(key -> TreePaths.text(properties, key).stream())
            .map(file -> Directories.resolved(Directories.of(document.file()), file))
            .anyMatch(texts::has);
    // A file is read by itself, without what is passed to it.
    Optional<MappingNode> passed =
        TreePaths.mapping(properties, "Parameters").filter(p -> !p.entries().isEmpty());
    if (isFile ? passed.isPresent() : !isRead(properties)) {
      List<Node> told =
          Stream.of("TemplateBody", "Parameters")
              .flatMap(key -> TreePaths.at(properties, key).stream())
              .toList();
      String what =
          isFile ? "passes parameters to a template, which is read without them" : opaque(resource);
      ManifestPlace place = path.place(resource, document.number());
      evidence.untold(new UntoldPart("template", what, "", place, told));
    }
  }

  /** A text that is a template is read by itself. */
  private static boolean isRead(Node properties) {
    return TreePaths.scalar(properties, "TemplateBody").stream()
        .flatMap(text -> EmbeddedDocuments.of(text).stream())
        .anyMatch(root -> TreePaths.mapping(root, "Resources").isPresent());
  }

  private static String opaque(MappingNode resource) {
    return TreePaths.at(resource, "Properties", "TemplateBody").isPresent()
        ? "deploys a template that it holds as text, which is not read"
        : "deploys another template, which is not read";
  }

  /** Adds every region that instances of a set are made in, if all of them are known. */
  static void regions(Node properties, Path path, Document document, Evidence.Builder evidence) {
    List<Node> groups = TreePaths.items(properties, "StackInstancesGroup");
    List<EvidenceItem> items = new ArrayList<>();
    boolean known = !groups.isEmpty();
    for (int i = 0; i < groups.size(); i++) {
      Path at = path.to("StackInstancesGroup").to(i).to("Regions");
      known &= regions(TreePaths.at(groups.get(i), "Regions"), at, document, items);
    }
    if (known) {
      items.forEach(evidence::add);
    }
  }

  /** A parameter holds its list as one text. */
  private static boolean regions(
      Optional<Node> stated, Path path, Document document, List<EvidenceItem> items) {
    if (stated.isEmpty()) {
      return false;
    }
    List<Node> regions = TreePaths.oneOrMore(stated.get());
    for (Node region : regions) {
      if (!(region instanceof ScalarNode text)) {
        return false;
      }
      for (String name : text.text().split(",")) {
        items.add(
            EvidenceItem.region(
                name.strip(),
                "property `StackInstancesGroup.Regions`",
                path.place(text, document.number())));
      }
    }
    return true;
  }
}
