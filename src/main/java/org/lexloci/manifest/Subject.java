package org.lexloci.manifest;

import org.lexloci.source.Position;

/**
 * One thing that a manifest describes.
 *
 * @param at where it begins
 * @param what it is, as its file calls it, ready to print
 * @param name of it, which need not be an id
 * @param deploys whether something runs because of it, so that it might run a product
 * @param syntax how its file is told what it leaves open
 */
public record Subject(
    Position at, String what, String name, boolean deploys, Evidence evidence, Syntax syntax) {

  /** Adds what surrounds it. */
  Subject within(Evidence surrounding) {
    return new Subject(at, what, name, deploys, evidence.within(surrounding), syntax);
  }

  /** Adds one item of evidence. */
  Subject with(Item item) {
    return new Subject(at, what, name, deploys, evidence.plus(item), syntax);
  }
}
