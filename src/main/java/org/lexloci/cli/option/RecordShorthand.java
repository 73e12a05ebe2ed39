package org.lexloci.cli.option;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Agreement;
import org.lexloci.descriptor.Assumption;
import org.lexloci.descriptor.ConsentRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.RefusalRecord;
import org.lexloci.descriptor.Stage;
import org.lexloci.descriptor.SupposedRecord;
import org.lexloci.fact.Provider;
import org.lexloci.source.SafeText;
import org.lexloci.source.word.Name;
import org.lexloci.source.word.NearMiss;
import org.lexloci.source.word.WordList;
import picocli.CommandLine.TypeConversionException;

/** Reads the short forms of records: {@code EVENT=2027-03-01}, {@code able=false}. */
record RecordShorthand(Agreement agreement) {

  /** How records are written that are no events. */
  private static final List<String> WRITTEN =
      List.of(
          "consent:PRODUCT@PROVIDER/CLAUSE[=DAY]",
          "launch:PRODUCT@PROVIDER[/STAGE]=DAY",
          "first-refusal:PRODUCT@PROVIDER=taken",
          "able=false",
          "willing=false");

  private static final String FORMS = "expected EVENT=DAY, " + WordList.bareOr(WRITTEN);

  /** What stands on both sides of {@code :}, {@code @}, {@code /} and {@code =}. */
  private record Parts(String product, Provider provider, String detail, String value) {}

  SupposedRecord read(String word) {
    SupposedRecord given = new SupposedRecord(Assumption.typed("--given", word));
    int equals = word.indexOf('=');
    String left = equals < 0 ? word : word.substring(0, equals);
    String value = equals < 0 ? "" : word.substring(equals + 1);
    int colon = left.indexOf(':');
    String form = colon < 0 ? left : left.substring(0, colon);
    if (value.isEmpty() && !form.equals("consent")) {
      throw unknown(word, form);
    }
    if (colon < 0) {
      return switch (form) {
        case "able" -> given.capability(bool(form, value), null);
        case "willing" -> given.capability(null, bool(form, value));
        default -> event(given, word, form, value);
      };
    }
    return switch (form) {
      case "consent" -> consent(given, word, parts(word, left.substring(colon + 1), value));
      case "launch" -> launch(given, parts(word, left.substring(colon + 1), value));
      case "first-refusal" -> refusal(given, parts(word, left.substring(colon + 1), value));
      default -> throw unknown(word, form);
    };
  }

  private SupposedRecord event(SupposedRecord given, String word, String name, String day) {
    if (agreement.events().stream().noneMatch(e -> e.name().equals(name))) {
      throw unknown(word, name);
    }
    return given.event(name, new DayConverter().convert(day));
  }

  private SupposedRecord consent(SupposedRecord given, String word, Parts parts) {
    if (parts.detail().isEmpty()) {
      throw new TypeConversionException(
          SafeText.quoted(word) + " names no clause; " + FORMS + "; a CLAUSE may be `any`");
    }
    return given.consent(
        agreement.counterparty().id(),
        parts.product(),
        ConsentRecord.Cloud.of(parts.provider()),
        parts.detail(),
        parts.value().isEmpty() ? null : new DayConverter().convert(parts.value()));
  }

  private static SupposedRecord launch(SupposedRecord given, Parts parts) {
    @Nullable Stage stage =
        parts.detail().isEmpty()
            ? null
            : OptionConverters.read(parts.detail(), Stage.class, "stage");
    return given.launch(
        parts.product(), parts.provider(), stage, LaunchConverter.date(parts.value()));
  }

  private static SupposedRecord refusal(SupposedRecord given, Parts parts) {
    return given.refusal(
        parts.product(),
        parts.provider(),
        OptionConverters.read(parts.value(), RefusalRecord.Outcome.class, "outcome"));
  }

  private static Parts parts(String word, String about, String value) {
    int at = about.lastIndexOf('@');
    int slash = about.indexOf('/', at + 1);
    if (at < 1) {
      throw new TypeConversionException(
          SafeText.quoted(word) + " names no product and cloud; " + FORMS);
    }
    String product = about.substring(0, at);
    if (!Name.valid(Records.fold(product))) {
      throw new TypeConversionException(Name.invalid("product", product));
    }
    return new Parts(
        product,
        OptionConverters.provider(
            slash < 0 ? about.substring(at + 1) : about.substring(at + 1, slash)),
        slash < 0 ? "" : about.substring(slash + 1),
        value);
  }

  private static boolean bool(String what, String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw OptionConverters.unknown("answer to `" + what + "`", value, List.of("true", "false"));
    }
    return value.equals("true");
  }

  private TypeConversionException unknown(String word, String form) {
    Map<String, String> written = new TreeMap<>();
    WRITTEN.forEach(w -> written.put(w.split("[:=]")[0], w));
    agreement.events().forEach(e -> written.put(e.name(), e.name() + "=DAY"));
    if (written.containsKey(form)) {
      return new TypeConversionException(
          SafeText.quoted(word) + " is no record yet: write `--given " + written.get(form) + "`");
    }
    return new TypeConversionException(
        "unknown record "
            + SafeText.quoted(word)
            + "; "
            + NearMiss.of(form, written.keySet())
                .map(n -> "did you mean `" + n + "`?")
                .orElse(FORMS));
  }
}
