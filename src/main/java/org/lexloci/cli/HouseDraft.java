package org.lexloci.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lexloci.command.CheckInput;
import org.lexloci.configuration.ConfigurationFile;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.input.InputDocuments;
import org.lexloci.manifest.Manifests;
import org.lexloci.manifest.kind.ManifestKind;
import org.lexloci.report.Schemas;
import org.lexloci.source.Document;
import org.lexloci.source.binding.Envelope;
import org.lexloci.source.word.WordList;

/**
 * A configuration to start from.
 *
 * @param deployments how many there are, by the directory at the top that they stand in
 * @param kinds how many documents of others there are, by what they are
 * @param agreements directories that hold one
 */
record HouseDraft(
    Map<String, Integer> deployments, Map<ManifestKind, Integer> kinds, List<String> agreements) {

  private static final String HERE = ".";

  /** What may stand in a document and in a comment as it is. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._][A-Za-z0-9._/-]*");

  /** Looks at what was read of a repository. */
  static HouseDraft of(CheckInput gathered) {
    Map<String, Integer> deployments = new TreeMap<>();
    for (Descriptors.Named deployment : gathered.descriptors().deployments()) {
      String file = deployment.at().file();
      int slash = file.indexOf('/');
      deployments.merge(slash < 0 ? HERE : file.substring(0, slash), 1, Integer::sum);
    }
    deployments.keySet().removeIf(directory -> !PLAIN.matcher(directory).matches());
    Map<ManifestKind, Integer> kinds = new EnumMap<>(ManifestKind.class);
    gathered
        .files()
        .foreign()
        .forEach(d -> Manifests.kind(d).ifPresent(kind -> kinds.merge(kind, 1, Integer::sum)));
    return new HouseDraft(deployments, kinds, agreements(gathered.files()));
  }

  private static List<String> agreements(InputDocuments files) {
    TreeSet<String> found = new TreeSet<>();
    for (Document document : files.foreign()) {
      int slash = document.file().lastIndexOf('/');
      if (slash > 0
          && DescriptorReader.elsewhere(document).filter("Agreement"::equals).isPresent()) {
        found.add(document.file().substring(0, slash));
      }
    }
    found.removeIf(directory -> !PLAIN.matcher(directory).matches());
    return List.copyOf(found);
  }

  /** Says what was found, a line for each. */
  List<String> findings() {
    List<String> told = new ArrayList<>();
    deployments.forEach(
        (directory, count) ->
            told.add(WordList.counted(count, "deployment") + " in " + entry(directory)));
    kinds.forEach(
        (kind, count) -> told.add(kind.title() + (count == 1 ? "" : ", " + count + " times")));
    agreements.forEach(directory -> told.add("an agreement in " + directory));
    if (deployments.isEmpty()) {
      told.add("no deployment yet");
    }
    return told;
  }

  private static String entry(String directory) {
    return directory.equals(HERE) ? "this directory" : directory + "/";
  }

  /** Writes the configuration; what is a choice is commented out. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(Schemas.modeline(ConfigurationFile.KIND)).append('\n');
    text.append("# What `lexloci` goes by here; `lexloci config` shows what is in effect.\n");
    findings().forEach(found -> text.append("# Found: ").append(found).append(".\n"));
    text.append("apiVersion: ").append(Envelope.API_VERSION).append('\n');
    text.append("kind: ").append(ConfigurationFile.KIND).append('\n');
    text.append("metadata: {name: house}\n");
    text.append("spec:\n");
    text.append(
        "  failOn: indeterminate            # or deny, or duty: this and all that is worse\n");
    if (agreements.size() == 1) {
      text.append("  agreement: ").append(agreements.get(0)).append('\n');
    } else {
      text.append("  # The agreement that is shipped judges unless another is named:\n");
      (agreements.isEmpty() ? List.of("rules/our-agreement") : agreements)
          .forEach(directory -> text.append("  # agreement: ").append(directory).append('\n'));
    }
    text.append(
        "  # editions: [in-force]           # judge by the edition in force on the launch date\n");
    text.append(
        "  # records: [records/]            # products, consents, events beside the deployments\n");
    text.append("  # waivers: [waivers.yaml]        # denials that are accepted until a day\n");
    text.append(
        "  # baseline: lexloci-baseline.yaml    # denials of before, by `lexloci baseline`\n");
    text.append("  # Everything below this directory is read. To read less:\n");
    String include =
        deployments.keySet().stream()
            .filter(directory -> !directory.equals(HERE))
            .findFirst()
            .orElse("deploy");
    text.append("  # include: [\"").append(include).append("/**\"]\n");
    text.append("  # exclude: [\"**/drafts/**\"]\n");
    return text.toString();
  }
}
