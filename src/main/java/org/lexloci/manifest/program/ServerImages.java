package org.lexloci.manifest.program;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lexloci.manifest.table.Patterns;

/** Knows the images of servers, by their names behind the last slash. */
public final class ServerImages {

  /** How the name of a file ends that holds an image. */
  private static final Pattern FILE = Pattern.compile("\\.(?:sif|simg|sqsh)$");

  private final Patterns<Set<String>> serving = new Patterns<>();
  private final Patterns<Boolean> others = new Patterns<>();
  private final Patterns<String> families = new Patterns<>();

  /** Adds a row of the table. */
  void add(String[] row) {
    switch (row[0]) {
      case "image" -> serving.add(row[1], Set.of(row[2].split(",")));
      case "other" -> others.add(row[1], true);
      default -> families.add(row[1], row[2]);
    }
  }

  /** Finds how an image whose own command serves is told the model. */
  public Optional<Set<String>> ways(String image) {
    return of(serving, image);
  }

  /** Tells whether a word can be nothing but the image of a server. */
  public boolean isServer(String word) {
    return word.indexOf('/') > 0 && ways(word).isPresent();
  }

  /** Tells whether an image is of something else that is well known. */
  public boolean isOther(String image) {
    return of(others, image).isPresent();
  }

  /** Finds the family of models that an image serves, where it serves no others. */
  public Optional<String> family(String image) {
    return of(families, image);
  }

  private static <T> Optional<T> of(Patterns<T> patterns, String image) {
    String last = FILE.matcher(image.substring(image.lastIndexOf('/') + 1)).replaceFirst("");
    int digest = last.indexOf('@');
    String tagged = digest < 0 ? last : last.substring(0, digest);
    int colon = tagged.indexOf(':');
    return patterns
        .of(tagged)
        .or(() -> colon < 0 ? Optional.empty() : patterns.of(tagged.substring(0, colon)));
  }
}
