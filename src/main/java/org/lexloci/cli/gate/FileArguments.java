package org.lexloci.cli.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.cli.house.CommandContext;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.configuration.Configuration;
import org.lexloci.input.FilesReader;
import org.lexloci.input.InputDocuments;
import org.lexloci.input.Progress;
import org.lexloci.run.Exit;
import org.lexloci.run.FaultException;
import org.lexloci.source.Problem;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.file.FileFinder;
import org.lexloci.source.file.Globs;

/**
 * The files that arguments name, without those that the configuration leaves out.
 *
 * @param idle globs that match nothing in all that they could match
 */
public record FileArguments(InputDocuments files, List<Problem> idle) {

  /**
   * Reads the files at their places, for one agreement.
   *
   * @param directories that other agreements judge, and are left out
   * @throws FaultException when a glob is none, or matches nothing in all that it could match
   */
  public static InputDocuments read(
      List<String> paths, CommandContext house, AgreementMap directories) {
    FileArguments wanted = read(paths, house, directories, house.checkout(), Progress.NONE);
    wanted.refuseIdle();
    return wanted.files().ofOwnAgreement();
  }

  /**
   * Reads the files that a checkout has.
   *
   * @param directories that other agreements judge
   * @throws FaultException when a glob is none
   */
  static FileArguments read(
      List<String> paths,
      CommandContext house,
      AgreementMap directories,
      Checkout checkout,
      Progress progress) {
    Configuration configuration = house.configuration().configuration();
    List<Problem> problems = new ArrayList<>();
    Globs globs =
        Globs.of(
            checkout.resolve(house.configuration().prefix()),
            Optional.ofNullable(configuration.include()).orElse(List.of()),
            Optional.ofNullable(configuration.exclude()).orElse(List.of()),
            problems);
    FaultException.refuse(Exit.INPUT, problems);
    InputDocuments files =
        FilesReader.read(
            paths,
            new FileFinder(checkout, globs),
            house.reader(),
            directories.in(checkout),
            progress);
    // What a process that serves is sent was made somewhere else.
    Terminal terminal = house.terminal();
    return new FileArguments(
        terminal.memory().isOfService() ? files : files.pipedIn(terminal.directory()),
        globs.idle());
  }

  /** Refuses globs that match nothing. */
  public void refuseIdle() {
    FaultException.refuse(Exit.INPUT, idle);
  }
}
