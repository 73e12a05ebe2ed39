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

/** The comparison with the oracle can fail: a rule changed in one place gives itself away. */
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
    String api = "azure-api-exclusivity-until-agi";
    String weights = "open-weight-release";
    String own = "first-party-products-azure";
    String calls = "third-party-stateless-calls-azure";
    String first = "ship-first-azure";
    String silence = "silence-on-places";
    String exception = "ship-first-capability-exception";
    String only = "exclusive-cloud-provider";
    String all = "exclusive-cloud-all-workloads";
    String exclusive = "api-exclusive-azure";
    String refusal = "rofr-new-capacity";
    return Stream.of(
        new Mutant(EXCLUSIVE_CLOUD, only, "Owner.SUPPLIER", "Owner.THIRD_PARTY"),
        new Mutant(EXCLUSIVE_CLOUD, only, "\"not-covered\"", "\"covered\""),
        new Mutant(EXCLUSIVE_CLOUD, only, "given == true", "given == false"),
        new Mutant(EXCLUSIVE_CLOUD, only, "Inference(provider !=", "Target(provider !="),
        new Mutant(ALL_WORKLOADS, all, "Workload.TRAINING", "Workload.SERVING"),
        new Mutant(ALL_WORKLOADS, all, "OpenWeights.YES", "OpenWeights.NO"),
        new Mutant(ALL_WORKLOADS, all, "Provider.AZURE", "Provider.ON_PREM"),
        new Mutant(FIRST_REFUSAL, exclusive, "\"hosting\"", "\"channel\""),
        new Mutant(FIRST_REFUSAL, exclusive, "Channel.SUPPLIER", "Channel.PROVIDER"),
        new Mutant(FIRST_REFUSAL, exclusive, "Workload.SERVING", "Workload.TRAINING"),
        new Mutant(FIRST_REFUSAL, refusal, "ProductType.NON_API", "ProductType.API"),
        new Mutant(FIRST_REFUSAL, refusal, "FirstRefusal.DECLINED", "FirstRefusal.NOT_OFFERED"),
        new Mutant(FIRST_REFUSAL, refusal, "not Excepted(clause == \"" + refusal + "\")", ""),
        new Mutant(
            FIRST_REFUSAL, "research-capacity-permission", "Workload.TRAINING", "Workload.SERVING"),
        new Mutant(
            NEXT_CHAPTER,
            api,
            "Target(provider != Provider.AZURE)",
            "Target(provider != Provider.AWS)"),
        new Mutant(
            NEXT_CHAPTER,
            api,
            "Inference(provider != Provider.AZURE)",
            "Target(provider != Provider.AZURE)"),
        new Mutant(NEXT_CHAPTER, api, "not Excepted(clause == \"" + api + "\")", ""),
        new Mutant(NEXT_CHAPTER, api, "reading == \"all\"", "reading == \"only-stateless\""),
        new Mutant(NEXT_CHAPTER, api, "Channel.SUPPLIER", "Channel.PROVIDER"),
        new Mutant(NEXT_CHAPTER, api, "\"usgov-natsec-api-any-cloud\", ", ""),
        new Mutant(NEXT_CHAPTER, api, "given == true", "given == false"),
        new Mutant(
            NEXT_CHAPTER,
            "third-party-api-azure-only",
            "JointDevelopment.YES",
            "JointDevelopment.NO"),
        new Mutant(
            NEXT_CHAPTER, "non-api-any-cloud", "this != Statefulness", "this == Statefulness"),
        new Mutant(NEXT_CHAPTER, "usgov-natsec-api-any-cloud", "US_NATIONAL_SECURITY", "US_CIVIL"),
        new Mutant(NEXT_CHAPTER, api, "CapabilityCriteria(this == CapabilityCriteria.YES)", ""),
        new Mutant(NEXT_CHAPTER, api, "Owner.SUPPLIER", "Owner.THIRD_PARTY"),
        new Mutant(NEXT_CHAPTER, weights, "CapabilityCriteria.NO", "CapabilityCriteria.YES"),
        new Mutant(NEXT_CHAPTER, weights, "Workload.SERVING", "Workload.TRAINING"),
        new Mutant(NEXT_CHAPTER, weights, "Provider.AZURE", "Provider.AWS"),
        new Mutant(NEXT_CHAPTER, own, "\"binding\"", "\"description\""),
        new Mutant(NEXT_CHAPTER, own, "JointDevelopment.NO", "JointDevelopment.YES"),
        new Mutant(NEXT_CHAPTER, own, "CapabilityCriteria.YES", "CapabilityCriteria.NO"),
        new Mutant(NEXT_CHAPTER, own, "Target(provider !=", "Inference(provider !="),
        new Mutant(NEXT_CHAPTER, calls, "Inference(provider !=", "Target(provider !="),
        new Mutant(NEXT_CHAPTER, calls, ", \"first-party-products-azure\")", ")"),
        new Mutant(NEXT_CHAPTER, calls, "ProductType.NON_API", "ProductType.API"),
        new Mutant(NEXT_CHAPTER, "rofr-removed", "Workload.TRAINING", "Workload.SERVING"),
        new Mutant(NEXT_CHAPTER, "agi-panel-verification", "happened == true", "happened == false"),
        new Mutant(NEXT_PHASE, first, "Provider.AZURE", "Provider.AWS"),
        new Mutant(NEXT_PHASE, first, "Order.LATER, ", ""),
        new Mutant(NEXT_PHASE, first, "Order.NEVER", "Order.SAME_DAY"),
        new Mutant(NEXT_PHASE, first, "stages.id() == $stages, ", ""),
        new Mutant(NEXT_PHASE, first, "\"strictly-earlier\"", "\"not-later\""),
        new Mutant(NEXT_PHASE, first, "not Excepted(clause == \"" + first + "\")", ""),
        new Mutant(NEXT_PHASE, first, "not Breach(clause == \"" + first + "\")", ""),
        new Mutant(NEXT_PHASE, first, "AnchorLaunch.PLANNED", "AnchorLaunch.MADE"),
        new Mutant(NEXT_PHASE, first, "Owner.SUPPLIER", "Owner.THIRD_PARTY"),
        new Mutant(NEXT_PHASE, first, "\"open-weight-release\", ", ""),
        new Mutant(NEXT_PHASE, first, "Channel.PUBLISHED_WEIGHTS", "Channel.SUPPLIER"),
        new Mutant(NEXT_PHASE, first, "OpenWeights.YES", "OpenWeights.NO"),
        new Mutant(NEXT_PHASE, silence, "Hardware(this != Hardware.NO)", "Hardware()"),
        new Mutant(NEXT_PHASE, silence, "Provider.ON_PREM", "Provider.OTHER"),
        new Mutant(NEXT_PHASE, silence, "Channel.SUPPLIER", "Channel.PROVIDER"),
        new Mutant(NEXT_PHASE, silence, "\"apart\"", "\"products\""),
        new Mutant(NEXT_PHASE, "usgov-natsec-api-any-cloud", "US_NATIONAL_SECURITY", "US_CIVIL"),
        new Mutant(NEXT_PHASE, "open-weight-release", "\"surviving\"", "\"lapsed\""),
        new Mutant(NEXT_PHASE, "rofr-removed", "Workload.TRAINING", "Workload.SERVING"),
        new Mutant(NEXT_PHASE, exception, "reading == \"both\"", "reading == \"either\""),
        new Mutant(NEXT_PHASE, exception, "CounterpartyWilling.NO", "CounterpartyWilling.YES"),
        new Mutant(NEXT_PHASE, "any-cloud-all-products", "Workload.SERVING", "Workload.TRAINING"),
        new Mutant(FRONTIER, "frontier-exclusive-3p", "member == true", "member == false"),
        new Mutant(FRONTIER, "frontier-exclusive-3p", ", provider != Provider.ON_PREM", ""),
        new Mutant(FRONTIER, "frontier-exclusive-3p", "Channel.SUPPLIER", "Channel.PROVIDER"));
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
