package org.lexloci.manifest.model;

import java.util.regex.Pattern;

/** Tells a model's name alone from the names that clouds give to models which they serve. */
final class BareName {

  private static final Pattern BARE = Pattern.compile("[\\w-]+(?<!-maas)(?::latest)?");

  private BareName() {}

  /** Tells whether a name holds nothing of a cloud, of a publisher or of a version. */
  static boolean is(String name) {
    return BARE.matcher(name).matches();
  }
}
