package org.lexloci.world;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.agreement.Agreement;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Provider;

/**
 * A question with finitely many answers.
 *
 * @param id as documents write it: {@code product.type}
 * @param title as a person asks it, with {@code {anchor}} and {@code {counterparty}} for names
 * @param strict the answer that is taken when nobody states one; empty when there is no safe one
 */
public record Question(String id, String title, List<Answer> answers, Optional<Answer> strict) {

  /** Goes by the id, which few share: what is asked about one deployment is looked up often. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Asks about the parties of an agreement. */
  public String asked(Agreement agreement) {
    return title
        .replace("{anchor}", agreement.anchor().map(Provider::id).orElse("{anchor}"))
        .replace("{counterparty}", agreement.counterparty().title());
  }

  public Optional<Answer> answer(String label) {
    return answers.stream().filter(a -> a.label().equals(label)).findFirst();
  }

  /** Tells whether its answers settle a question, which may be tied to others, by its id. */
  public boolean asks(String one) {
    return answers.get(0).facts().stream().anyMatch(fact -> fact.question().equals(one));
  }

  /** Tells whether its answers give facts that are asked for, which are given by id. */
  boolean isAmong(Set<String> asked) {
    for (Fact fact : answers.get(0).facts()) {
      if (asked.contains(fact.question())) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether an answer makes a fact true. */
  boolean allows(Fact fact) {
    for (Answer answer : answers) {
      if (answer.facts().contains(fact)) {
        return true;
      }
    }
    return false;
  }

  /** Asks the same where the strict answer cannot be taken. */
  Question withoutDefault() {
    return new Question(id, title, answers, Optional.empty());
  }

  /** Asks the same with fewer or other answers. */
  public Question among(List<Answer> some) {
    return new Question(id, title, some, strict);
  }
}
