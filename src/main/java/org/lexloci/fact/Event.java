package org.lexloci.fact;

/**
 * Whether an event that the agreement names had happened when the deployment launched.
 *
 * @param name the event's name in the agreement: {@code license-granted}
 */
public record Event(String name, boolean happened) implements Fact {

  @Override
  public String question() {
    return "events." + name;
  }

  @Override
  public String answer() {
    return happened ? "yes" : "no";
  }
}
