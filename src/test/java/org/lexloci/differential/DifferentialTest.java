package org.lexloci.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lexloci.Shipped;
import org.lexloci.TrustPage;
import org.lexloci.decision.EditionDecision;
import org.lexloci.library.DirectoryLibrary;
import org.lexloci.library.Library;
import org.lexloci.library.PackedLibrary;
import org.lexloci.oracle.ShippedEdition;

/** Random documents come to the same, whoever reads them. */
@Tag("exhaustive")
final class DifferentialTest {

  private static final int FILES = Integer.getInteger("lexloci.documents", 2000);
  private static final long SEED = Long.getLong("lexloci.seed", 1);
  private static final int SHOWN = Integer.getInteger("lexloci.shown", 3);

  /**
   * What came of some files.
   *
   * @param duties how many answers permit and leave something to be done
   */
  private record Asked(int answers, int duties, List<String> differences) {

    Asked and(Asked more) {
      return new Asked(
          answers + more.answers,
          duties + more.duties,
          Stream.concat(differences.stream(), more.differences.stream()).toList());
    }
  }

  /**
   * Documents under an agreement, and who reads them a second time.
   *
   * @param reader of documents that the seed draws
   */
  private record Subject(
      Supplier<Library> agreement,
      List<ShippedEdition> editions,
      LongFunction<List<Map<String, Object>>> drawn,
      Function<List<Map<String, Object>>, Reader> reader) {}

  @Test
  void the_second_reader_answers_what_the_program_answers() throws Exception {
    Subject shipped =
        new Subject(PackedLibrary::open, editions(0, 5), RandomDocuments::of, SecondReader::new);

    assertThatTheyAgree("random documents", shipped);
  }

  @Test
  void the_second_reader_answers_what_the_program_answers_under_agreements_of_ones_own()
      throws Exception {
    Subject example = own(editions(6, 8), ResidencyDocuments::of, ResidencyReader::new);
    Subject harbour =
        own(
            List.of(ShippedEdition.named(ShippedEdition.FIRST_ON_GCP)),
            HarbourDocuments::of,
            documents -> new SecondReader(documents, Program.TODAY, StatedTerms.HARBOUR));

    assertThatTheyAgree("random documents under two agreements of one's own", example, harbour);
  }

  private static Subject own(
      List<ShippedEdition> editions,
      LongFunction<List<Map<String, Object>>> drawn,
      Function<List<Map<String, Object>>, Reader> reader) {
    Path directory = ShippedEdition.directory(editions.get(0).edition().name());
    return new Subject(
        () -> new DirectoryLibrary(directory, Shipped.BINDER), editions, drawn, reader);
  }

  private static List<ShippedEdition> editions(int from, int to) {
    return ShippedEdition.names().subList(from, to).stream().map(ShippedEdition::named).toList();
  }

  private static void assertThatTheyAgree(String what, Subject... subjects) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    Asked asked = new Asked(0, 0, List.of());
    try {
      for (Subject subject : subjects) {
        Library agreement = subject.agreement().get();
        Future<Asked> half = threads.submit(() -> ask(subject, agreement, SEED));
        asked = asked.and(ask(subject, agreement, SEED + 1)).and(half.get());
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(asked.differences.stream().limit(SHOWN))
        .as("%d of %d answers differ", asked.differences.size(), asked.answers)
        .isEmpty();
    String told =
        "seeds %d to %d: %d answers to %s, %d with duties, 0 differ"
            .formatted(SEED, SEED + FILES - 1, asked.answers, what, asked.duties);
    if (SEED == 1 && FILES == 2000) {
      TrustPage.shows(told);
    } else {
      System.out.println(told);
    }
  }

  /** Asks about every second file. */
  private static Asked ask(Subject subject, Library agreement, long from) {
    Program first = new Program(agreement);
    int answers = 0;
    int duties = 0;
    List<String> differences = new ArrayList<>();
    for (long seed = from; seed < SEED + FILES; seed += 2) {
      List<Map<String, Object>> documents = subject.drawn().apply(seed);
      Reader reader = subject.reader().apply(documents);
      Map<String, List<EditionDecision>> program = first.of("a.yaml", PlainText.yaml(documents));
      for (String name : reader.names()) {
        for (int e = 0; e < subject.editions().size(); e++) {
          EditionDecision decision = program.get(name).get(e);
          Opinion one = Opinion.of(decision);
          Opinion other = reader.opinion(name, subject.editions().get(e));
          answers++;
          duties += one.duties().isEmpty() ? 0 : 1;
          if (!one.equals(other)) {
            differences.add(
                "seed %d, %s, %s%n%s%s%n  the program says       %s%n  the second reader says %s%n"
                    .formatted(
                        seed,
                        name,
                        subject.editions().get(e).edition().name(),
                        PlainText.yaml(documents),
                        facts(decision),
                        one,
                        other));
          }
        }
      }
    }
    return new Asked(answers, duties, differences);
  }

  private static String facts(EditionDecision decision) {
    return Stream.concat(
            decision.known().stream().map(k -> k.fact().question() + "=" + k.fact().answer()),
            decision.worlds().questions().stream().map(q -> q.id() + " open"))
        .toList()
        .toString();
  }
}
