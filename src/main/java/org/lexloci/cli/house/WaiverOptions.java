package org.lexloci.cli.house;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lexloci.acceptance.Waiver;
import org.lexloci.acceptance.WaiverReader;
import org.lexloci.cli.option.Setting;
import org.lexloci.configuration.ConfigurationFile;
import org.lexloci.run.Exit;
import org.lexloci.run.FaultException;
import org.lexloci.source.Document;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.InputFile;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.file.FileFinder;
import org.lexloci.source.file.Globs;
import picocli.CommandLine.Option;

/** The waivers: breaches that a house accepts until a day. */
public final class WaiverOptions {

  @Option(
      names = "--waivers",
      paramLabel = "PATH",
      description =
          "files or directories with waivers, which stand nowhere else; may be given several times")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--ignore-waivers",
      description = "judge as if there were no waivers, and show what they are for")
  private boolean ignore;

  private @Nullable Position at;

  /** Takes from a configuration what no option says. */
  public void configure(ConfigurationFile file) {
    if (paths.isEmpty()) {
      paths = file.resolve(file.configuration().waivers());
      at = Setting.first(file.configuration().waivers());
    }
  }

  /** Tells which waivers are in effect. */
  public Setting setting(CommandContext.Opened opened) {
    forgetWhatIsOf(opened);
    return paths.isEmpty()
        ? Setting.byDefault("waivers", "none")
        : Setting.of(
            "waivers",
            ignore ? List.of(String.join(", ", paths) + " (ignored)") : paths,
            "--waivers",
            at);
  }

  /** The waivers of a configuration are of clauses of the house's own agreement. */
  private void forgetWhatIsOf(CommandContext.Opened opened) {
    if (opened.another() && at != null) {
      paths = List.of();
      at = null;
    }
  }

  /** Lists the paths of waivers. */
  public List<String> paths() {
    return paths;
  }

  /** Tells whether waivers are shown and do not count. */
  boolean areIgnored() {
    return ignore;
  }

  /**
   * Reads what is accepted.
   *
   * @throws FaultException when a waiver file does not load
   */
  public List<Waiver> read(CommandContext.Opened opened) {
    forgetWhatIsOf(opened);
    CommandContext house = opened.house();
    List<String> old = house.checkout().old(paths);
    return old.isEmpty()
        ? List.of()
        : house.terminal().cache().once(List.of("waivers", old), () -> read(old, house));
  }

  private static List<Waiver> read(List<String> old, CommandContext house) {
    FileFinder.Found found = new FileFinder(house.checkout(), Globs.all()).find(old);
    List<Problem> problems = new ArrayList<>(found.problems());
    List<Document> documents = new ArrayList<>();
    for (InputFile file : found.files()) {
      FileDocuments reading = house.reader().read(file);
      problems.addAll(reading.problems());
      documents.addAll(reading.documents());
    }
    if (found.files().isEmpty() && problems.isEmpty()) {
      problems.add(Problem.whole(String.join(" ", old), "there is no waiver"));
    }
    List<Waiver> waivers = new WaiverReader(house.binder(), problems::add).read(documents);
    FaultException.refuse(Exit.RULES, problems);
    return waivers;
  }
}
