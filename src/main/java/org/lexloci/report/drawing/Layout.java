package org.lexloci.report.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Where boxes stand: a row for each question and, in it, an order in which few lines cross, after
 * Sugiyama. A line that passes a row has a place of its own in it.
 */
final class Layout {

  private static final int SWEEPS = 12;

  /** What takes up room in a row: a box or a line that passes. */
  private static final class Place {
    final double width;
    final List<Place> above = new ArrayList<>();
    final List<Place> below = new ArrayList<>();

    /** The middle. */
    double x;

    Place(double width) {
      this.width = width;
    }
  }

  private static final int LINE = 30;
  private static final int GAP = 50;

  private final List<List<Place>> rows = new ArrayList<>();
  private final List<Place> boxes = new ArrayList<>();
  private final List<List<List<Place>>> lines = new ArrayList<>();

  /**
   * Places boxes.
   *
   * @param width of each
   */
  Layout(List<Box> drawn, double width) {
    for (Box box : drawn) {
      boxes.add(add(box.row(), width));
    }
    for (int number = 0; number < drawn.size(); number++) {
      List<List<Place>> from = new ArrayList<>();
      for (Box.Way way : drawn.get(number).ways()) {
        from.add(way.next() < 0 ? List.of() : line(drawn, number, way.next()));
      }
      lines.add(from);
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      spread(sweep % 2 == 0);
    }
  }

  private Place add(int row, double width) {
    while (rows.size() <= row) {
      rows.add(new ArrayList<>());
    }
    Place place = new Place(width);
    rows.get(row).add(place);
    return place;
  }

  private List<Place> line(List<Box> drawn, int from, int to) {
    List<Place> passed = new ArrayList<>(List.of(boxes.get(from)));
    for (int row = drawn.get(from).row() + 1; row < drawn.get(to).row(); row++) {
      passed.add(add(row, LINE));
    }
    passed.add(boxes.get(to));
    for (int i = 1; i < passed.size(); i++) {
      passed.get(i - 1).below.add(passed.get(i));
      passed.get(i).above.add(passed.get(i - 1));
    }
    return passed;
  }

  /** Moves each place to the middle of those that it is tied to, one row after the other. */
  private void spread(boolean down) {
    for (int i = 0; i < rows.size(); i++) {
      List<Place> row = rows.get(down ? i : rows.size() - 1 - i);
      ToDoubleFunction<Place> wanted = place -> mean(down ? place.above : place.below, place.x);
      row.sort(Comparator.comparingDouble(wanted));
      double[] at = row.stream().mapToDouble(wanted).toArray();
      double[] pushed = at.clone();
      for (int p = 1; p < at.length; p++) {
        pushed[p] = Math.max(pushed[p], pushed[p - 1] + apart(row, p));
      }
      double[] pulled = at.clone();
      for (int p = at.length - 2; p >= 0; p--) {
        pulled[p] = Math.min(pulled[p], pulled[p + 1] - apart(row, p + 1));
      }
      for (int p = 0; p < at.length; p++) {
        row.get(p).x = (pushed[p] + pulled[p]) / 2;
      }
    }
  }

  private static double apart(List<Place> row, int place) {
    return (row.get(place - 1).width + row.get(place).width) / 2 + GAP;
  }

  private static double mean(List<Place> others, double otherwise) {
    return others.stream().mapToDouble(other -> other.x).average().orElse(otherwise);
  }

  /** Counts the rows. */
  int rows() {
    return rows.size();
  }

  /** Answers the middle of a box. */
  double x(int box) {
    return boxes.get(box).x;
  }

  /** Answers the middles of what a line passes, from box to box; none where it ends at once. */
  List<Double> line(int box, int way) {
    return lines.get(box).get(way).stream().map(place -> place.x).toList();
  }

  /** Answers how far it reaches to the left. */
  double left() {
    return rows.stream()
        .flatMap(List::stream)
        .mapToDouble(place -> place.x - place.width / 2)
        .min()
        .orElse(0);
  }

  /** Answers how far it reaches to the right. */
  double right() {
    return rows.stream()
        .flatMap(List::stream)
        .mapToDouble(place -> place.x + place.width / 2)
        .max()
        .orElse(0);
  }
}
