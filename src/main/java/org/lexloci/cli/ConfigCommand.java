package org.lexloci.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.cli.house.BaselineOptions;
import org.lexloci.cli.house.BaselineStore;
import org.lexloci.cli.house.CommandContext;
import org.lexloci.cli.house.HouseOptions;
import org.lexloci.cli.house.WaiverOptions;
import org.lexloci.cli.option.GateOptions;
import org.lexloci.cli.option.Setting;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.output.OutputFormat;
import org.lexloci.cli.output.OutputOptions;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.configuration.Configuration;
import org.lexloci.source.SafeText;
import org.lexloci.source.StatedValue;
import org.lexloci.world.SettledReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the settings in effect. */
@Command(
    name = "config",
    description = {
      "Shows what a check would go by here, and where each value comes from.",
      "",
      "It takes the options of a check, which override the configuration."
    },
    exitCodeList = {
      "0:shown",
      "3:the rules are at fault",
      "4:the configuration or the command line is at fault",
      "5:lexloci is at fault"
    })
final class ConfigCommand extends Subcommand {

  @Mixin private HouseOptions house = new HouseOptions();
  @Mixin private WaiverOptions waivers = new WaiverOptions();
  @Mixin private BaselineOptions baseline = new BaselineOptions();
  @Mixin private GateOptions gate = new GateOptions();
  @Mixin private OutputOptions outputs = new OutputOptions();

  ConfigCommand(Terminal terminal) {
    super(terminal, OutputFormat.words());
  }

  @Override
  public Integer call() {
    CommandContext context = house.read(terminal);
    waivers.configure(context.configuration());
    baseline.configure(context.configuration(), terminal.directory());
    gate.configure(context.configuration());
    outputs.configure(context.configuration(), terminal.directory());
    CommandContext.Opened opened = context.open();
    List<Setting> settings =
        new ArrayList<>(context.agreement().settings(opened.library(), terminal.clock()));
    for (SettledReading reading : opened.readings()) {
      String value = reading.reading() + ": " + reading.answer() + ", by " + reading.by();
      settings.add(Setting.of("reading", List.of(value), "", reading.at()));
    }
    Optional.ofNullable(context.configuration().configuration().agreements())
        .orElse(Map.of())
        .forEach(
            (directory, said) ->
                settings.add(Setting.of("for " + directory, List.of(said.value()), "", said.at())));
    settings.add(context.records().setting());
    settings.add(waivers.setting(opened));
    settings.add(baseline.setting(opened));
    Configuration said = context.configuration().configuration();
    settings.add(globs("include", said.include(), "everything"));
    settings.add(globs("exclude", said.exclude(), "nothing"));
    settings.add(gate.setting());
    settings.add(gate.unreadSetting());
    settings.add(outputs.setting());
    settings.add(
        BaselineStore.isCi(terminal)
            ? new Setting("in CI", "yes", "environment, CI")
            : Setting.byDefault("in CI", "no"));
    show(house.configurationFile(terminal, context.checkout()), settings);
    return 0;
  }

  private static Setting globs(
      String name, @Nullable List<StatedValue<String>> globs, String otherwise) {
    return globs == null
        ? Setting.byDefault(name, otherwise)
        : Setting.of(
            name, globs.stream().map(StatedValue::value).toList(), "", Setting.first(globs));
  }

  private void show(Optional<String> file, List<Setting> settings) {
    PrintWriter out = terminal.out();
    out.println("configuration  " + file.map(SafeText::full).orElse("none"));
    int width = settings.stream().mapToInt(s -> s.value().length()).max().orElse(0);
    for (Setting setting : settings) {
      out.println(
          setting.name()
              + " ".repeat(Math.max(2, 15 - setting.name().length()))
              + setting.value()
              + " ".repeat(width + 3 - setting.value().length())
              + setting.origin());
    }
  }
}
