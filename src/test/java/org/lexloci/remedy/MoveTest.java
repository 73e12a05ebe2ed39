package org.lexloci.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.deployment.Deployment;
import org.lexloci.engine.EditionRules;
import org.lexloci.fact.Fact;
import org.lexloci.library.Library;
import org.lexloci.library.PackedLibrary;
import org.lexloci.world.Case;
import org.lexloci.world.Cases;
import org.lexloci.world.Question;
import org.lexloci.world.Worlds;

/** A move that changes more than it says would be left out where only that could help. */
final class MoveTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

  private final Library library = PackedLibrary.open();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gpt-5.5                                | aws   | 2026-04-28",
        "gpt-6-sol                              | aws   | 2026-12-20",
        "gpt-oss-120b                           | gcp   | 2025-08-05",
        "bedrock-managed-agents                 | aws   | 2026-04-28",
        "frontier                               | azure | 2026-03-01",
        "'{name: tea, statefulness: session}'   | gcp   | 2026-03-01",
        "'{name: tea, type: non-api}'           | gcp   | 2027-02-01",
        "'{name: tea, type: api}'               | oci   | 2025-02-01",
      })
  void what_a_move_changes_is_what_it_says(String product, String provider, String day) {
    Deployment deployment = SearchTest.deployment(product, provider, day);
    List<EditionRules> editions = library.agreement().editions().stream().map(this::rules).toList();
    Candidates candidates = Candidates.of(library.agreement(), editions, false, TODAY);

    Set<String> told = new HashSet<>();
    Set<String> changed = new HashSet<>();
    for (Dimension dimension : new Dimensions(candidates).all(deployment)) {
      for (Move move : dimension.moves()) {
        for (String question : changes(deployment, move.applied().apply(deployment), editions)) {
          changed.add(move.burden() + " changes " + question);
          if (move.matters().test(Set.of(question))) {
            told.add(move.burden() + " changes " + question);
          }
        }
      }
    }

    assertThat(changed).isNotEmpty().isEqualTo(told);
  }

  private EditionRules rules(EditionPeriod period) {
    return library.edition(period);
  }

  private Set<String> changes(Deployment before, Deployment after, List<EditionRules> editions) {
    Set<String> changes = new HashSet<>();
    for (EditionRules edition : editions) {
      Map<String, Optional<Fact>> was = answers(before, edition);
      Map<String, Optional<Fact>> is = answers(after, edition);
      is.forEach(
          (question, answer) -> {
            if (!answer.equals(was.get(question))) {
              changes.add(question);
            }
          });
    }
    return changes;
  }

  private Map<String, Optional<Fact>> answers(Deployment deployment, EditionRules edition) {
    Case judged = new Cases(library.agreement(), TODAY).of(deployment).doubting();
    Worlds worlds = Worlds.of(judged, edition.questions(), List.of());
    Map<String, Optional<Fact>> answers = new HashMap<>();
    worlds.known().forEach(k -> answers.put(k.fact().question(), Optional.of(k.fact())));
    for (Question question : worlds.questions()) {
      question.answers().get(0).facts().forEach(f -> answers.put(f.question(), Optional.empty()));
    }
    return answers;
  }
}
