package org.lexloci.remedy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lexloci.descriptor.Deployment;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.Stage;
import org.lexloci.fact.Channel;
import org.lexloci.fact.Provider;
import org.lexloci.source.Position;
import org.lexloci.source.Stated;

/** What the descriptor could state instead: another cloud, region, day, stage or channel. */
final class DescriptorMoves {

  static final Position SUPPOSED = Position.whole("supposed");

  private static final String TARGET = "target.provider";
  private static final String INFERENCE = "inference.provider";
  private static final String CHANNEL = Channel.PROVIDER.question();
  private static final String DAY = "target.launchDate";

  private final Candidates candidates;
  private final Deployment deployment;

  /** Providers that neither rules nor this deployment tell from each other. */
  private final List<Provider> alike = new ArrayList<>();

  private final Set<Provider> single = new LinkedHashSet<>();

  DescriptorMoves(Candidates candidates, Deployment deployment) {
    this.candidates = candidates;
    this.deployment = deployment;
    candidates.agreement().anchor().ifPresent(single::add);
    Set<Provider> told = new TreeSet<>(candidates.named());
    target().ifPresent(told::add);
    inference().ifPresent(told::add);
    deployment.record().refusals().forEach(r -> told.add(r.value().provider()));
    deployment.record().consents().stream()
        .flatMap(c -> c.value().provider().one().stream())
        .forEach(told::add);
    single.addAll(told);
    Stream.of(Provider.values()).filter(p -> !single.contains(p)).forEach(alike::add);
  }

  List<Dimension> all() {
    return List.of(
        new Dimension(targets()),
        new RegionMoves(candidates).targets(),
        new Dimension(inferences()),
        new RegionMoves(candidates).inferences(),
        days(),
        new Dimension(stages()),
        new Dimension(channels()));
  }

  private List<Move> targets() {
    List<Move> moves = new ArrayList<>();
    for (Provider provider : single) {
      if (!target().equals(Optional.of(provider))) {
        moves.add(target(List.of(provider)));
      }
    }
    if (!alike.isEmpty()) {
      moves.add(target(alike));
    }
    return moves;
  }

  /** Model calls run where customers get the product unless a descriptor says otherwise. */
  private List<Move> inferences() {
    List<Move> moves = new ArrayList<>();
    for (Provider provider : single) {
      if (!inference().equals(Optional.of(provider))) {
        moves.add(inference(List.of(provider)));
      }
    }
    if (!alike.isEmpty()) {
      moves.add(inference(alike));
    }
    if (alike.size() > 1) {
      // Two that are alike differ where one is the target: then, and only then, it is another case.
      Move other = inference(alike.subList(1, alike.size()));
      moves.add(
          new Move(
              other.cost(),
              Set.of(INFERENCE + "=another"),
              d -> provider(d).equals(Optional.of(alike.get(0))) ? other.applied().apply(d) : d,
              d -> INFERENCE + ": another one of these",
              other.states(),
              other.matters()));
    }
    return moves;
  }

  private Move target(List<Provider> any) {
    boolean elsewhere = target().isPresent() && deployment.region().isPresent();
    Stated<Provider> one = stated(any.get(0));
    return on(
        TARGET,
        any,
        elsewhere ? Optional.of(RegionMoves.REGION) : Optional.empty(),
        d -> {
          ProductDeployment moved = d.stated().onProvider(one);
          return d.with(elsewhere ? moved.inRegion(null) : moved);
        },
        Deployment::region);
  }

  private Move inference(List<Provider> any) {
    Optional<String> region =
        Optional.ofNullable(deployment.stated().inference())
            .flatMap(i -> Optional.ofNullable(i.region()))
            .map(r -> RegionMoves.INFERENCE_REGION);
    Stated<Provider> one = stated(any.get(0));
    Move move =
        on(
            INFERENCE,
            any,
            region,
            d -> d.with(d.stated().inferredOn(one)),
            changed -> Optional.empty());
    return any.size() == 1
        ? move
        : move.saying(
            changed ->
                provider(changed).equals(Optional.of(one.value()))
                    ? INFERENCE + ": the same"
                    : move.words().apply(changed));
  }

