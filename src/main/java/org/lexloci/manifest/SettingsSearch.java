package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.source.Document;
import org.lexloci.source.ScalarNode;

/**
 * Finds models that settings give to a program, in inventories and files of variables too. Settings
 * of a client name a model as well: an address elsewhere, or a key that only clients have, tells
 * them, unless there is a key that only servers have.
 */
record SettingsSearch(Models models, Starts starts) {

  /** What it is counted as. */
  static final String KIND = "settings file";

  private static final Pattern SETTING =
      Pattern.compile("([A-Za-z_][\\w.-]*)[\"']?\\s*[=:]\\s*(\"[^\"]*\"|'[^']*'|[^\\s,;#\"']+)");

  /** Finds the models whose weights are published that a file gives to what may serve them. */
  Optional<UnreadPart> in(Document document) {
    List<EvidenceItem> named = new ArrayList<>();
    boolean asks = false;
    boolean serves = false;
    for (ScalarNode line : ProgramText.of(document).lines()) {
      Matcher setting = SETTING.matcher(line.text());
      while (setting.find()) {
        String key = setting.group(1).toLowerCase(Locale.ROOT).replace('-', '_');
        String last = key.substring(key.lastIndexOf('.') + 1);
        String value = setting.group(2).replaceAll("^[\"']|[\"']$", "");
        serves |= starts.is("serves", last);
        asks |=
            starts.is("asks", last)
                || value.startsWith("http") && value.contains("://") && Address.isElsewhere(value);
        models
            .product(value)
            .filter(models::isPublished)
            .map(product -> item(product, value, line, document))
            .ifPresent(named::add);
      }
    }
    String what = "these settings give the model to what may serve it; check what reads them";
    return named.isEmpty() || asks && !serves
        ? Optional.empty()
        : Optional.of(new UnreadPart(KIND, named.get(0).place().at(), what, named));
  }

  private static EvidenceItem item(
      String product, String value, ScalarNode line, Document document) {
    String from = EvidenceItem.quoted("setting", value);
    ManifestPlace place = new ManifestPlace(line.at(), document.number(), "");
    return new EvidenceItem(Aspect.PRODUCT, Strength.STRONG, product, from, place);
  }
}
