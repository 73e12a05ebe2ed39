package org.lexloci.fact;

/** For whom the deployment is. */
public enum Customer implements ConstantFact {
  /** Anyone. */
  GENERAL,

  /** A civil agency of the United States. */
  US_CIVIL,

  /** A national-security customer of the United States government. */
  US_NATIONAL_SECURITY;

  @Override
  public String question() {
    return "customer";
  }
}
