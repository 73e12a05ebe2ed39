package org.lexloci.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lexloci.TrustPage;
import org.lexloci.decision.Standing;
import org.lexloci.library.PackedLibrary;
import org.lexloci.oracle.ShippedEdition;

/** Random waivers are for the same breaches, whoever reads them. */
@Tag("exhaustive")
final class WaivedTest {

  private static final int FILES = Integer.getInteger("lexloci.documents", 2000);
  private static final long SEED = Long.getLong("lexloci.seed", 1);
  private static final int SHOWN = Integer.getInteger("lexloci.shown", 3);

  /** One edition, or the two that are asked about unless somebody says otherwise. */
  private static final List<List<Integer>> EDITIONS =
      List.of(List.of(0), List.of(1), List.of(2), List.of(3), List.of(4), List.of(3, 4));

  @Test
  void the_second_reader_takes_off_what_the_program_takes_off() {
    Program program = new Program(PackedLibrary.open());
    List<ShippedEdition> shipped =
        ShippedEdition.names().stream().map(ShippedEdition::named).toList();
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    List<String> differences = new ArrayList<>();
    for (long seed = SEED; seed < SEED + FILES; seed++) {
      List<Integer> places = EDITIONS.get((int) (seed % EDITIONS.size()));
      List<ShippedEdition> editions = places.stream().map(shipped::get).toList();
      List<Map<String, Object>> documents = RandomDocuments.of(seed);
      List<Map<String, Object>> waivers = RandomWaivers.of(seed, places);
      String text = PlainText.yaml(documents);
      String accepted = waivers.isEmpty() ? "" : PlainText.yaml(waivers);
      Map<String, Standing> standings =
          program.of(
              "a.yaml", text, editions.stream().map(e -> e.edition().period()).toList(), accepted);
      SecondReader reader = new SecondReader(documents);
      for (String name : reader.names()) {
        Standing one = standings.get(name);
        Standing other =
            JudgedDeployment.of(reader.deployment(name), editions)
                .standing(StatedWaivers.in(waivers));
        counts.merge(one, 1, Integer::sum);
        if (one != other) {
          differences.add(
              "seed %d, %s, %s%n%s%s%n  the program says       %s%n  the second reader says %s%n"
                  .formatted(seed, name, places, text, accepted, one, other));
        }
      }
    }

    assertThat(differences.stream().limit(SHOWN))
        .as("%d of %s answers differ", differences.size(), counts)
        .isEmpty();
    String told =
        "seeds %d to %d: %d deployments with random waivers, %d waived, 0 differ"
            .formatted(
                SEED,
                SEED + FILES - 1,
                counts.values().stream().mapToInt(n -> n).sum(),
                counts.getOrDefault(Standing.WAIVED, 0));
    if (SEED == 1 && FILES == 2000) {
      TrustPage.shows(told);
    } else {
      System.out.println(told);
    }
  }
}
