package org.lexloci.cli.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.cli.house.CommandContext;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.configuration.Configuration;
import org.lexloci.configuration.ConfigurationFile;
import org.lexloci.input.FilesReader;
import org.lexloci.input.InputDocuments;
import org.lexloci.input.Progress;
import org.lexloci.run.Exit;
import org.lexloci.run.FaultException;
import org.lexloci.source.Document;
import org.lexloci.source.InputFile;
import org.lexloci.source.Problem;
import org.lexloci.source.binding.Envelope;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.file.FileFinder;
import org.lexloci.source.file.Globs;

/**
 * The files that arguments name, without those that the configuration leaves out.
 *
 * @param idle globs that match nothing in all that they could match
 */
public record FileArguments(InputDocuments files, List<Problem> idle) {

  private static final String WITHOUT_SAY =
      "has no say: a configuration is read in the working directory or above it, or by `--config`";

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
    files = files.with(withoutSay(files, house), List.of());
    // What a process that serves is sent was made somewhere else.
    Terminal terminal = house.terminal();
    return new FileArguments(
        terminal.cache().isOfService() ? files : files.pipedIn(terminal.directory()), globs.idle());
  }

  /** Warns of configurations that whoever wrote them may believe to be in effect. */
  private static List<Problem> withoutSay(InputDocuments files, CommandContext house) {
    Path directory = house.terminal().directory();
    List<Path> searched =
        List.of(
            Checkout.real(directory),
            Checkout.real(directory.resolve(house.configuration().prefix())));
    Map<String, InputFile> places = new HashMap<>();
    files.byAgreement().stream()
        .flatMap(part -> part.files().stream())
        .forEach(file -> places.put(file.shown(), file));
    return files.byAgreement().stream()
        .flatMap(part -> part.foreign().stream())
        .filter(d -> Envelope.kind(d).equals(Optional.of(ConfigurationFile.KIND)))
        .map(Document::file)
        .distinct()
        .filter(
            file ->
                Optional.ofNullable(places.get(file))
                    .map(f -> Checkout.real(f.path()).getParent())
                    .filter(above -> !searched.contains(above))
                    .isPresent())
        .map(file -> Problem.whole(file, WITHOUT_SAY))
        .toList();
  }

  /** Refuses globs that match nothing. */
  public void refuseIdle() {
    FaultException.refuse(Exit.INPUT, idle);
  }
}
