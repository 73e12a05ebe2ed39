package org.lexloci.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes documents for tests. */
public final class Documents {

  /** Permitted by both shipped editions. */
  public static final String YES =
      deployment("yes", "{name: tea, type: api}", "azure", "2026-05-01");

  /** Denied by both shipped editions. */
  public static final String NO =
      deployment(
          "no",
          "{name: coffee, type: api, launches: [{provider: azure, date: never}]}",
          "aws",
          "2026-05-01");

  /** Depends on the type of the product. */
  public static final String OPEN =
      deployment(
          "open",
          "{name: water, launches: [{provider: azure, stage: general-availability, date:"
              + " \"2026-01-01\"}]}",
          "aws",
          "2026-05-01");

  /** Writes a configuration, the lines of which stand below {@code spec}. */
  public static String house(String... lines) {
    return "apiVersion: lexloci.dev/v1\nkind: Configuration\nmetadata: {name: house}\nspec:\n"
        + String.join("\n", lines)
        + "\n";
  }

  /** Speaks another language altogether. */
  public static final String FOREIGN = "apiVersion: v1\nkind: Event\nmetadata: {name: started}\n";

  private Documents() {}

  public static String deployment(String name, String product, String provider, String launchDate) {
    return """
    apiVersion: lexloci.dev/v1
    kind: ProductDeployment
    metadata: {name: %s}
    spec:
      product: %s
      target: {provider: %s, launchDate: "%s"}
    """
        .formatted(name, product, provider, launchDate);
  }

  public static String record(String kind, String spec) {
    return "apiVersion: lexloci.dev/v1\nkind: %s\nmetadata: {name: recorded}\nspec: %s\n"
        .formatted(kind, spec);
  }

  public static String all(String... documents) {
    return String.join("---\n", documents);
  }

  /** Answers the lines of a file that stands in one line of a table. */
  public static String lines(String text) {
    return text.replace("\\n", "\n") + "\n";
  }

  /** Writes a file, its directories included, and answers how the command line names it. */
  public static String write(Path directory, String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }
}
