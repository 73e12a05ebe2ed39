package org.lexloci.fact;

/** The clouds that a deployment can target, and the one list of them. */
public enum Provider {
  AZURE,
  AWS,
  GCP,
  OCI,
  COREWEAVE,
  CEREBRAS,
  ALIBABA,
  IBM,
  HUAWEI,
  TENCENT,
  NEBIUS,

  /** The customer's own machines. */
  ON_PREM,

  /** Any cloud that has no name of its own here. */
  OTHER;

  /** Spells the provider as documents do: {@code on-prem}. */
  public String id() {
    return Answers.spell(this);
  }
}
