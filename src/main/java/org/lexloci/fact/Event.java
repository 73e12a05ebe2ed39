package org.lexloci.fact;

import org.jspecify.annotations.Nullable;

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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Event that && name.equals(that.name) && happened == that.happened;
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Boolean.hashCode(happened);
  }
}