  /**
   * Moves to another provider. A region means something on its provider alone, so it is left behind
   * unless another move states one.
   *
   * @param region the field in which one is stated
   */
  private static Move on(
      String field,
      List<Provider> any,
      Optional<String> region,
      UnaryOperator<Deployment> applied,
      Function<Deployment, Optional<?>> regionAfter) {
    List<String> ids = any.stream().map(Provider::id).toList();
    return new Move(
        Cost.EDIT,
        Set.of(field + "=" + ids.get(0)),
        applied,
        changed ->
            field
                + ": "
                + String.join(" or ", ids)
                + region
                    .filter(r -> regionAfter.apply(changed).isEmpty())
                    .map(", no "::concat)
                    .orElse(""),
        Optional.of(new Statement(field, ids, region.stream().toList())),
        questions ->
            questions.stream()
                .anyMatch(
                    field.equals(TARGET)
                        ? DescriptorMoves::isAboutTarget
                        : DescriptorMoves::isAboutInference));
  }

  /** Where customers get it decides where model calls run if nothing else is stated. */
  private static boolean isAboutTarget(String question) {
    return question.equals(TARGET)
        || question.startsWith("regions.")
        || Candidates.isAboutLaunch(question)
        || isAboutInference(question);
  }

  /** What others declare is of a cloud too. */
  private static boolean isAboutInference(String question) {
    return question.equals(INFERENCE)
        || question.startsWith("inference-regions.")
        || Candidates.isDeclared(question);
  }

  /** What others declare is of a day too, and readings arise on one. */
  private static boolean isAboutDay(String question) {
    return Candidates.isAboutLaunch(question)
        || Candidates.isDeclared(question)
        || question.startsWith("readings.");
  }

  private Dimension days() {
    LocalDate today = candidates.today();
    LocalDate now = deployment.launchDay().orElse(today);
    Days days = new Days(candidates, deployment);
    List<Move> moves = new ArrayList<>();
    if (deployment.launchDay().isEmpty()) {
      moves.add(on(today, Cost.EDIT, Set.of(DAY)));
    }
    chain(days.after(now, today), Cost.WAIT, moves);
    chain(days.before(now, today), Cost.EDIT, moves);
    return new Dimension(moves);
  }

  /** Each day asks for what the days on the way to it ask for, and for more. */
  private void chain(List<LocalDate> days, Cost cost, List<Move> moves) {
    Set<String> burden = new LinkedHashSet<>(Set.of(DAY));
    for (LocalDate day : days) {
      burden.add(DAY + "=" + day);
      moves.add(on(day, cost, Set.copyOf(burden)));
    }
  }

  private Move on(LocalDate day, Cost cost, Set<String> burden) {
    return new Move(
        cost,
        burden,
        d -> d.with(d.stated().onDay(stated(day))),
        d -> DAY + ": " + day,
        Optional.of(new Statement(DAY, List.of(day.toString()))),
        questions ->
            candidates.inForce() || questions.stream().anyMatch(DescriptorMoves::isAboutDay));
  }

  private List<Move> stages() {
    boolean preview = deployment.stated().stageOrDefault() == Stage.PREVIEW;
    Stage other = preview ? Stage.GENERAL_AVAILABILITY : Stage.PREVIEW;
    String word = preview ? "general-availability" : "preview";
    return List.of(
        new Move(
            Cost.EDIT,
            Set.of("stage"),
            d -> d.with(d.stated().at(stated(other))),
            d -> "stage: " + word,
            Optional.of(new Statement("stage", List.of(word))),
            questions -> questions.stream().anyMatch(Candidates::isAboutLaunch)));
  }

  private List<Move> channels() {
    Stated<String> now = deployment.stated().channel();
    return Stream.of(Channel.values())
        .map(c -> c == Channel.SUPPLIER ? candidates.agreement().supplier().id() : c.answer())
        .filter(word -> !word.equals(now == null ? Channel.PROVIDER.answer() : now.value()))
        .map(
            word ->
                new Move(
                    Cost.EDIT,
                    Set.of(CHANNEL + "=" + word),
                    d -> d.with(d.stated().soldBy(stated(word))),
                    d -> CHANNEL + ": " + word,
                    Optional.of(new Statement(CHANNEL, List.of(word))),
                    questions -> questions.contains(CHANNEL)))
        .toList();
  }

  private Optional<Provider> target() {
    return provider(deployment);
  }

  private Optional<Provider> inference() {
    return Optional.ofNullable(deployment.stated().inference())
        .map(ProductDeployment.Inference::provider)
        .map(Stated::value);
  }

  private static Optional<Provider> provider(Deployment deployment) {
    return deployment.provider().map(Stated::value);
  }

  static <T> Stated<T> stated(T value) {
    return new Stated<>(value, SUPPOSED);
  }
}
