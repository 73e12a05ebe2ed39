package org.lexloci.cli.output;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lexloci.cli.option.OptionGroup;
import org.lexloci.source.Position;
import picocli.CommandLine.Option;

/** The formats in which a command tells what it finds, and where they go. */
public final class FormatOptions extends OptionGroup {

  /** The words of help name the formats of each command, as {@code lexloci.COMMAND.output}. */
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT[=FILE]",
      descriptionKey = "output")
  private List<String> outputs = new ArrayList<>();

  /** Where a configuration says them; null where they were typed. */
  private @Nullable Position at;

  /** Lists them as they were typed or configured. */
  List<String> words() {
    return outputs;
  }

  /** Answers where a configuration says them; null where they were typed, or nobody says any. */
  @Nullable Position at() {
    return at;
  }

  /** Takes what a configuration says in a place. */
  void take(List<String> configured, @Nullable Position place) {
    outputs = configured;
    at = place;
  }

  /**
   * Reads them, and refuses what makes no sense before anything is judged.
   *
   * @param formats that the command has, the default first
   */
  public Outputs read(List<String> formats) {
    return Outputs.read(outputs, formats, message -> mistake(message, at));
  }
}
