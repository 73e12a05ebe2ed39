package org.lexloci.descriptor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Statefulness;
import org.lexloci.source.StatedValue;

/** A product described inside the deployment that needs it. */
record InlineProduct(
    StatedValue<String> name,
    @Nullable StatedValue<ProductType> type,
    @Nullable StatedValue<Statefulness> statefulness,
    @Nullable StatedValue<Boolean> openWeights,
    @Nullable StatedValue<Boolean> capabilityCriteriaMet,
    @Nullable StatedValue<Boolean> hardware,
    @Nullable StatedValue<Boolean> deviceBackEnd,
    @Nullable StatedValue<String> owner,
    @Nullable StatedValue<List<String>> jointlyDevelopedWith,
    @Nullable List<Launch> launches,
    @Nullable Map<String, StatedValue<String>> attributes) {

  ProductSpec spec() {
    return new ProductSpec(
        null,
        type,
        statefulness,
        openWeights,
        capabilityCriteriaMet,
        hardware,
        deviceBackEnd,
        owner,
        jointlyDevelopedWith,
        null,
        null,
        launches,
        attributes,
        null,
        null,
        null,
        null,
        null);
  }
}
