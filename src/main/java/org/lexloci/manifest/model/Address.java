package org.lexloci.manifest.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.manifest.program.Argument;
import org.lexloci.manifest.program.Command;
import org.lexloci.manifest.program.Servers;

/** Tells the addresses of a container itself from those of other machines. */
public final class Address {

  private static final Set<String> LOCAL =
      Set.of("localhost", "0.0.0.0", "[::]", "[::1]", "host.docker.internal");

  private static final Pattern ADDRESS = Pattern.compile("https?://(\\[[^\\]]*\\]|[^/:\\s]+).*");

  private Address() {}

  /** Tells whether an address is of another machine; one without a scheme begins with its host. */
  public static boolean isElsewhere(String address) {
    String whole = address.contains("://") ? address : "http://" + address;
    Matcher parts = ADDRESS.matcher(whole.toLowerCase(Locale.ROOT));
    return parts.matches()
        && !LOCAL.contains(parts.group(1))
        && !parts.group(1).startsWith("127.")
        && !parts.group(1).startsWith("$");
  }

  /** Tells whether an option of a command names another machine as the one that serves. */
  public static boolean isGiven(List<Command.Word> command, Servers servers) {
    return servers.isAny("base", command)
        && Argument.of(command, 0).stream()
            .anyMatch(given -> servers.is("base", given.option()) && isElsewhere(given.value()));
  }
}
