package org.lexloci.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.JavaCommand;
import org.lexloci.Shipped;
import org.lexloci.agreement.AgreementException;
import org.lexloci.cli.Main;
import org.lexloci.engine.EditionRules;
import org.lexloci.engine.TwoClauses;
import org.lexloci.fact.Event;
import org.lexloci.fact.Fact;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Reading;
import org.lexloci.fact.Target;
import org.lexloci.fact.Workload;
import org.lexloci.finding.Finding;

/** An agreement of the user's is compiled once, and judges the same ever after. */
@Tag("exhaustive")
final class CachedLibraryTest {

  private static final List<Fact> AWAY =
      List.of(
          ProductType.API,
          Workload.SERVING,
          new Event("opened", true),
          new Target(Provider.AWS),
          new Reading("home", "narrow"));

  @TempDir private Path folder = Path.of("");

  private Path agreement = Path.of("");
  private Path cache = Path.of("");

  @BeforeEach
  void write_an_agreement() {
    agreement = folder.resolve("agreement");
    cache = folder.resolve("cache/lexloci/agreements");
    TwoClauses.write(agreement);
  }

  @Test
  void the_second_run_says_what_the_first_said() {
    CachedLibrary first = open();
    List<Finding> findings = judge(first);

    CachedLibrary second = open();

    assertThat(findings).hasSize(2);
    assertThat(judge(second)).isEqualTo(findings);
    assertThat(second.agreement()).isEqualTo(first.agreement());
    assertThat(second.digest()).isEqualTo(first.digest());
    assertThat(edition(second).edition()).isEqualTo(edition(first).edition());
    assertThat(edition(second).digest()).isEqualTo(edition(first).digest());
    assertThat(edition(second).base().asks()).isEqualTo(edition(first).base().asks());
    assertThat(edition(second).base().named()).isEqualTo(edition(first).base().named());
  }

  @Test
  void the_second_run_loads_no_compiler_and_no_yaml() throws Exception {
    List<String> first = loadedBy("first.log");
    List<String> second = loadedBy("second.log");

    assertThat(first).anyMatch(l -> l.contains(" org.drools.model.codegen."));
    assertThat(first).anyMatch(l -> l.contains(" org.yaml.snakeyaml."));
    assertThat(second).anyMatch(l -> l.contains(" org.lexloci.library.CachedLibrary "));
    assertThat(second)
        .noneMatch(l -> l.contains(" org.drools."))
        .noneMatch(l -> l.contains(" org.kie."))
        .noneMatch(l -> l.contains(" org.eclipse.jdt."))
        .noneMatch(l -> l.contains(" org.yaml.snakeyaml."));
  }

  @Test
  void a_changed_rule_is_compiled_anew() throws IOException {
    judge(open());
    Path rules = agreement.resolve(TwoClauses.EDITION).resolve(TwoClauses.STAY);
    Files.writeString(rules, Files.readString(rules).replace("Provider.OTHER", "Provider.AWS"));

    assertThat(judge(open())).hasSize(1);
  }

  @Test
  void what_is_no_longer_whole_is_compiled_anew() throws IOException {
    List<Finding> findings = judge(open());
    try (Stream<Path> files = Files.walk(cache)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "truncated");
      }
    }

    assertThat(judge(open())).isEqualTo(findings);
  }

  @Test
  void a_mistake_is_told_every_time_and_never_remembered() throws IOException {
    Path rules = agreement.resolve(TwoClauses.EDITION).resolve(TwoClauses.STAY);
    Files.writeString(rules, Files.readString(rules).replace("Target(", "Traget("));

    for (int run = 0; run < 2; run++) {
      assertThatThrownBy(this::open)
          .isInstanceOf(AgreementException.class)
          .hasMessageEndingWith("unknown fact `Traget`; did you mean `Target`?");
    }
    assertThat(cache).doesNotExist();
  }

  private CachedLibrary open() {
    return new CachedLibrary(agreement, Shipped.BINDER, new RuleCache(cache));
  }

  private static EditionRules edition(Library library) {
    return library.edition(library.agreement().editions().get(0));
  }

  private static List<Finding> judge(Library library) {
    return edition(library).base().diagram().findings(AWAY);
  }

  /** Runs the program in a process of its own and lists the classes that it loaded. */
  private List<String> loadedBy(String log) throws IOException, InterruptedException {
    Path file = folder.resolve(log);
    List<String> command =
        JavaCommand.of(
            List.of("-Xlog:class+load:file=../" + file.getFileName()),
            Main.class,
            "clauses",
            "--agreement",
            agreement.toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Files.createDirectories(folder.resolve("here")).toFile());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().remove("LEXLOCI_CACHE");
    int exit = builder.start().waitFor();
    assertThat(exit).as(Files.readString(folder.resolve("out"))).isZero();
    return Files.readAllLines(file);
  }
}
