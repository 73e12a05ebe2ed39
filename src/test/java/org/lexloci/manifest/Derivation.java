package org.lexloci.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.ModelNames;
import org.lexloci.descriptor.ObjectReference;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.ProductSpec;
import org.lexloci.input.FilesReader;
import org.lexloci.input.InputDocuments;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.ManifestDefaults;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.evidence.UntoldPart;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.manifest.terraform.EvaluatedSource;
import org.lexloci.source.Limits;
import org.lexloci.source.StatedValue;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.file.FileFinder;
import org.lexloci.source.file.Globs;
import org.lexloci.source.reader.DocumentReader;

/**
 * What short files come to, a line for everything that is told of them. Products and models that
 * are on record are a few, and the same whatever the public record says.
 */
final class Derivation {

  private static final ModelNames NAMES = names();

  private final List<String> lines = new ArrayList<>();

  private Derivation() {}

  private static ModelNames names() {
    Map<String, String> products = new HashMap<>(Map.of("gpt-5-5", "gpt-5.5", "gpt5.5", "gpt-5.5"));
    // Two that are called alike where a hyphen stands for a dot.
    for (String id :
        List.of("gpt-5.5", "gpt-4o", "gpt-oss-20b", "gpt-oss-120b", "chatgpt", "tea.1", "tea-1")) {
      products.put(id, id);
    }
    return new ModelNames(
        products, Map.of("gpt-oss-20b", "gpt-oss-20b", "gpt-oss-120b", "gpt-oss-120b"));
  }

  /** Answers what files come to, whose texts stand by their names. */
  static List<String> of(Map<String, String> files) {
    return of(files, ManifestDefaults.NOTHING);
  }

  /** Answers what files come to in a run of which the command line says something. */
  static List<String> of(Map<String, String> files, ManifestDefaults said) {
    Derivation derivation = new Derivation();
    DocumentReader reader = new DocumentReader(Limits.DEFAULT);
    if (files.size() == 1) {
      Map.Entry<String, String> file = files.entrySet().iterator().next();
      byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
      derivation.tell(FilesReader.read(file.getKey(), content, reader), said);
      return derivation.lines;
    }
    try {
      Path folder = Files.createTempDirectory("lexloci-derivation");
      try {
        for (Map.Entry<String, String> file : files.entrySet()) {
          Path path = folder.resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.writeString(path, file.getValue());
        }
        derivation.tell(
            FilesReader.read(
                List.of("."), new FileFinder(Checkout.of(folder), Globs.all()), reader),
            said);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return derivation.lines;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private void tell(InputDocuments input, ManifestDefaults said) {
    FileTexts texts =
        input.evaluated() == EvaluatedSource.NONE
            ? new FileTexts(input.files())
            : input.evaluated().texts();
    Manifests.Read read =
        new Manifests(NAMES, List.of(), said).read(input.foreign(), texts, input.evaluated());
    input.problems().forEach(problem -> lines.add("refused " + problem));
    read.subjects().forEach(subject -> tell(subject, read));
    read.besides().forEach(part -> lines.add("beside (" + part.kind() + ") " + part.told()));
    read.problems().forEach(problem -> lines.add("problem " + problem));
    read.warnings().forEach(warning -> lines.add("warning " + warning));
    read.unread()
        .forEach((kind, all) -> lines.add("unread " + kind + " " + String.join(", ", all)));
    read.unknown().forEach(document -> lines.add("unknown " + document.root().at()));
    read.named().forEach((file, all) -> all.forEach(item -> lines.add("named " + shown(item))));
  }

  private void tell(Subject subject, Manifests.Read read) {
    String idle = read.idle().contains(subject) ? "idle: " : subject.deploys() ? "runs: " : "is: ";
    String more = subject.more() == 0 ? "" : " and " + subject.more() + " more";
    String object = subject.reference().map(r -> " as " + shown(r)).orElse("");
    String name = subject.name().isEmpty() ? subject.what() : subject.address();
    lines.add(subject.at() + " " + idle + name + more + object);
    Evidence evidence = subject.evidence();
    evidence.items().forEach(item -> lines.add("  " + shown(item)));
    evidence.elsewhere().forEach(item -> lines.add("  elsewhere " + shown(item)));
    for (UntoldPart part : evidence.untold()) {
      String why = part.why().isEmpty() ? "" : " (" + part.why() + ")";
      lines.add("  untold " + part.kind() + " " + part.what() + why + shown(part.place()));
    }
    subject.doubts().forEach(doubt -> lines.add("  doubt " + doubt));
    subject.notes().forEach(note -> lines.add("  note " + note));
    read.deployments().stream()
        .filter(deployed -> deployed.subject() == subject)
        .forEach(deployed -> tell(deployed.named()));
  }

  private void tell(Descriptors.Named named) {
    ProductDeployment deployment = named.deployment();
    StringBuilder line = new StringBuilder("  => ").append(named.name().value()).append(": ");
    line.append(deployment.product().name().value());
    ProductSpec spec = deployment.product().inline();
    append(line, ", ", spec == null ? null : spec.type());
    append(line, " on ", deployment.target().provider());
    append(line, " in ", deployment.target().region());
    append(line, " from ", deployment.target().launchDate());
    append(line, ", ", deployment.stage());
    lines.add(line.toString());
    named.observed().conflicts().forEach(conflict -> lines.add("     conflict " + conflict));
    named.observed().notes().stream()
        .filter(note -> !lines.contains("  note " + note))
        .forEach(note -> lines.add("     note " + note));
  }

  private static void append(StringBuilder line, String before, @Nullable StatedValue<?> value) {
    if (value != null) {
      line.append(before).append(value.value());
    }
  }

  private static String shown(ObjectReference object) {
    return Stream.of(
            object.apiVersion(), object.kind(), object.namespace(), object.name(), object.uid())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String shown(EvidenceItem item) {
    return item.aspect().word()
        + " "
        + item.value()
        + ", "
        + item.strength().name().toLowerCase(Locale.ROOT)
        + ", "
        + item.from()
        + shown(item.place());
  }

  private static String shown(ManifestPlace place) {
    String document = place.document() == 1 ? "" : " of document " + place.document();
    String pointer = place.pointer().isEmpty() ? "" : " " + place.pointer();
    return ", " + place.at() + document + pointer;
  }
}
