package org.lexloci.remedy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lexloci.deployment.Deployment;
import org.lexloci.descriptor.Stage;
import org.lexloci.fact.Channel;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;
import org.lexloci.source.binding.Vocabulary;

/** What the descriptor could state instead: another cloud, region, day, stage or channel. */
record DescriptorMoves(Candidates candidates, Deployment deployment) {

  static final Position SUPPOSED = Position.whole("supposed");

  private static final String CHANNEL = Channel.PROVIDER.question();
  private static final String DAY = "target.launchDate";

  /** What others declare is of a day too, and readings arise on one. */
  private static boolean isAboutDay(String question) {
    return Candidates.isAboutLaunch(question)
        || Candidates.isDeclared(question)
        || question.startsWith("readings.");
  }

  Dimension days(Days days) {
    LocalDate today = candidates.today();
    LocalDate now = deployment.launchDay().orElse(today);
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

  Dimension stages() {
    boolean preview = deployment.stated().stageOrDefault() == Stage.PREVIEW;
    Stage other = preview ? Stage.GENERAL_AVAILABILITY : Stage.PREVIEW;
    String word = Vocabulary.word(other);
    Move move =
        new Move(
            Cost.EDIT,
            Set.of("stage"),
            d -> d.with(d.stated().at(stated(other))),
            d -> "stage: " + word,
            Optional.of(new Statement("stage", List.of(word))),
            Move.anyOf(Candidates::isAboutLaunch));
    return new Dimension(List.of(move));
  }

  Dimension channels() {
    StatedValue<String> now = deployment.stated().channel();
    List<Move> moves =
        Stream.of(Channel.values())
            .map(c -> c == Channel.SUPPLIER ? candidates.agreement().supplier().id() : c.answer())
            .filter(word -> !word.equals(now == null ? Channel.PROVIDER.answer() : now.value()))
            .map(DescriptorMoves::channel)
            .toList();
    return new Dimension(moves);
  }

  private static Move channel(String word) {
    return new Move(
        Cost.EDIT,
        Set.of(CHANNEL + "=" + word),
        d -> d.with(d.stated().soldBy(stated(word))),
        d -> CHANNEL + ": " + word,
        Optional.of(new Statement(CHANNEL, List.of(word))),
        questions -> questions.contains(CHANNEL));
  }

  static <T> StatedValue<T> stated(T value) {
    return new StatedValue<>(value, SUPPOSED);
  }
}
