package org.lexloci.manifest;

import java.util.List;
import org.lexloci.source.Position;

/**
 * One thing that a manifest describes.
 *
 * @param at where it begins
 * @param what it is, as its file calls it, ready to print
 * @param name of it, which need not be an id
 * @param deploys whether something runs because of it, so that it might run a product
 * @param syntax how its file is told what it leaves open
 * @param doubts what keeps it from being permitted, whatever else is known of it
 * @param notes what a reader should know besides
 */
public record Subject(
    Position at,
    String what,
    String name,
    boolean deploys,
    Evidence evidence,
    Syntax syntax,
    List<String> doubts,
    List<String> notes) {

  /** Copies the lists. */
  public Subject {
    doubts = List.copyOf(doubts);
    notes = List.copyOf(notes);
  }

  Subject(
      Position at, String what, String name, boolean deploys, Evidence evidence, Syntax syntax) {
    this(at, what, name, deploys, evidence, syntax, List.of(), List.of());
  }

  /** Adds what surrounds it. */
  Subject within(Evidence surrounding) {
    return new Subject(
        at, what, name, deploys, evidence.within(surrounding), syntax, doubts, notes);
  }

  /** Adds one item of evidence. */
  Subject with(Item item) {
    return new Subject(at, what, name, deploys, evidence.plus(item), syntax, doubts, notes);
  }

  /** Adds what a reader should know besides. */
  Subject noted(List<String> more) {
    List<String> all = new java.util.ArrayList<>(notes);
    all.addAll(more);
    return new Subject(at, what, name, deploys, evidence, syntax, doubts, all);
  }
}
