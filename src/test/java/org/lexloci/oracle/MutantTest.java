package org.lexloci.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.oracle.ShippedEdition.ALL_WORKLOADS;
import static org.lexloci.oracle.ShippedEdition.EXCLUSIVE_CLOUD;
import static org.lexloci.oracle.ShippedEdition.FIRST_REFUSAL;
import static org.lexloci.oracle.ShippedEdition.FRONTIER;
import static org.lexloci.oracle.ShippedEdition.NEXT_CHAPTER;
import static org.lexloci.oracle.ShippedEdition.NEXT_PHASE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.drl.RuleFile;
import org.lexloci.engine.RuleBase;
import org.lexloci.world.Question;

/**
 * The comparison with the oracle can fail: a rule changed in one place gives itself away. Every
 * change there is meets the author's cases in {@code RuleMutationTest}.
 */
@Tag("exhaustive")
class MutantTest {

  /** A prime that divides no count of worlds, so that steps of it meet every world. */
  private static final long STEP = 1_000_003;

  /**
   * A rule file in which a text, where it first occurs, is another.
   *
   * @param clause whose file it is
   */
  record Mutant(String edition, String clause, String text, String other) {

    RuleFile of(RuleFile file) {
      if (!file.clause().equals(clause)) {
        return file;
      }
      int at = file.text().indexOf(text);
      assertThat(at).as("`%s` in %s", text, file.shown()).isNotNegative();
      String changed =
          file.text().substring(0, at) + other + file.text().substring(at + text.length());
      return new RuleFile(clause, file.shown(), changed);
    }
  }

  static Stream<Mutant> mutants() {
    return Stream.of(
        new Mutant(EXCLUSIVE_CLOUD, "exclusive-cloud-provider", "given == true", "given == false"),
        new Mutant(
            ALL_WORKLOADS, "exclusive-cloud-all-workloads", "Provider.AZURE", "Provider.ON_PREM"),
        new Mutant(FIRST_REFUSAL, "rofr-new-capacity", "ProductType.NON_API", "ProductType.API"),
        new Mutant(
            NEXT_CHAPTER,
            "azure-api-exclusivity-until-agi",
            "CapabilityCriteria(this == CapabilityCriteria.YES)",
            ""),
        new Mutant(NEXT_PHASE, "ship-first-azure", "Order.LATER, ", ""),
        new Mutant(NEXT_PHASE, "ship-first-azure", "AnchorLaunch.PLANNED", "AnchorLaunch.MADE"),
        new Mutant(FRONTIER, "frontier-exclusive-3p", "member == true", "member == false"));
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void a_changed_rule_disagrees_with_the_oracle(Mutant mutant) {
    ShippedEdition shipped = ShippedEdition.named(mutant.edition());
    List<RuleFile> changed = shipped.files().stream().map(mutant::of).toList();
    EveryWorld worlds =
        new EveryWorld(joined(Alike.of(shipped, shipped.files()), Alike.of(shipped, changed)));
    RuleBase rules = shipped.compile(changed).base();
    Comparison comparison = new Comparison(worlds, rules, shipped.oracle());

    Optional<String> difference =
        IntStream.range(0, worlds.count())
            .map(i -> (int) (i * STEP % worlds.count()))
            .mapToObj(comparison)
            .filter(told -> !told.isEmpty())
            .findFirst();

    assertThat(difference).isPresent();
  }

  /** Answers that either rules tell apart are apart. */
  private static List<Question> joined(Alike one, Alike other) {
    Map<String, Question> joined = new LinkedHashMap<>();
    for (Alike alike : List.of(one, other)) {
      for (Question question : alike.sight().questions()) {
        joined.merge(question.id(), question, MutantTest::joined);
      }
    }
    return List.copyOf(joined.values());
  }

  private static Question joined(Question one, Question other) {
    return one.among(
        Stream.concat(one.answers().stream(), other.answers().stream()).distinct().toList());
  }
}
