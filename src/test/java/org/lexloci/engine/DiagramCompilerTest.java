package org.lexloci.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.Shipped;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.diagram.Diagram;
import org.lexloci.fact.Fact;
import org.lexloci.library.DirectoryLibrary;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;
import org.lexloci.world.Questions;

/**
 * Rules that were judged one by one and joined find what they find when they are judged together.
 */
@Tag("exhaustive")
final class DiagramCompilerTest {

  /** Two findings in one place, two places for one kind of finding, and a comparison. */
  private static final String STAY =
      """
      package two_clauses.first
      import org.lexloci.fact.*
      import org.lexloci.finding.Finding.Applies
      import org.lexloci.finding.Finding.Excepted
      import function org.lexloci.engine.Ruling.*
      rule "stay-home applies to every product"
      @clause(stay-home)
      when
          ProductType()
      then
          applies(kcontext);
      end
      rule "stay-home applies to training"
      @clause(stay-home)
      when
          Workload(this == Workload.TRAINING)
      then
          applies(kcontext);
      end
      rule "stay-home releases pilots"
      @clause(stay-home)
      when
          Applies(clause == "stay-home")
          Applies(clause in ("pilot", "stay-home"))
          Applies(clause == "pilot")
      then
          excepted(kcontext);
      end
      rule "stay-home is breached where calls run elsewhere"
      @clause(stay-home)
      when
          Applies(clause == "stay-home")
          not Excepted(clause == "stay-home")
          Target($p : provider)
          Inference(provider != $p)
      then
          breached(kcontext);
      end
      rule "stay-home obliges whoever is elsewhere"
      @clause(stay-home)
      when
          Applies(clause == "stay-home")
          Reading(name == "home", reading == "narrow")
          Target(provider not in (Provider.OTHER, Provider.OCI))
      then
          obliged(kcontext);
      end
      """;

  private static final String PILOT =
      """
      package two_clauses.first
      import org.lexloci.fact.*
      import function org.lexloci.engine.Ruling.*
      rule "pilot applies to training"
      @clause(pilot)
      when
          Workload(this == Workload.TRAINING)
      then
          applies(kcontext);
      end
      rule "pilot applies before the market opens"
      @clause(pilot)
      when
          Event(name == "opened", happened == false)
      then
          applies(kcontext);
      end
      """;

  @TempDir private Path directory;
  private DirectoryLibrary library;
  private CompiledRules compiled;

  @BeforeEach
  void compile() {
    TwoClauses.write(directory);
    TwoClauses.write(directory.resolve(TwoClauses.EDITION).resolve(TwoClauses.STAY), STAY);
    TwoClauses.write(directory.resolve(TwoClauses.EDITION).resolve(TwoClauses.PILOT), PILOT);
    library = new DirectoryLibrary(directory, Shipped.BINDER);
    compiled = library.compile(period());
  }

  @Test
  void a_diagram_says_what_drools_finds_in_every_world() {
    Diagram diagram = compiled.base().diagram();
    RuleSession session = RuleSession.load(compiled);

    List<List<Fact>> worlds = worlds(diagram.questions());

    assertThat(worlds).hasSize(2 * 2 * 2 * 2 * 13 * 13);
    for (List<Fact> world : worlds) {
      assertThat(diagram.findings(world)).isEqualTo(session.judge(world));
    }
  }

  @Test
  void what_is_read_back_is_what_was_written_and_always_written_alike() throws IOException {
    byte[] written = compiled.base().written();

    RuleBase read =
        RuleBase.read(
            new DataInputStream(new ByteArrayInputStream(written)),
            Questions.all(library.agreement(), library.edition(period()).edition()));

    assertThat(read.written()).isEqualTo(written);
    assertThat(new DirectoryLibrary(directory, Shipped.BINDER).compile(period()).base().written())
        .isEqualTo(written);
    assertThat(read.asks()).isEqualTo(compiled.base().asks());
    assertThat(read.named()).isEqualTo(compiled.base().named());
    for (List<Fact> world : worlds(read.diagram().questions())) {
      assertThat(read.diagram().findings(world))
          .isEqualTo(compiled.base().diagram().findings(world));
    }
  }

  private EditionPeriod period() {
    return library.agreement().editions().get(0);
  }

  private static List<List<Fact>> worlds(List<Question> questions) {
    List<List<Fact>> worlds = List.of(List.of());
    for (Question question : questions) {
      List<List<Fact>> more = new ArrayList<>();
      for (List<Fact> world : worlds) {
        for (Answer answer : question.answers()) {
          List<Fact> facts = new ArrayList<>(world);
          facts.addAll(answer.facts());
          more.add(facts);
        }
      }
      worlds = more;
    }
    return worlds;
  }
}
