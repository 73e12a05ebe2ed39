package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.manifest.evidence.UntoldPart;
import org.lexloci.manifest.kubernetes.SecretTemplates;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.manifest.unread.CommandParts;
import org.lexloci.manifest.unread.ConfigMapTexts;
import org.lexloci.manifest.unread.OtherResources;
import org.lexloci.manifest.unread.ProgramParts;
import org.lexloci.manifest.unread.SettingsSearch;
import org.lexloci.manifest.unread.UnreadParts;
import org.lexloci.source.Position;

/** What may deploy, was not read, and is not judged by anything that was. */
final class RemainingParts {

  /** What runs something, or is read by what does, as far as no file says whether anything does. */
  private static final Set<String> STARTING =
      Set.of(CommandParts.COMMANDS, ProgramParts.KIND, CommandParts.TEXT, SettingsSearch.KIND);

  /** What mostly goes with something in its directory that is read. */
  private static final Set<String> BESIDE =
      Set.of(
          OtherResources.KIND, SecretTemplates.KIND, UntoldPart.REQUEST, ConfigMapTexts.SETTINGS);

  /** What is told because nobody knows what becomes of it. */
  private static final Set<String> UNREASONED = Set.of(OtherResources.KIND, UnreadParts.CUSTOM);

  private RemainingParts() {}

  /**
   * Leaves out what is judged elsewhere. What names a product that is judged in its directory
   * anyway is told alone.
   */
  static List<UnreadPart> of(
      List<UnreadPart> besides, List<ManifestDeployment> deployments, FileTexts texts) {
    Set<List<String>> judged = new HashSet<>();
    Set<EvidenceItem> shown = new HashSet<>();
    for (ManifestDeployment deployed : deployments) {
      judged.add(there(deployed.subject().at(), product(deployed)));
      judged.add(List.of(product(deployed)));
      deployed.subject().evidence().of(Aspect.PRODUCT, Strength.STRONG).stream()
          .map(RemainingParts::spot)
          .forEach(shown::add);
    }
    Set<EvidenceItem> reasoned =
        besides.stream()
            .filter(part -> !UNREASONED.contains(part.kind()))
            .flatMap(part -> part.names().stream().map(RemainingParts::spot))
            .collect(Collectors.toSet());
    List<UnreadPart> left = new ArrayList<>();
    for (UnreadPart part : besides) {
      if (UNREASONED.contains(part.kind()) && isTold(part, reasoned)) {
        // What runs the text that names it is told already.
        continue;
      }
      boolean commands = STARTING.contains(part.kind());
      if (commands
          && texts.isRead(part.at().file())
          && part.names().stream().allMatch(n -> judged.contains(List.of(n.value())))) {
        // Source has it run, and is judged for it.
        continue;
      }
      if (isTold(part, shown)) {
        // What is given this text runs it, and is judged for it.
        continue;
      }
      boolean alone =
          (commands || BESIDE.contains(part.kind()))
              && part.names().stream().allMatch(n -> judged.contains(there(part.at(), n.value())));
      left.add(alone ? part.unnamed() : part);
    }
    return left;
  }

  private static boolean isTold(UnreadPart part, Set<EvidenceItem> spots) {
    return part.isTelling()
        && part.names().stream().map(RemainingParts::spot).allMatch(spots::contains);
  }

  /** Leaves of an item what it names and where. */
  private static EvidenceItem spot(EvidenceItem item) {
    ManifestPlace line = new ManifestPlace(item.place().at(), 1, "");
    return new EvidenceItem(Aspect.PRODUCT, Strength.STRONG, item.value(), "", line);
  }

  private static List<String> there(Position at, String product) {
    return List.of(Directories.folder(at.file()), product);
  }

  /** Answers the product that is deployed. */
  static String product(ManifestDeployment deployed) {
    return deployed.named().deployment().product().name().value();
  }
}
