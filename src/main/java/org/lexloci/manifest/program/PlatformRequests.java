package org.lexloci.manifest.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lexloci.manifest.table.Table;

/** Knows the addresses at which a platform creates what a request sends to it. */
record PlatformRequests(List<Address> addresses) {

  /** Shorter words hold none of the addresses, and most words are. */
  private static final int SHORTEST = 10;

  /**
   * An address.
   *
   * @param method by which it is asked to create something
   * @param part of the address, in small letters
   */
  private record Address(String method, String part) {}

  /** Reads the table. */
  static PlatformRequests load() {
    return new PlatformRequests(
        Table.rows("requests.txt", 2).stream().map(row -> new Address(row[0], row[1])).toList());
  }

  /** Answers where the words of a command or program send what a platform creates. */
  Optional<String> deploys(List<String> words) {
    List<Address> meant = new ArrayList<>();
    for (String word : words) {
      if (word.length() > SHORTEST && word.indexOf('/') >= 0) {
        String folded = word.toLowerCase(Locale.ROOT);
        addresses.stream().filter(a -> folded.contains(a.part)).forEach(meant::add);
      }
    }
    return meant.stream()
        .filter(address -> words.stream().anyMatch(word -> isMethod(address.method, word)))
        .map(address -> "`" + address.part + "`")
        .findFirst();
  }

  /** A method is a word or a part of one: {@code -XPUT}, {@code requests.put}, {@code PutAsync}. */
  private static boolean isMethod(String method, String word) {
    if (word.length() > 40) {
      return false;
    }
    String name = word.toLowerCase(Locale.ROOT);
    String last = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('=')) + 1);
    return last.equals(method)
        || last.equals("-x" + method)
        || last.startsWith(method + "as")
        || last.equals("method" + method)
        || method.equals("put") && (word.equals("-T") || word.startsWith("--upload-file"))
        || method.equals("post") && isBody(word);
  }

  private static boolean isBody(String word) {
    return word.equals("-d")
        || word.startsWith("--data")
        || word.startsWith("--json")
        || word.startsWith("--post-");
  }
}
