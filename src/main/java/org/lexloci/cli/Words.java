package org.lexloci.cli;

import java.util.List;
import java.util.stream.Stream;
import org.lexloci.descriptor.Stage;
import org.lexloci.fact.Customer;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Statefulness;
import org.lexloci.fact.Workload;
import org.lexloci.source.Listing;
import org.lexloci.source.NearMiss;
import org.lexloci.source.Shown;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the words that documents use where the command line uses them too. */
final class Words {

  private Words() {}

  static <T extends Enum<T>> T read(String text, Class<T> type, String what) {
    List<T> constants = List.of(type.getEnumConstants());
    return constants.stream()
        .filter(c -> org.lexloci.report.Words.spell(c).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                unknown(
                    what, text, constants.stream().map(org.lexloci.report.Words::spell).toList()));
  }

  static Provider provider(String text) {
    return Provider.named(text)
        .orElseThrow(
            () ->
                unknown("provider", text, Stream.of(Provider.values()).map(Provider::id).toList()));
  }

  static TypeConversionException unknown(String what, String word, List<String> words) {
    return new TypeConversionException(
        "unknown "
            + what
            + " `"
            + Shown.of(word)
            + "`; "
            + NearMiss.of(word, words)
                .map(n -> "did you mean `" + n + "`?")
                .orElseGet(() -> "expected " + Listing.or(words)));
  }

  /** Reads a product type. */
  static final class Types implements ITypeConverter<ProductType> {
    @Override
    public ProductType convert(String text) {
      return read(text, ProductType.class, "type");
    }
  }

  /** Reads a statefulness. */
  static final class States implements ITypeConverter<Statefulness> {
    @Override
    public Statefulness convert(String text) {
      return read(text, Statefulness.class, "statefulness");
    }
  }

  /** Reads a stage. */
  static final class StageWord implements ITypeConverter<Stage> {
    @Override
    public Stage convert(String text) {
      return read(text, Stage.class, "stage");
    }
  }

  /** Reads a customer. */
  static final class CustomerWord implements ITypeConverter<Customer> {
    @Override
    public Customer convert(String text) {
      return read(text, Customer.class, "customer");
    }
  }

  /** Reads a workload. */
  static final class WorkloadWord implements ITypeConverter<Workload> {
    @Override
    public Workload convert(String text) {
      return read(text, Workload.class, "workload");
    }
  }

  /** Reads a provider. */
  static final class ProviderWord implements ITypeConverter<Provider> {
    @Override
    public Provider convert(String text) {
      return provider(text);
    }
  }
}
