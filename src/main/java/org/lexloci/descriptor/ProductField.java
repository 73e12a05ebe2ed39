package org.lexloci.descriptor;

/** What a document may state of a product and clauses may ask about. */
public enum ProductField {
  TYPE("type"),
  STATEFULNESS("statefulness"),
  OPEN_WEIGHTS("openWeights"),
  CAPABILITY_CRITERIA_MET("capabilityCriteriaMet"),
  HARDWARE("hardware"),
  OWNER("owner"),
  JOINTLY_DEVELOPED_WITH("jointlyDevelopedWith");

  private final String word;

  ProductField(String word) {
    this.word = word;
  }

  /** Spells the field as documents do: {@code openWeights}. */
  public String word() {
    return word;
  }
}
