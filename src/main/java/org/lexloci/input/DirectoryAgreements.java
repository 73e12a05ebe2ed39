package org.lexloci.input;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lexloci.source.InputFile;
import org.lexloci.source.file.Checkout;

/**
 * Directories that a house has judged by other agreements than its own. Of nested directories the
 * inner one counts. A link counts as the file to which it leads.
 */
public record DirectoryAgreements(List<Assignment> all) {

  /** There is none. */
  public static final DirectoryAgreements NONE = new DirectoryAgreements(List.of());

  /**
   * A directory with its agreement.
   *
   * @param agreement as an option is to name it; empty for the house's own
   */
  public record Assignment(Path directory, Optional<String> agreement) {

    /** Follows the links on the way to the directory, once. */
    public Assignment {
      directory = Checkout.real(directory);
    }
  }

  /** Lists the other agreements, each once. */
  List<String> agreements() {
    return all.stream().flatMap(one -> one.agreement().stream()).distinct().toList();
  }

  /** Finds the assignment of a file that is to be judged by another agreement. */
  Optional<Assignment> of(InputFile file) {
    if (all.isEmpty() || file.isStandardInput()) {
      return Optional.empty();
    }
    Path path = Checkout.real(file.path());
    return all.stream()
        .filter(one -> path.startsWith(one.directory()))
        .max(Comparator.comparing(one -> one.directory().getNameCount()))
        .filter(one -> one.agreement().isPresent());
  }
}
