package org.lexloci.manifest.terraform.value;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;

/**
 * Stands for a value that nothing in the files tells.
 *
 * @param at where it is asked for
 * @param because what it depends on, ready to print: {@code `var.model`, which has no value}
 * @param rest what the files tell of it all the same, for those who look for words in a text; null
 *     where that is nothing
 * @param either all that it may be, where the files list that
 */
public record UnknownValue(
    Position at, String because, Reason reason, @Nullable Node rest, List<Node> either)
    implements Node {

  /** Why it is not known. */
  public enum Reason {
    /** Somebody could say it, in the files or on the command line. */
    OPEN,
    /** It was looked for in something that does not hold it. */
    MISSING,
    /** Nobody can say it before the plan is carried out. */
    COMPUTED
  }

  /** Is not known, which somebody could change. */
  public UnknownValue(Position at, String because) {
    this(at, because, Reason.OPEN);
  }

  /** Is not known, and nothing of it is. */
  public UnknownValue(Position at, String because, Reason reason) {
    this(at, because, reason, null, List.of());
  }

  /** Is not known, but is one of those. */
  public UnknownValue of(List<Node> all) {
    return new UnknownValue(at, because, reason, rest, all);
  }

  /** Is not known either, but for something. */
  public UnknownValue but(@Nullable Node known) {
    return new UnknownValue(at, because, reason, known, List.of());
  }

  /** Takes an item of it: what is told of all may be of that one. */
  UnknownValue item(String name) {
    return rest instanceof MappingNode told ? but(told.get(name).orElse(told)) : this;
  }

  /** Finds the first of some values that is not known. */
  public static Optional<UnknownValue> among(Iterable<? extends Node> values) {
    for (Node value : values) {
      if (value instanceof UnknownValue unknown) {
        return Optional.of(unknown);
      }
    }
    return Optional.empty();
  }

  @Override
  public String kind() {
    return "what is not known";
  }
}
