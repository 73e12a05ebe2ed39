package org.lexloci.descriptor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Provider;
import org.lexloci.source.StatedValue;

/** A record that nobody made and that is supposed, to see what would follow. */
public final class SupposedRecord {

  /** What such a record has where another one names who vouches for it. */
  private static final String NOBODY = "assumed";

  private final Assumption assumption;
  private final Records.Builder builder = new Records.Builder();
  private @Nullable Boolean able;
  private @Nullable Boolean willing;

  /** Supposes nothing yet. */
  public SupposedRecord(Assumption assumption) {
    this.assumption = assumption;
  }

  /** Answers what was typed. */
  public Assumption assumption() {
    return assumption;
  }

  /** Supposes that something happened. */
  public SupposedRecord event(String name, LocalDate day) {
    builder.event(recorded(new EventRecord(here(name), here(NOBODY), here(day), NOBODY)));
    return this;
  }

  /**
   * Supposes that the counterparty consents.
   *
   * @param clause an id, or {@code any}
   * @param from the first day on which it counts; always when null
   */
  public SupposedRecord consent(
      String by,
      String product,
      ConsentRecord.Cloud provider,
      String clause,
      @Nullable LocalDate from) {
    builder.consent(
        recorded(
            new ConsentRecord(
                here(by),
                here(clause),
                here(product),
                provider,
                here(from == null ? ConsentRecord.ALWAYS : from),
                here(ConsentRecord.End.open()),
                NOBODY)));
    return this;
  }

  public SupposedRecord launch(
      String product, Provider provider, @Nullable Stage stage, LaunchDate date) {
    List<Launch> launches = List.of(Launch.of(provider, stage, here(date)));
    builder.said(
        new NamedRecord<>(
            here(product), ProductSpec.launched(launches), Origin.Kind.ASSUMED, where()));
    return this;
  }

  /** Supposes what became of an offer of capacity. */
  public SupposedRecord refusal(String product, Provider provider, RefusalRecord.Outcome outcome) {
    builder.refusal(recorded(new RefusalRecord(here(product), provider, here(outcome), NOBODY)));
    return this;
  }

  /** Supposes a statement on whatever capability the judged products need. */
  public SupposedRecord capability(@Nullable Boolean canSupport, @Nullable Boolean chooses) {
    able = canSupport;
    willing = chooses;
    return this;
  }

  /** Answers what is supposed in a run that judges some products. */
  public Records about(Collection<String> products) {
    if (able == null && willing == null) {
      return builder.build();
    }
    Records.Builder statements = new Records.Builder();
    for (String product : products) {
      statements.capability(
          recorded(
              new CapabilityStatement(
                  here(NOBODY),
                  here(product),
                  here(""),
                  able == null ? null : here(able),
                  willing == null ? null : here(willing),
                  here(ConsentRecord.ALWAYS),
                  NOBODY)));
    }
    return statements.build();
  }

  private <T> NamedRecord<T> recorded(T value) {
    return new NamedRecord<>(here(assumption.words()), value, Origin.Kind.ASSUMED, where());
  }

  private String where() {
    return assumption.words();
  }

  private <T> StatedValue<T> here(T value) {
    return new StatedValue<>(value, assumption.at());
  }
}
