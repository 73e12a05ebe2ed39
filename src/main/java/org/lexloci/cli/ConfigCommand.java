package org.lexloci.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lexloci.configuration.ConfigurationFile;
import org.lexloci.decision.EditionChoice;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.engine.Library;
import org.lexloci.source.Binder;
import org.lexloci.source.DocumentReader;
import org.lexloci.source.Limits;
import org.lexloci.source.Stated;
import org.lexloci.world.SettledReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what is in effect. */
@Command(
    name = "config",
    description = {
      "Shows what a check would go by here, and where each value comes from.",
      "",
      "It takes the options of a check, which override the configuration."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:shown",
      "3:the rules are at fault",
      "4:the configuration or the command line is at fault",
      "5:lexloci is at fault"
    })
final class ConfigCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private AgreementOptions agreement = new AgreementOptions();
  @Mixin private RecordOptions records = new RecordOptions();
  @Mixin private WaiverOptions waivers = new WaiverOptions();
  @Mixin private BaselineOptions baseline = new BaselineOptions();
  @Mixin private GateOptions gate = new GateOptions();
  @Mixin private OutputOptions outputs = new OutputOptions();
  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  ConfigCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Binder binder = new Binder(Vocabularies.all());
    ConfigurationFile house =
        configuration.read(terminal, new DocumentReader(Limits.DEFAULT, terminal.in()), binder);
    agreement.configure(house);
    records.configure(house);
    waivers.configure(house);
    baseline.configure(house);
    gate.configure(house);
    outputs.configure(house);
    outputs.check();
    Library library = agreement.library(binder, terminal);
    EditionChoice choice = agreement.choice(library.agreement());
    List<Setting> settings = new ArrayList<>(agreement.settings(library, terminal.clock()));
    for (SettledReading reading :
        new ReadingChoice(library).of(house, choice, agreement.isByHand())) {
      String value = reading.reading() + ": " + reading.answer() + ", by " + reading.by();
      settings.add(Setting.of("reading", List.of(value), "", reading.at()));
    }
    settings.add(records.setting());
    settings.add(waivers.setting());
    settings.add(baseline.setting());
    settings.add(globs("include", house.configuration().include(), "everything"));
    settings.add(globs("exclude", house.configuration().exclude(), "nothing"));
    settings.add(gate.setting());
    settings.add(outputs.setting());
    settings.add(
        BaselineStore.isCi(terminal)
            ? new Setting("in CI", "yes", "environment, CI")
            : Setting.byDefault("in CI", "no"));
    show(configuration.named(terminal), settings);
    return 0;
  }

  private static Setting globs(
      String name, @Nullable List<Stated<String>> globs, String otherwise) {
    return globs == null
        ? Setting.byDefault(name, otherwise)
        : Setting.of(name, globs.stream().map(Stated::value).toList(), "", Setting.first(globs));
  }

  private void show(Optional<String> file, List<Setting> settings) {
    PrintWriter out = terminal.out();
    out.println("configuration  " + file.map(org.lexloci.source.Shown::full).orElse("none"));
    int width = settings.stream().mapToInt(s -> s.value().length()).max().orElse(0);
    for (Setting setting : settings) {
      out.println(
          setting.name()
              + " ".repeat(15 - setting.name().length())
              + setting.value()
              + " ".repeat(width + 3 - setting.value().length())
              + setting.origin());
    }
  }
}
