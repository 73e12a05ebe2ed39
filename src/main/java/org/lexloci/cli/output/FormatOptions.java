package org.lexloci.cli.output;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.cli.option.OptionGroup;
import picocli.CommandLine.Option;

/** The formats in which a command tells what it finds, and where they go. */
public class FormatOptions extends OptionGroup {

  /** The words of help name the formats of each command, as {@code lexloci.COMMAND.output}. */
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT[=FILE]",
      descriptionKey = "output")
  List<String> outputs = new ArrayList<>();

  /**
   * Reads what was typed, and refuses what makes no sense before anything is judged.
   *
   * @param formats that the command has, the default first
   */
  public Outputs read(List<String> formats) {
    return Outputs.read(outputs, formats, this::mistake);
  }
}
