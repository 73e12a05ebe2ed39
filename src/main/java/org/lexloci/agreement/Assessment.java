package org.lexloci.agreement;

/** Who judges a clause. */
public enum Assessment {
  BY_RULE,
  BY_PERSON,
  NOT_ABOUT_DEPLOYMENT
}
