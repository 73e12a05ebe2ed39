package org.lexloci.descriptor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.fact.Provider;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;

/**
 * What was seen of a deployment that no descriptor states.
 *
 * @param object what it is, as its file calls it; empty for what a descriptor states
 * @param reference to the object of a cluster that it is, where it is one
 * @param more how many others of its file are just like it
 * @param providers the clouds between which contradicting statements leave it; none without one
 * @param conflicts statements that exclude each other, each in one phrase that names every place;
 *     with one there is no permission
 * @param notes what a reader should know besides
 * @param additions how to answer a question in the file itself, by the question's id; {@link
 *     #PRODUCT} stands for the product; empty where nothing in the file answers it
 * @param written where the source states it that its file was made of, if that was found
 */
public record Observation(
    String object,
    Optional<ObjectReference> reference,
    int more,
    List<StatedValue<Provider>> providers,
    List<String> conflicts,
    List<String> notes,
    Map<String, String> additions,
    Optional<Position> written) {

  /** The question which product it is, which is asked before any other. */
  public static final String PRODUCT = "product";

  /** Nothing was seen but what a descriptor states. */
  public static final Observation NOTHING = observed(Optional.empty(), List.of());

  /** Sees nothing but what a descriptor states, and tells something besides. */
  public static Observation noting(List<String> notes) {
    return notes.isEmpty() ? NOTHING : observed(Optional.empty(), notes);
  }

  /** Sees nothing but what a descriptor states, which is an object of a cluster. */
  static Observation of(Optional<ObjectReference> reference) {
    return reference.isEmpty() ? NOTHING : observed(reference, List.of());
  }

  private static Observation observed(Optional<ObjectReference> reference, List<String> notes) {
    return new Observation(
        "", reference, 0, List.of(), List.of(), notes, Map.of(), Optional.empty());
  }

  /** Adds statements that exclude each other, once. */
  public Observation conflicting(List<String> phrases) {
    if (conflicts.containsAll(phrases)) {
      return this;
    }
    List<String> all = Stream.concat(conflicts.stream(), phrases.stream()).distinct().toList();
    return new Observation(object, reference, more, providers, all, notes, additions, written);
  }

  /** Adds where the source states it. */
  Observation writtenAt(Position place) {
    return new Observation(
        object, reference, more, providers, conflicts, notes, additions, Optional.of(place));
  }
}
