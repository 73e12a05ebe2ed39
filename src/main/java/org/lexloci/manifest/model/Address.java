package org.lexloci.manifest.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

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

  /**
   * Tells whether a variable or a setting says where on another machine a server of models is, and
   * not something else that whoever serves one sends to, such as its traces.
   */
  public static boolean isOfServer(String name, String value, Servers servers) {
    if (!value.startsWith("http") || !value.contains("://") || !isElsewhere(value)) {
      return false;
    }
    List<String> words = List.of(BETWEEN.split(name.toLowerCase(Locale.ROOT)));
    return words.stream().noneMatch(word -> servers.is("unasked", word))
        && (isInterface(value, servers)
            || words.size() == 1 && servers.is("alone", words.get(0))
            || words.stream().anyMatch(word -> servers.is("asked", word)));
  }

  /** Tells whether a path is one at which servers of models answer, as all of them do alike. */
  private static boolean isInterface(String address, Servers servers) {
    String[] steps = address.split("[?#]", 2)[0].split("/");
    for (int i = 0; i + 1 < steps.length; i++) {
      if (servers.is("answers", steps[i] + "/" + steps[i + 1])) {
        return true;
      }
    }
    return servers.is("answers", steps[steps.length - 1]);
  }

  /**
   * Tells whether an image that serves models asks a server elsewhere instead: an option for that
   * is none of what serves, and a variable counts only where its program is one that asks.
   *
   * @param addressed whether a variable says that a server is elsewhere
   */
  public static boolean isAway(
      boolean addressed,
      Optional<String> image,
      List<List<Command.Word>> commands,
      Servers servers) {
    return addressed && isAsking(image)
        || commands.stream().anyMatch(words -> isGiven(words, servers));
  }

  /** Tells whether an image holds the program that asks a server where a variable says. */
  public static boolean isAsking(Optional<String> image) {
    return image.filter(name -> name.contains(Servers.ASKING)).isPresent();
  }
}
