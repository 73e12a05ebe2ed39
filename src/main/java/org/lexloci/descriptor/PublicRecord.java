package org.lexloci.descriptor;

import java.util.List;
import org.lexloci.source.Binder;
import org.lexloci.source.Resources;

/** The products and launches that are public, which ship with the program. */
public final class PublicRecord {

  /** What a report calls it. */
  public static final String NAME = "public record";

  private PublicRecord() {}

  /** Reads it from what the build packed. */
  public static Records read(Binder binder) {
    DescriptorReader reader =
        new DescriptorReader(
            binder,
            problem -> {
              throw new IllegalStateException(problem.toString());
            });
    return reader.read(Resources.documents("public-record").orElse(List.of()), NAME).records();
  }
}
