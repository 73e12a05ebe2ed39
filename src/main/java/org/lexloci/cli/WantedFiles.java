package org.lexloci.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.Assignments;
import org.lexloci.FilesRead;
import org.lexloci.Progress;
import org.lexloci.configuration.Configuration;
import org.lexloci.decision.Exit;
import org.lexloci.decision.FaultException;
import org.lexloci.source.Checkout;
import org.lexloci.source.FileFinder;
import org.lexloci.source.Globs;
import org.lexloci.source.Problem;

/**
 * The files that arguments mean and a configuration wants.
 *
 * @param idle globs that match nothing in all that they could match
 */
record WantedFiles(FilesRead files, List<Problem> idle) {

  /**
   * Reads the files at their places.
   *
   * @throws FaultException when a glob is none, or matches nothing in all that it could match
   */
  static FilesRead read(List<String> paths, House house, Progress progress) {
    WantedFiles wanted = read(paths, house, house.checkout(), progress);
    wanted.refuseIdle();
    return wanted.files();
  }

  /**
   * Reads the files that a checkout has.
   *
   * @throws FaultException when a glob is none
   */
  static WantedFiles read(List<String> paths, House house, Checkout checkout, Progress progress) {
    Configuration configuration = house.configuration().configuration();
    List<Problem> problems = new ArrayList<>();
    Globs globs =
        Globs.of(
            checkout.resolve(house.configuration().prefix()),
            Optional.ofNullable(configuration.include()).orElse(List.of()),
            Optional.ofNullable(configuration.exclude()).orElse(List.of()),
            problems);
    Assignments assignments = assignments(house, checkout, problems);
    refuse(problems);
    FilesRead files =
        FilesRead.read(
            paths, new FileFinder(checkout, globs), house.reader(), assignments, progress);
    return new WantedFiles(files, globs.idle());
  }

  /** Lists the directories that another agreement judges. */
  private static Assignments assignments(House house, Checkout checkout, List<Problem> problems) {
    List<Assignments.Assignment> all = new ArrayList<>();
    Optional.ofNullable(house.configuration().configuration().agreements())
        .orElse(Map.of())
        .forEach(
            (directory, said) -> {
              AgreementWord word =
                  new AgreementWord(said.value(), house.configuration().seen(said.value()));
              Optional<String> complaint = word.complaint(house.binder(), house.checkout());
              complaint.ifPresent(c -> problems.add(new Problem(said.at(), c)));
              if (complaint.isEmpty()
                  && !house.agreement().means(word, house.binder(), house.terminal())) {
                Path path = checkout.resolve(house.configuration().seen(directory));
                all.add(new Assignments.Assignment(path, word.path(), said.at()));
              }
            });
    return new Assignments(all);
  }

  /** Refuses globs that match nothing. */
  void refuseIdle() {
    refuse(idle);
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new FaultException(Exit.INPUT, problems);
    }
  }
}
