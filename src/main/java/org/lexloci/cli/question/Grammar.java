package org.lexloci.cli.question;

import java.util.Locale;
import java.util.Set;

/**
 * The words of a question that name neither a product nor a cloud. The lists are closed: a word
 * that stands in none of them is never passed over, because it might turn the question round.
 */
public enum Grammar {
  /** Stands before a cloud. */
  PREPOSITION("on in via at through to into onto inside within over from with using @ → =>"),

  /** Stands between two clouds. */
  CONJUNCTION("and or and/or , & / + vs versus"),

  /** Stands before the name of a cloud. */
  ARTICLE("the both either our my your their a an"),

  /** Begins a question, or stands before the product. */
  OPENER(
      "may can could would will shall is are am does do we i you they one us our my the a an it"
          + " that whether to let please pls plz hello hey hi why so what about how ok okay fine"
          + " legal possible allowed permitted able allow allows permit permits agreement contract"
          + " run running deploy deploying host hosting use using serve serving launch launching"
          + " ship shipping offer offering sell selling put have model product cloud team customer"
          + " customers quick question ,"),

  /** Ends a question, or stands behind the product. */
  CLOSER(
      "run runs running be been being deploy deployed host hosted serve served launch launches"
          + " launched ship ships shipped offered sold used allowed permitted released live go"
          + " please ok okay fine legal legally possible model to is it thanks pls plz work works"
          + " ,"),

  /** Turns a question round, or takes something out of it. */
  NEGATION(
      "not cannot never no none neither nor except excepting excluding but without unless than"
          + " outside instead rather only off against forbidden banned prohibited barred besides"
          + " apart"),

  /** Asks of more than the one thing that an answer is about. */
  QUANTIFIER(
      "all any every each everything everywhere anything anywhere nothing nowhere which where most"
          + " some somewhere other others another clouds");

  private final Set<String> words;

  Grammar(String words) {
    this.words = Set.of(words.split(" "));
  }

  /** Tells whether a word is one of these, in any case. */
  public boolean has(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    return words.contains(folded) || this == NEGATION && folded.endsWith("n't");
  }
}
