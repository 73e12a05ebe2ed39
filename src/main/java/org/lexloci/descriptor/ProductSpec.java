package org.lexloci.descriptor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Statefulness;
import org.lexloci.source.Stated;

/**
 * What a document states of a product; what it leaves out is not known or has a strict default.
 *
 * @param deviceBackEnd whether it is the service behind a device
 * @param owner the id of a party, or of anybody else
 * @param jointlyDevelopedWith third parties
 * @param models names under which anybody may serve its model
 * @param launches on any provider; what is not listed is not known
 * @param attributes answers to what the agreement asks of products, by attribute
 */
public record ProductSpec(
    @Nullable String title,
    @Nullable Stated<ProductType> type,
    @Nullable Stated<Statefulness> statefulness,
    @Nullable Stated<Boolean> openWeights,
    @Nullable Stated<Boolean> capabilityCriteriaMet,
    @Nullable Stated<Boolean> hardware,
    @Nullable Stated<Boolean> deviceBackEnd,
    @Nullable Stated<String> owner,
    @Nullable Stated<List<String>> jointlyDevelopedWith,
    @Nullable List<Stated<String>> aliases,
    @Nullable List<Stated<String>> models,
    @Nullable List<Launch> launches,
    @Nullable Map<String, Stated<String>> attributes,
    @Nullable String source,
    @Nullable String note) {

  /** States nothing. */
  static final ProductSpec NOTHING =
      new ProductSpec(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** States the same with a type. */
  ProductSpec typed(Stated<ProductType> other) {
    return new ProductSpec(
        title,
        other,
        statefulness,
        openWeights,
        capabilityCriteriaMet,
        hardware,
        deviceBackEnd,
        owner,
        jointlyDevelopedWith,
        aliases,
        models,
        launches,
        attributes,
        source,
        note);
  }

  /** States launches and nothing else. */
  static ProductSpec launched(List<Launch> launches) {
    return new ProductSpec(
        null, null, null, null, null, null, null, null, null, null, null, launches, null, null,
        null);
  }

  /** Lists the launches, none when none are listed. */
  public List<Launch> launchesOrNone() {
    return launches == null ? List.of() : launches;
  }

  /** Lists the names of its model, none when none are listed. */
  public List<Stated<String>> modelsOrNone() {
    return models == null ? List.of() : models;
  }

  /** Lists the aliases, none when none are listed. */
  public List<Stated<String>> aliasesOrNone() {
    return aliases == null ? List.of() : aliases;
  }

  /** Answers the attributes, none when none are stated. */
  public Map<String, Stated<String>> attributesOrNone() {
    return attributes == null ? Map.of() : attributes;
  }
}
