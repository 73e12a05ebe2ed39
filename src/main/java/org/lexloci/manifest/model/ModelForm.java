package org.lexloci.manifest.model;

import java.util.regex.Pattern;

/** A form in which models are named where they are deployed. */
record ModelForm(Pattern pattern, Sort sort) {

  /** What a name of a form means. */
  enum Sort {
    /** It says whose model it is, so that it is one of a product, on record or not. */
    NAMED,
    /** It is a product's where that is on record. */
    LISTED,
    /** It is a family with a tag for each model. */
    TAGGED
  }
}
