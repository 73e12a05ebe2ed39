package org.lexloci.manifest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the addresses of a container itself from those of other machines. */
final class Address {

  private static final Set<String> LOCAL =
      Set.of("localhost", "0.0.0.0", "[::]", "[::1]", "host.docker.internal");

  private static final Pattern ADDRESS = Pattern.compile("https?://(\\[[^\\]]*\\]|[^/:\\s]+).*");

  private Address() {}

  /** Tells whether an address is of another machine; one without a scheme begins with its host. */
  static boolean isElsewhere(String address) {
    String whole = address.contains("://") ? address : "http://" + address;
    Matcher parts = ADDRESS.matcher(whole.toLowerCase(Locale.ROOT));
    return parts.matches()
        && !LOCAL.contains(parts.group(1))
        && !parts.group(1).startsWith("127.")
        && !parts.group(1).startsWith("$");
  }
}
