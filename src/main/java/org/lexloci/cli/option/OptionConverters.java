package org.lexloci.cli.option;

import java.time.LocalDate;
import java.util.List;
import org.lexloci.cli.terminal.ColourChoice;
import org.lexloci.comparison.Span;
import org.lexloci.descriptor.CommonNames;
import org.lexloci.descriptor.Launch;
import org.lexloci.descriptor.Stage;
import org.lexloci.fact.Customer;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Statefulness;
import org.lexloci.fact.Workload;
import org.lexloci.report.VerdictWords;
import org.lexloci.run.FailOn;
import org.lexloci.source.word.NearMiss;
import org.lexloci.source.word.WordList;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads the words that documents use where the command line uses them too. */
public final class OptionConverters {

  private OptionConverters() {}

  static <T extends Enum<T>> T read(String text, Class<T> type, String what) {
    List<T> constants = List.of(type.getEnumConstants());
    return constants.stream()
        .filter(c -> VerdictWords.spell(c).equals(text))
        .findFirst()
        .orElseThrow(
            () -> unknown(what, text, constants.stream().map(VerdictWords::spell).toList()));
  }

  static Provider provider(String text) {
    return Provider.named(text)
        .or(() -> CommonNames.shipped().cloud(text))
        .orElseThrow(() -> new TypeConversionException(unknownProvider(text, Provider.ids())));
  }

  /**
   * Says that a cloud is not known.
   *
   * @param known what may have been meant
   */
  public static String unknownProvider(String word, List<String> known) {
    return NearMiss.unknown(
        "provider",
        word,
        known,
        "expected " + WordList.or(Provider.ids()) + "; any cloud that is not listed is `other`");
  }

  static TypeConversionException unknown(String what, String word, List<String> words) {
    return new TypeConversionException(NearMiss.unknown(what, word, words));
  }

  /** Makes picocli understand the words wherever an option takes one. */
  public static void register(CommandLine commands) {
    commands.registerConverter(LocalDate.class, new DayConverter());
    commands.registerConverter(Span.class, new SpanConverter());
    commands.registerConverter(Launch.class, new LaunchConverter());
    commands.registerConverter(Provider.class, OptionConverters::provider);
    commands.registerConverter(FailOn.class, text -> read(text, FailOn.class, "reason to fail"));
    commands.registerConverter(
        ColourChoice.class, text -> read(text, ColourChoice.class, "choice of colour"));
    commands.registerConverter(Stage.class, text -> read(text, Stage.class, "stage"));
    commands.registerConverter(Customer.class, text -> read(text, Customer.class, "customer"));
    commands.registerConverter(Workload.class, text -> read(text, Workload.class, "workload"));
    commands.registerConverter(ProductType.class, text -> read(text, ProductType.class, "type"));
    commands.registerConverter(
        Statefulness.class, text -> read(text, Statefulness.class, "statefulness"));
  }
}
