package org.lexloci.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lexloci.TrustPage;
import org.lexloci.decision.EditionDecision;
import org.lexloci.oracle.ShippedEdition;

/** Random documents come to the same, whoever reads them. */
@Tag("exhaustive")
final class DifferentialTest {

  private static final int FILES = Integer.getInteger("lexloci.documents", 2000);
  private static final long SEED = Long.getLong("lexloci.seed", 1);
  private static final int SHOWN = Integer.getInteger("lexloci.shown", 3);

  private final List<ShippedEdition> editions =
      ShippedEdition.names().subList(0, 5).stream().map(ShippedEdition::named).toList();

  /** What came of some files. */
  private record Asked(int answers, List<String> differences) {

    Asked and(Asked more) {
      return new Asked(
          answers + more.answers,
          Stream.concat(differences.stream(), more.differences.stream()).toList());
    }
  }

  @Test
  void the_second_reader_answers_what_the_program_answers() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    Asked asked;
    try {
      Future<Asked> half = threads.submit(() -> ask(SEED));
      asked = ask(SEED + 1).and(half.get());
    } finally {
      threads.shutdownNow();
    }

    assertThat(asked.differences.stream().limit(SHOWN))
        .as("%d of %d answers differ", asked.differences.size(), asked.answers)
        .isEmpty();
    String told =
        "seeds %d to %d: %d answers to random documents, 0 differ"
            .formatted(SEED, SEED + FILES - 1, asked.answers);
    if (SEED == 1 && FILES == 2000) {
      TrustPage.shows(told);
    } else {
      System.out.println(told);
    }
  }

  /** Asks about every second file. */
  private Asked ask(long from) {
    Program first = new Program();
    int answers = 0;
    List<String> differences = new ArrayList<>();
    for (long seed = from; seed < SEED + FILES; seed += 2) {
      List<Map<String, Object>> documents = RandomDocuments.of(seed);
      SecondReader reader = new SecondReader(documents);
      Map<String, List<EditionDecision>> program = first.of("a.yaml", PlainText.yaml(documents));
      for (String name : reader.names()) {
        for (int e = 0; e < editions.size(); e++) {
          EditionDecision decision = program.get(name).get(e);
          Opinion one = Opinion.of(decision);
          Opinion other = Opinion.of(reader.deployment(name), editions.get(e));
          answers++;
          if (!one.equals(other)) {
            differences.add(
                "seed %d, %s, %s%n%s%s%n  the program says       %s%n  the second reader says %s%n"
                    .formatted(
                        seed,
                        name,
                        editions.get(e).edition().name(),
                        PlainText.yaml(documents),
                        facts(decision),
                        one,
                        other));
          }
        }
      }
    }
    return new Asked(answers, differences);
  }

  private static String facts(EditionDecision decision) {
    return Stream.concat(
            decision.known().stream().map(k -> k.fact().question() + "=" + k.fact().answer()),
            decision.worlds().questions().stream().map(q -> q.id() + " open"))
        .toList()
        .toString();
  }
}
