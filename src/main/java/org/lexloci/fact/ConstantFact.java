package org.lexloci.fact;

/** A fact that is one of a few constants, whose names are the answers. */
interface ConstantFact extends Fact {

  /** Names the constant. */
  String name();

  @Override
  default String answer() {
    return Answers.spell(name());
  }
}
