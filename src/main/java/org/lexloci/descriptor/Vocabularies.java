package org.lexloci.descriptor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.fact.Provider;
import org.lexloci.source.binding.Binder;
import org.lexloci.source.binding.Form;
import org.lexloci.source.binding.Vocabulary;

/** The words of documents that are not the constants of an enum. */
public final class Vocabularies {

  private static final String DAY = "expected a day such as `2026-04-27`";

  /** Earlier years are slips of the pen. */
  private static final int FIRST_YEAR = 1970;

  /** One for all, as it learns each type once. */
  private static final Binder BINDER =
      new Binder(
          all(), Map.of(ProductReference.class, (Form<ProductReference>) ProductReference::read));

  private Vocabularies() {}

  /** Answers what binds documents. */
  public static Binder binder() {
    return BINDER;
  }

  /** Lists providers, days and launch dates. */
  static List<Vocabulary<?>> all() {
    List<String> providers = Provider.ids();
    return List.of(
        new Vocabulary<>(
            Provider.class,
            providers,
            "expected one of " + String.join(", ", providers) + "; any other cloud is `other`",
            Provider::named,
            text -> CommonNames.shipped().cloud(text).map(Provider::id)),
        new Vocabulary<>(
            ConsentRecord.Cloud.class,
            Stream.concat(providers.stream(), Stream.of(ConsentRecord.ANY)).toList(),
            "expected one of "
                + String.join(", ", providers)
                + ", or `"
                + ConsentRecord.ANY
                + "`; any other cloud is `other`",
            text ->
                text.equals(ConsentRecord.ANY)
                    ? Optional.of(ConsentRecord.Cloud.any())
                    : Provider.named(text).map(ConsentRecord.Cloud::of),
            text -> CommonNames.shipped().cloud(text).map(Provider::id)),
        new Vocabulary<>(
            ConsentRecord.End.class,
            List.of(ConsentRecord.OPEN),
            DAY + ", or `" + ConsentRecord.OPEN + "`",
            text ->
                text.equals(ConsentRecord.OPEN)
                    ? Optional.of(ConsentRecord.End.open())
                    : day(text).map(day -> new ConsentRecord.End(Optional.of(day)))),
        Vocabulary.of(ProductField.class, List.of(ProductField.values()), ProductField::word),
        new Vocabulary<>(LocalDate.class, List.of(), DAY, Vocabularies::day),
        new Vocabulary<>(
            LaunchDate.class,
            List.of("never", "open"),
            DAY + ", or `never`, or `open`",
            Vocabularies::launchDate));
  }

  private static Optional<LaunchDate> launchDate(String text) {
    return switch (text) {
      case "never" -> Optional.of(LaunchDate.NEVER);
      case "open" -> Optional.of(LaunchDate.OPEN);
      default -> day(text).map(LaunchDate::on);
    };
  }

  /** Reads a day in the form {@code 2026-04-27}; empty when there is no such day. */
  public static Optional<LocalDate> day(String text) {
    try {
      LocalDate day = LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
      return Optional.of(day).filter(d -> text.length() == 10 && d.getYear() >= FIRST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
