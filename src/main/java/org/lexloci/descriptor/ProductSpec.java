package org.lexloci.descriptor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Statefulness;
import org.lexloci.source.StatedValue;

/**
 * What a document states of a product; what it leaves out is not known or has a strict default.
 *
 * @param deviceBackEnd whether it is the service behind a device
 * @param owner the id of a party, or of anybody else
 * @param jointlyDevelopedWith third parties
 * @param models names under which anybody may serve its model
 * @param launches on any provider; what is not listed is not known
 * @param attributes answers to what the agreement asks of products, by attribute
 * @param capability what every deployment of it rests on, as the counterparty would name it
 * @param inferred fields whose values whoever keeps the record has worked out; the source does not
 *     state them
 * @param open fields of which the record says that nobody knows them: they have no default
 */
public record ProductSpec(
    @Nullable String title,
    @Nullable StatedValue<ProductType> type,
    @Nullable StatedValue<Statefulness> statefulness,
    @Nullable StatedValue<Boolean> openWeights,
    @Nullable StatedValue<Boolean> capabilityCriteriaMet,
    @Nullable StatedValue<Boolean> hardware,
    @Nullable StatedValue<Boolean> deviceBackEnd,
    @Nullable StatedValue<String> owner,
    @Nullable StatedValue<List<String>> jointlyDevelopedWith,
    @Nullable List<StatedValue<String>> aliases,
    @Nullable List<StatedValue<String>> models,
    @Nullable List<Launch> launches,
    @Nullable Map<String, StatedValue<String>> attributes,
    @Nullable StatedValue<String> capability,
    @Nullable List<StatedValue<ProductField>> inferred,
    @Nullable List<StatedValue<ProductField>> open,
    @Nullable String source,
    @Nullable String note) {

  /** States nothing. */
  public static final ProductSpec NOTHING =
      new ProductSpec(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null);

  /** States the same with a type. */
  ProductSpec typed(StatedValue<ProductType> other) {
    return with(other, owner, launches);
  }

  /** States launches and nothing else. */
  static ProductSpec launched(List<Launch> launches) {
    return NOTHING.with(null, null, launches);
  }

  /** States whose product it is and nothing else. */
  public static ProductSpec ownedBy(StatedValue<String> owner) {
    return NOTHING.with(null, owner, null);
  }

  private ProductSpec with(
      @Nullable StatedValue<ProductType> ofType,
      @Nullable StatedValue<String> ofOwner,
      @Nullable List<Launch> launched) {
    return new ProductSpec(
        title,
        ofType,
        statefulness,
        openWeights,
        capabilityCriteriaMet,
        hardware,
        deviceBackEnd,
        ofOwner,
        jointlyDevelopedWith,
        aliases,
        models,
        launched,
        attributes,
        capability,
        inferred,
        open,
        source,
        note);
  }

  /** Lists the launches, none when none are listed. */
  public List<Launch> launchesOrNone() {
    return launches == null ? List.of() : launches;
  }

  /** Tells whether the value of a field is no more than an inference. */
  public boolean infers(ProductField field) {
    return inferredOrNone().stream().anyMatch(i -> i.value() == field);
  }

  /** Tells whether the record says of a field that nobody knows it. */
  public boolean leavesOpen(ProductField field) {
    return openOrNone().stream().anyMatch(o -> o.value() == field);
  }

  /** Lists the fields that are inferred, none when none are listed. */
  List<StatedValue<ProductField>> inferredOrNone() {
    return inferred == null ? List.of() : inferred;
  }

  /** Lists the fields that nobody knows, none when none are listed. */
  List<StatedValue<ProductField>> openOrNone() {
    return open == null ? List.of() : open;
  }

  /** Tells whether a field has a value. */
  boolean states(ProductField field) {
    return switch (field) {
      case TYPE -> type != null;
      case STATEFULNESS -> statefulness != null;
      case OPEN_WEIGHTS -> openWeights != null;
      case CAPABILITY_CRITERIA_MET -> capabilityCriteriaMet != null;
      case HARDWARE -> hardware != null;
      case OWNER -> owner != null;
      case JOINTLY_DEVELOPED_WITH -> jointlyDevelopedWith != null;
    };
  }

  /** Lists the names of its model, none when none are listed. */
  List<StatedValue<String>> modelsOrNone() {
    return models == null ? List.of() : models;
  }

  /** Lists the aliases, none when none are listed. */
  public List<StatedValue<String>> aliasesOrNone() {
    return aliases == null ? List.of() : aliases;
  }

  /** Answers the attributes, none when none are stated. */
  public Map<String, StatedValue<String>> attributesOrNone() {
    return attributes == null ? Map.of() : attributes;
  }
}
