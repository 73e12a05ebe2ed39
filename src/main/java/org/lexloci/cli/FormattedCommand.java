package org.lexloci.cli;

import java.util.List;
import java.util.Set;

/** A command that tells what it finds in several formats. */
interface FormattedCommand {

  /**
   * Lists the formats, the default first.
   *
   * @param options that were typed, by their long names
   */
  List<String> formats(Set<String> options);
}
