package org.lexloci.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.Shipped;
import org.lexloci.TrustPage;
import org.lexloci.agreement.AgreementException;
import org.lexloci.agreement.DirectoryFiles;
import org.lexloci.clause.AuthoredCase;
import org.lexloci.clause.AuthoredCases;
import org.lexloci.clause.CaseFile;
import org.lexloci.clause.ClauseCaseResults.Result;
import org.lexloci.diagram.Diagram;
import org.lexloci.drl.RuleFile;
import org.lexloci.engine.EditionRules;
import org.lexloci.engine.MultipliedRules;
import org.lexloci.engine.RuleSession;
import org.lexloci.fact.Fact;
import org.lexloci.finding.Finding;
import org.lexloci.oracle.ShippedEdition;
import org.lexloci.world.Question;

/**
 * Every rule, changed in one place in every way, dies by the author's cases or is refused, or the
 * reason why nothing comes of the change is written down. {@code -Dlexloci.mutants} tells of each
 * why it dies.
 */
@Tag("exhaustive")
final class RuleMutationTest {

  private static final Path SURVIVORS = Path.of("src/test/resources/mutation/rules.yaml");

  private record Case(String clause, AuthoredCase authored) {

    /** Tells how it comes out otherwise than its author expects. */
    Optional<String> broken(AuthoredCases by) {
      Result result = Result.of(authored, clause, by);
      return result.holds()
          ? Optional.empty()
          : Optional.of(
              "%s, %s: %s and %s"
                  .formatted(clause, authored.name(), result.clause(), result.verdict()));
    }
  }

  @ParameterizedTest
  @MethodSource("org.lexloci.oracle.ShippedEdition#names")
  void a_changed_rule_dies_by_a_case_or_changes_nothing(String name) throws IOException {
    ShippedEdition shipped = ShippedEdition.named(name);
    MultipliedRules multiplied =
        MultipliedRules.like(shipped.agreement(), shipped.edition(), shipped.files());
    MultipliedRules.Functions unchanged = multiplied.of(shipped.files());
    List<Case> cases = cases(shipped, by(shipped, multiplied, unchanged));
    assertThat(cases.stream().flatMap(c -> c.broken(by(shipped, multiplied, unchanged)).stream()))
        .isEmpty();
    int refused = 0;
    int killed = 0;
    Set<String> alike = new LinkedHashSet<>();
    List<String> missed = new ArrayList<>();

    for (RuleFile file : shipped.files()) {
      cases.sort(Comparator.comparing(c -> !c.clause().equals(file.clause())));
      for (RuleMutant mutant : RuleMutant.of(file, shipped.agreement(), shipped.edition())) {
        MultipliedRules.Functions changed;
        try {
          changed =
              multiplied.of(
                  shipped.files().stream().map(f -> f == file ? mutant.file() : f).toList());
        } catch (AgreementException e) {
          refused++;
          tell(mutant, e.problems().get(0).toString());
          continue;
        }
        if (multiplied.outcomes(changed).equals(multiplied.outcomes(unchanged))) {
          alike.add(name + " " + mutant);
          continue;
        }
        AuthoredCases by = by(shipped, multiplied, changed);
        Optional<String> broken = cases.stream().flatMap(c -> c.broken(by).stream()).findFirst();
        broken.ifPresentOrElse(how -> tell(mutant, how), () -> missed.add(mutant.toString()));
        killed += broken.isPresent() ? 1 : 0;
      }
    }

    assertThat(missed).as("changed rules that no case of their author notices").isEmpty();
    assertThat(Survivors.read(SURVIVORS).of(name)).isEqualTo(alike);
    TrustPage.shows(
        "%s: %d changed rules, %d refused, %d die by a case, %d change no outcome"
            .formatted(name, refused + killed + alike.size(), refused, killed, alike.size()));
  }

  /** What is proved of changed rules holds of the engine only if both find the same. */
  @ParameterizedTest
  @MethodSource("org.lexloci.oracle.ShippedEdition#names")
  void rules_multiplied_out_find_what_drools_finds(String name) {
    ShippedEdition shipped = ShippedEdition.named(name);
    MultipliedRules multiplied =
        MultipliedRules.like(shipped.agreement(), shipped.edition(), shipped.files());
    RuleSession drools = RuleSession.load(shipped.compile());
    Diagram diagram = multiplied.base(multiplied.of(shipped.files())).diagram();
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      List<Fact> world = new ArrayList<>();
      for (Question question : diagram.questions()) {
        world.addAll(question.answers().get(random.nextInt(question.answers().size())).facts());
      }

      assertThat(kinds(diagram.findings(world)))
          .as(world.toString())
          .isEqualTo(kinds(drools.judge(world)));
    }
  }

  private static Set<String> kinds(List<Finding> findings) {
    return findings.stream()
        .map(f -> f.clause() + " " + f.getClass().getSimpleName())
        .collect(Collectors.toSet());
  }

  private static void tell(RuleMutant mutant, String why) {
    if (System.getProperty("lexloci.mutants") != null) {
      System.out.println(mutant + "\n    dies: " + why);
    }
  }

  private static AuthoredCases by(
      ShippedEdition shipped, MultipliedRules multiplied, MultipliedRules.Functions functions) {
    return new AuthoredCases(
        shipped.agreement(), new EditionRules(shipped.edition(), multiplied.base(functions), ""));
  }

  private static List<Case> cases(ShippedEdition shipped, AuthoredCases by) {
    String name = shipped.edition().name();
    DirectoryFiles files = new DirectoryFiles(ShippedEdition.directory(name));
    List<Case> cases = new ArrayList<>();
    for (String clause : shipped.edition().judgedByRule()) {
      CaseFile file =
          new CaseFile(
              Shipped.BINDER,
              by,
              problem -> {
                throw new AssertionError(problem);
              });
      Stream.of(files.documents(name + "/" + clause + ".cases").orElse(List.of()))
          .flatMap(List::stream)
          .flatMap(document -> file.read(document).stream())
          .forEach(one -> cases.add(new Case(clause, one)));
    }
    return cases;
  }
}
