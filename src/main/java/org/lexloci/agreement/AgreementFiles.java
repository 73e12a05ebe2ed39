package org.lexloci.agreement;

import java.util.List;
import java.util.Optional;
import org.lexloci.source.Document;

/** Where an agreement's files are read from: a directory, or what the build packed. */
public interface AgreementFiles {

  /** Names a file as messages do. */
  default String shown(String path) {
    return path + ".yaml";
  }

  /**
   * Reads a file of documents.
   *
   * @param path relative to the agreement, without its ending: {@code agreement}, or {@code
   *     edition} in the directory of an edition
   * @return empty when there is no such file
   * @throws AgreementException when it cannot be read
   */
  Optional<List<Document>> documents(String path);
}
