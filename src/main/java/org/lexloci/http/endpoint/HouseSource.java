package org.lexloci.http.endpoint;

import java.nio.file.Path;
import java.util.List;
import org.lexloci.run.Run;
import org.lexloci.tool.CommandRunner;

/** Opens the house of a service; commands that it runs judge by the same. */
public interface HouseSource extends CommandRunner {

  /** Answers what is open. */
  House current();

  /** Checks a document as {@code check -} does. */
  Run check(byte[] document);

  /** Lists the files and directories that it was opened from, besides what is shipped. */
  List<Path> files();

  /**
   * Opens the house anew.
   *
   * @return what is wrong, if anything is; what was open then stays
   */
  List<String> reload();
}
