package org.lexloci;

import java.nio.file.Path;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.source.binding.Binder;

/** What is shipped, for tests. */
public final class Shipped {

  /** The sources of the agreement that is used when none is named. */
  public static final Path DIRECTORY = Path.of("rules/microsoft-openai");

  /** A binder that knows every word. */
  public static final Binder BINDER = Vocabularies.binder();

  private Shipped() {}
}
