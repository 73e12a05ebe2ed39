package org.lexloci.descriptor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Statefulness;
import org.lexloci.source.Stated;

/** A product described inside the deployment that needs it. */
record InlineProduct(
    Stated<String> name,
    @Nullable Stated<ProductType> type,
    @Nullable Stated<Statefulness> statefulness,
    @Nullable Stated<Boolean> openWeights,
    @Nullable Stated<Boolean> capabilityCriteriaMet,
    @Nullable Stated<Boolean> hardware,
    @Nullable Stated<Boolean> deviceBackEnd,
    @Nullable Stated<String> owner,
    @Nullable Stated<List<String>> jointlyDevelopedWith,
    @Nullable List<Launch> launches,
    @Nullable Map<String, Stated<String>> attributes) {

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
