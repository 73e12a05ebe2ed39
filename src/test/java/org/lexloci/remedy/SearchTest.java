package org.lexloci.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.Shipped;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.Trials;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.DeploymentRecords;
import org.lexloci.deployment.Siblings;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.diagram.DiagramNodes;
import org.lexloci.diagram.Effect;
import org.lexloci.engine.EditionRules;
import org.lexloci.fact.Reading;
import org.lexloci.library.Library;
import org.lexloci.library.PackedLibrary;
import org.lexloci.source.Limits;
import org.lexloci.source.binding.Binder;
import org.lexloci.source.reader.DocumentReader;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;

/** What a search finds is all there is, and no part of it would do. */
final class SearchTest {

  private static final Binder BINDER = Shipped.BINDER;
  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

  /** Every combination is judged, of which there are too many if there are more. */
  private static final int MOST_MOVES = 3;

  private final Library library = PackedLibrary.open();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gpt-5.5                           | aws | 2026-04-28 |",
        "gpt-6-sol                         | aws | 2026-09-22 |",
        "gpt-6-sol                         | aws | 2026-09-20 | 2026-04-27",
        "bedrock-managed-agents            | aws | 2026-04-28 |",
        "'{name: tea, statefulness: session}' | gcp | 2026-03-01 | 2025-10-28",
        "'{name: tea, type: api}'          | gcp | 2025-02-01 | 2025-01-21",
        "'{name: tea, type: non-api}'      | gcp | 2025-02-01 | 2025-01-21",
        "'{name: tea, openWeights: true}'  | gcp | 2020-01-01 | 2019-07-22",
        "'{name: tea, type: non-api}'      | aws | 2026-03-01 |",
        "gpt-oss-120b                      | aws | 2025-08-05 |",
        "chatgpt                           | gcp | 2025-02-01 | in-force",
      })
  void every_smallest_set_is_found_and_nothing_else(
      String product, String provider, String day, String editions) {
    Deployment deployment = deployment(product, provider, day);
    EditionChoice choice = choice(editions);
    Trials trials = trials(choice);
    List<Dimension> all = new Dimensions(candidates(choice)).all(deployment);

    for (List<Dimension> some : spaces(all)) {
      Set<Set<String>> found = words(new Search(some, trials, deployment).all());

      assertThat(found).isEqualTo(new Naive(trials, some).smallest(deployment));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gpt-5.5                           | aws   | 2026-04-28 |",
        "gpt-6-sol                         | aws   | 2026-12-20 |",
        "gpt-oss-120b                      | gcp   | 2026-12-20 |",
        "bedrock-managed-agents            | aws   | 2026-04-28 |",
        "'{name: tea, type: non-api}'      | gcp   | 2027-02-01 |",
        "'{name: tea, statefulness: session}' | gcp | 2026-03-01 | 2025-10-28",
        "'{name: tea, type: api}'          | gcp   | 2025-02-01 | 2025-01-21",
        "chatgpt                           | gcp   | 2025-02-01 | in-force",
      })
  void no_single_change_that_permits_is_passed_over(
      String product, String provider, String day, String editions) {
    Deployment deployment = deployment(product, provider, day);
    Trials trials = trials(choice(editions));
    List<Dimension> all = new Dimensions(candidates(choice(editions))).all(deployment);

    List<Change> single = new SingleChanges(all, trials, deployment).list();

    assertThat(single).map(Change::words).isEqualTo(words(new Thorough(trials), all, deployment));
  }

  private static List<String> words(Trial trial, List<Dimension> all, Deployment deployment) {
    return new SingleChanges(all, trial, deployment).list().stream().map(Change::words).toList();
  }

  /** Judges every change, whatever its prospects. */
  private record Thorough(Trial trial) implements Trial {

    @Override
    public List<Permission> permissions(Deployment changed, List<List<Deployment>> declared) {
      return trial.permissions(changed, declared);
    }
  }

  /** A verdict that follows no pattern at all tests the search and not the agreement. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void every_smallest_set_is_found_whatever_the_verdicts_are(long seed) {
    Deployment deployment = deployment("gpt-6-sol", "aws", "2026-09-22");
    List<Dimension> all = new Dimensions(candidates(choice(""))).all(deployment);
    Trial trial = new RandomTrial(seed, questions(choice("")));

    for (List<Dimension> some : spaces(all)) {
      Set<Set<String>> found = words(new Search(some, trial, deployment).all());

      assertThat(found).isEqualTo(new Naive(trial, some).smallest(deployment));
    }
  }

  /** Permits one world in six, by a hash of everything that changes can change. */
  private record RandomTrial(long seed, Set<String> hangsOn) implements Trial {

    @Override
    public List<Permission> permissions(Deployment changed, List<List<Deployment>> declared) {
      List<Question> questions =
          new ArrayList<>(
              List.of(
                  reading("first", "strictly-earlier", "not-later"),
                  reading("stages", "like-for-like", "any-stage")));
      List<Choice> choices = new ArrayList<>();
      for (List<Deployment> one : declared) {
        int number = questions.size();
        String[] outcomes =
            IntStream.rangeClosed(0, one.size()).mapToObj(String::valueOf).toArray(String[]::new);
        questions.add(reading("declared" + number, outcomes));
        choices.add(
            new Choice(
                IntStream.rangeClosed(0, one.size())
                    .mapToObj(outcome -> Map.of(number, OptionalInt.of(outcome)))
                    .toList()));
      }
      DiagramNode effect = effect(questions, List.of(), changed, declared, new DiagramNodes());
      return List.of(new Permission(questions, effect, Set.of(), choices, hangsOn, Set::of));
    }

    /** What is declared about several things is on record together. */
    private DiagramNode effect(
        List<Question> questions,
        List<Integer> answers,
        Deployment changed,
        List<List<Deployment>> declared,
        DiagramNodes nodes) {
      int number = answers.size();
      if (number == questions.size()) {
        Set<Object> said = entries(changed);
        for (int i = 2; i < number; i++) {
          if (answers.get(i) > 0) {
            said.addAll(entries(declared.get(i - 2).get(answers.get(i) - 1)));
          }
        }
        Random random =
            new Random(
                seed * 31
                    + said.stream().map(Object::toString).sorted().toList().hashCode()
                    + 7L * changed.stated().toString().hashCode()
                    + answers.subList(0, 2).hashCode());
        return nodes.leaf(random.nextInt(6) == 0 ? Effect.APPLIES : Effect.BREACH);
      }
      List<DiagramNode> children = new ArrayList<>();
      for (int answer = 0; answer < questions.get(number).answers().size(); answer++) {
        List<Integer> more = new ArrayList<>(answers);
        more.add(answer);
        children.add(effect(questions, more, changed, declared, nodes));
      }
      return nodes.of(number, children);
    }

    private static Set<Object> entries(Deployment deployment) {
      DeploymentRecords record = deployment.record();
      Set<Object> entries = new HashSet<>(record.launches());
      entries.addAll(record.consents());
      entries.addAll(record.capabilities());
      entries.addAll(record.refusals());
      entries.addAll(record.events());
      return entries;
    }

    private static Question reading(String name, String... answers) {
      return new Question(
          "readings." + name,
          name,
          Stream.of(answers).map(answer -> Answer.of(new Reading(name, answer))).toList(),
          Optional.empty());
    }
  }

  /** Threes of the things that can be changed, each with several others and some of its moves. */
  private static List<List<Dimension>> spaces(List<Dimension> all) {
    List<Dimension> some =
        all.stream()
            .filter(d -> !d.moves().isEmpty())
            .map(d -> new Dimension(d.moves().stream().limit(MOST_MOVES).toList()))
            .toList();
    int count = some.size();
    List<List<Dimension>> spaces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      for (int j = i + 1; j < count; j += 3) {
        int k = (j + 1) % count == i ? (j + 2) % count : (j + 1) % count;
        spaces.add(IntStream.of(i, j, k).sorted().distinct().mapToObj(some::get).toList());
      }
    }
    return spaces;
  }

  private static Set<Set<String>> words(Remedies remedies) {
    return remedies.all().stream()
        .map(
            r ->
                r.changes().stream()
                    .map(c -> c.words().replace(" settled", ""))
                    .collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  private Set<String> questions(EditionChoice choice) {
    return candidates(choice).editions().stream()
        .flatMap(edition -> edition.base().asks().stream())
        .collect(Collectors.toSet());
  }

  private Trials trials(EditionChoice choice) {
    return new Trials(library, choice, TODAY, List.of(), List.of());
  }

  private Candidates candidates(EditionChoice choice) {
    List<EditionRules> editions =
        (choice.inForce() ? library.agreement().editions() : choice.named())
            .stream().map(library::edition).toList();
    return Candidates.of(library.agreement(), editions, choice.inForce(), TODAY);
  }

  private EditionChoice choice(String edition) {
    if (edition == null || edition.isEmpty()) {
      return EditionChoice.byDefault(library.agreement());
    }
    if (edition.equals(EditionChoice.IN_FORCE)) {
      return EditionChoice.oneInForce();
    }
    List<EditionPeriod> named =
        library.agreement().editions().stream()
            .filter(e -> e.from().toString().equals(edition))
            .toList();
    return new EditionChoice(false, named);
  }

  static Deployment deployment(String product, String provider, String day) {
    String text =
        """
        apiVersion: lexloci.dev/v1
        kind: ProductDeployment
        metadata: {name: deployed}
        spec:
          product: %s
          target: {provider: %s, launchDate: "%s"}
        """
            .formatted(product, provider, day);
    Descriptors read =
        new DescriptorReader(
                BINDER,
                problem -> {
                  throw new AssertionError(problem);
                })
            .read(
                new DocumentReader(Limits.DEFAULT)
                    .read("a.yaml", text.getBytes(StandardCharsets.UTF_8))
                    .documents(),
                null);
    Descriptors.Named named = read.deployments().get(0);
    Records records =
        new PublicRecord().about(List.of(named.deployment().product().name().value()));
    return Deployment.of(named, records, new Siblings(read.deployments(), records, "openai"));
  }
}
