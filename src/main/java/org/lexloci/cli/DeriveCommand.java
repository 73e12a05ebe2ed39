package org.lexloci.cli;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.cli.gate.AgreementMap;
import org.lexloci.cli.gate.FileArguments;
import org.lexloci.cli.house.CommandContext;
import org.lexloci.cli.house.ConfigurationOptions;
import org.lexloci.cli.house.RecordOptions;
import org.lexloci.cli.option.ManifestOptions;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.command.DerivedDescriptors;
import org.lexloci.report.text.DerivedReport;
import org.lexloci.run.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes down what manifests say. */
@Command(
    name = "derive",
    description = {
      "Prints what manifests say as ProductDeployment documents.",
      "",
      "Every fact is followed by the place that it was read from, and what a manifest leaves open"
          + " stands there as a line to add. Checked, a document gives the verdict that its"
          + " manifest gives."
    },
    exitCodeList = {
      "0:every deployment was derived",
      "2:some could not be, because their manifests contradict themselves",
      "4:the input is at fault, or nothing was derived",
      "5:lexloci is at fault"
    })
final class DeriveCommand extends Subcommand {

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "files, directories, or - for standard input")
  private List<String> paths = new ArrayList<>();

  @Mixin private ManifestOptions manifests = new ManifestOptions();
  @Mixin private RecordOptions records = new RecordOptions();
  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  DeriveCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    CommandContext house = CommandContext.unasked(terminal, configuration, records);
    DerivedDescriptors derived =
        DerivedDescriptors.of(
            FileArguments.read(paths, house, AgreementMap.NONE),
            manifests.readMaps(house.recordFiles(), house.reader(), house.checkout()),
            house.binder(),
            house.publicRecord(),
            manifests.defaults());
    boolean whole =
        new DerivedReport(terminal.out(), derived.untyped()).write(derived.deployments());
    terminal.warn(derived.warnings());
    derived.problems().forEach(terminal.err()::println);
    Exit exit = whole ? Exit.PERMITTED : Exit.INDETERMINATE;
    return (derived.problems().isEmpty() ? exit : Exit.INPUT).code();
  }
}
