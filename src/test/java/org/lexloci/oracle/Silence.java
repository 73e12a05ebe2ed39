package org.lexloci.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.lexloci.fact.CapabilityCriteria;
import org.lexloci.fact.OpenWeights;
import org.lexloci.fact.Owner;
import org.lexloci.fact.Provider;
import org.lexloci.world.Question;

/**
 * A way to leave something unsaid.
 *
 * @param what is no longer said
 * @param leaves the worlds that are possible then, by the world in which it was said; none where
 *     this way does not arise
 */
record Silence(String what, IntFunction<IntStream> leaves) {

  private static final String TARGET = "target.provider";
  private static final String INFERENCE = "inference.provider";
  private static final String OWNER = Owner.SUPPLIER.question();
  private static final String WEIGHTS = OpenWeights.YES.question();
  private static final String CRITERIA = CapabilityCriteria.YES.question();
  private static final String ORDER = "launch-order";
  private static final String ORDER_ANY_STAGE = "launch-order-any-stage";

  /**
   * Lists the facts that have a strict default, which takes their place.
   *
   * <p>Model calls are taken to run on the target unless something else is said. Where they run is
   * part of what is asked, not a circumstance that speaks for it: whoever leaves out that they run
   * off Azure asks about another deployment. So this fact is listed only where it is Azure.
   *
   * <p>So it is with published weights of which it is said that they miss the criteria: that speaks
   * against the deployment, and whoever leaves out that weights are published asks about a product
   * that is no model to download. Criteria of which something is said keep the question open. And
   * whoever leaves out that a product is somebody else's asks about the supplier's.
   */
  static List<Silence> withDefault(EveryWorld worlds) {
    List<Silence> silences = new ArrayList<>();
    for (int q = 0; q < worlds.questions().size(); q++) {
      Question question = worlds.questions().get(q);
      if (question.strict().isPresent()) {
        int place = q;
        int strict = question.answers().indexOf(question.strict().get());
        silences.add(
            new Silence(
                question.id(),
                w ->
                    saysWhatIsAsked(worlds, w, question.id())
                        ? IntStream.empty()
                        : IntStream.of(worlds.with(w, place, strict))));
      }
    }
    if (worlds.asks(INFERENCE)) {
      int place = worlds.place(INFERENCE);
      silences.add(
          new Silence(
              INFERENCE,
              w ->
                  worlds.answer(w, place) == Provider.AZURE.ordinal()
                      ? IntStream.of(onTarget(worlds, w))
                      : IntStream.empty()));
    }
    return silences;
  }

  /** Whose product it is, and that it is one to download, say what is asked about. */
  private static boolean saysWhatIsAsked(EveryWorld worlds, int world, String question) {
    return question.equals(OWNER) || question.equals(WEIGHTS) && missesCriteria(worlds, world);
  }

  private static boolean missesCriteria(EveryWorld worlds, int world) {
    if (!worlds.asks(CRITERIA)) {
      return false;
    }
    int place = worlds.place(CRITERIA);
    String answer =
        worlds.questions().get(place).answers().get(worlds.answer(world, place)).label();
    return answer.equals(CapabilityCriteria.NO.answer());
  }

  /**
   * Lists the facts that become open questions together. One that does so alone leaves possible
   * what was said of it, and so permits nothing that was not permitted.
   */
  static List<Silence> thatOpen(EveryWorld worlds) {
    List<Silence> silences = new ArrayList<>();
    if (worlds.asks(INFERENCE)) {
      silences.add(together(worlds, TARGET, INFERENCE));
    }
    for (Question question : worlds.questions()) {
      if (worlds.asks("inference-" + question.id())) {
        silences.add(together(worlds, question.id(), "inference-" + question.id()));
      }
    }
    if (worlds.asks(ORDER)) {
      silences.add(together(worlds, ORDER, ORDER_ANY_STAGE));
      silences.add(new Silence("stage of the launch order", w -> riper(worlds, w)));
    }
    return silences;
  }

  /** Finds the world in which model calls run on the target and all else stays. */
  static int onTarget(EveryWorld worlds, int world) {
    int target = worlds.answer(world, worlds.place(TARGET));
    return worlds.with(world, worlds.place(INFERENCE), target);
  }

  /** Two facts that have the same answer when neither is said. */
  private static Silence together(EveryWorld worlds, String one, String other) {
    int first = worlds.place(one);
    int second = worlds.place(other);
    return new Silence(
        one + " and " + other,
        w -> worlds.answersTo(first).map(a -> worlds.with(worlds.with(w, first, a), second, a)));
  }

  /** A launch at the same stage or a riper one does not come before the first launch of all. */
  private static IntStream riper(EveryWorld worlds, int world) {
    int first = worlds.answer(world, worlds.place(ORDER_ANY_STAGE));
    int place = worlds.place(ORDER);
    return worlds.answersTo(place).filter(a -> a >= first).map(a -> worlds.with(world, place, a));
  }
}
