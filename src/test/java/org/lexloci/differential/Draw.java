package org.lexloci.differential;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Draws what a document states; the same seed draws the same. */
final class Draw {

  /** Days on which something changes: editions, the joint statement, and those of launches. */
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2019, 7, 22),
          LocalDate.of(2023, 1, 23),
          LocalDate.of(2025, 1, 21),
          LocalDate.of(2025, 10, 28),
          LocalDate.of(2026, 2, 27),
          LocalDate.of(2026, 4, 27),
          LocalDate.of(2026, 6, 1),
          LocalDate.of(2026, 6, 1));

  private final SplittableRandom random;

  /** Whether most of it happens about the day of the question or later. */
  private final boolean late;

  Draw(long seed) {
    random = new SplittableRandom(seed);
    late = in100(40);
  }

  /** Tells yes so many times out of a hundred. */
  boolean in100(int times) {
    return random.nextInt(100) < times;
  }

  /** Tells whether most of what is drawn happens about the day of the question or later. */
  boolean isLate() {
    return late;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  @SafeVarargs
  final <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  /** Draws a day that is not after the day of the question. */
  String past() {
    return DAYS.get(random.nextInt(DAYS.size())).plusDays(random.nextInt(-2, 4)).toString();
  }

  /** Draws any day. */
  String day() {
    return in100(late ? 70 : 6)
        ? one("2026-11-20", "2026-11-22", "2027-01-01", "2027-01-02")
        : past();
  }

  /** Draws a day about that of the question, on either side of it or next to one that follows. */
  String announced() {
    return one("2026-11-20", "2026-11-21", "2026-11-22", "2026-12-31", "2027-01-01");
  }

  /**
   * Draws a day on which something launches, as a rule after what is announced where all is late.
   */
  String launch() {
    return late && in100(75) ? one("2026-11-22", "2027-01-01", "2027-01-01", "2027-01-02") : day();
  }

  /** Says something in a mapping so many times out of a hundred. */
  void state(Map<String, Object> mapping, String field, int times, Object value) {
    if (in100(times)) {
      mapping.put(field, value);
    }
  }
}
