package org.lexloci.manifest.unread;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.manifest.evidence.UnreadPart;
import org.lexloci.manifest.model.Address;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.program.ModelPrograms;
import org.lexloci.manifest.program.ProgramText;
import org.lexloci.source.Document;
import org.lexloci.source.ScalarNode;

/**
 * Finds models that settings give to a program, in inventories and files of variables too. Settings
 * of a client name a model as well: an address elsewhere, or a key that only clients have, tells
 * them, unless there is a key that only servers have.
 */
public record SettingsSearch(Models models) {

  /** What it is counted as. */
  public static final String KIND = "settings file";

  private static final Pattern SETTING =
      Pattern.compile("([A-Za-z_][\\w.-]*)[\"']?\\s*[=:]\\s*(\"[^\"]*\"|'[^']*'|[^\\s,;#\"']+)");

  private static final Pattern BETWEEN = Pattern.compile("[,\\[\\]{}]|(?<=\\S)\\s+(?=[\\w.-]+=)");

  /** What stands before a value: a name, and a sign or a space. */
  private static final Pattern KEY =
      Pattern.compile("^\\s*[\"']?[A-Za-z_][\\w.-]*[\"']?(?:\\s*[=:](?!//)\\s*|\\s+)(?=\\S+\\s*$)");

  /** Finds the models whose weights are published that a file gives to what may serve them. */
  Optional<UnreadPart> in(Document document) {
    List<EvidenceItem> named = named(document);
    List<EvidenceItem> proved =
        named.stream().filter(item -> item.strength() == Strength.STRONG).toList();
    String what =
        proved.isEmpty() && !named.isEmpty()
            ? "these settings name what may be " + named.get(0).value() + "; check what reads them"
            : "these settings give the model to what may serve it; check what reads them";
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(new UnreadPart(KIND, named.get(0).place().at(), what, proved));
  }

  /** Lists those models, copies for hints; none where the settings are those of a client. */
  List<EvidenceItem> named(Document document) {
    List<EvidenceItem> named = new ArrayList<>();
    ModelPrograms programs = models.servers().modelPrograms();
    boolean asks = false;
    boolean serves = false;
    for (ScalarNode line : ProgramText.of(document).lines()) {
      Matcher setting = SETTING.matcher(line.text());
      while (setting.find()) {
        String key = setting.group(1).toLowerCase(Locale.ROOT).replace('-', '_');
        String last = key.substring(key.lastIndexOf('.') + 1);
        String value = setting.group(2).replaceAll("^[\"']|[\"']$", "");
        serves |= programs.is("serves", last);
        asks |= programs.is("asks", last) || Address.isOfServer(key, value, models.servers());
      }
      values(line.text())
          .flatMap(value -> named(value, line, document).stream())
          .forEach(named::add);
    }
    return asks && !serves ? List.of() : named;
  }

  /** Lists the values of a line, those of a list one by one. */
  private static Stream<String> values(String line) {
    return BETWEEN
        .splitAsStream(line)
        .map(piece -> KEY.matcher(piece).replaceFirst("").strip())
        .map(piece -> piece.replaceAll("^[\"']|[\"';]+$", ""));
  }

  private Optional<EvidenceItem> named(String value, ScalarNode line, Document document) {
    Optional<String> product = models.product(value).filter(models::isPublished);
    return product
        .or(() -> value.indexOf('/') > 0 ? models.alias(value) : Optional.empty())
        .map(
            known ->
                new EvidenceItem(
                    Aspect.PRODUCT,
                    product.isPresent() ? Strength.STRONG : Strength.WEAK,
                    known,
                    EvidenceItem.quoted("setting", value),
                    new ManifestPlace(line.at(), document.number(), "")));
  }
}
