package org.lexloci.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.source.Problem;
import org.lexloci.source.word.WordList;

/**
 * What was found and not judged by itself.
 *
 * @param skipped files that state no deployment and no record, each with the reason
 * @param inert how many of those are manifests of nothing that runs
 * @param unrecognised how many of those were read and nobody recognised them
 * @param unread how many of what may deploy and was not read, by what it is
 * @param idle what manifests run without naming a product
 * @param held what manifests run as deployments that descriptors state
 */
public record UnjudgedInput(
    List<Problem> skipped,
    int inert,
    int unrecognised,
    Map<String, Integer> unread,
    List<Problem> idle,
    List<Problem> held) {

  /** Tells whether nothing was found that runs or could run. */
  public boolean isBlank() {
    return idle.isEmpty() && inert == 0 && unread.isEmpty();
  }

  /** Says what was not read: {@code 5 files were not read (3 HCL modules, 2 charts)}. */
  public String notRead() {
    int all = unread.values().stream().mapToInt(Integer::intValue).sum();
    String kinds =
        unread.entrySet().stream()
            .map(e -> WordList.counted(e.getValue(), e.getKey()))
            .collect(Collectors.joining(", "));
    return all + (all == 1 ? " file was" : " files were") + " not read (" + kinds + ")";
  }

  /** What nobody recognises may deploy anything; all that is known is that it names nothing. */
  String orNamed() {
    return unrecognised > 0 ? " or named" : "";
  }

  /** Says which files were passed over in all. */
  public UnjudgedInput skipping(List<Problem> files) {
    return new UnjudgedInput(files, inert, unrecognised, unread, idle, held);
  }

  /** Joins what another agreement did not judge. */
  UnjudgedInput and(UnjudgedInput other) {
    Map<String, Integer> counts = new TreeMap<>(unread);
    other.unread.forEach((what, many) -> counts.merge(what, many, Integer::sum));
    return new UnjudgedInput(
        Stream.concat(skipped.stream(), other.skipped.stream()).sorted().toList(),
        inert + other.inert,
        unrecognised + other.unrecognised,
        counts,
        Stream.concat(idle.stream(), other.idle.stream()).toList(),
        Stream.concat(held.stream(), other.held.stream()).toList());
  }

  /** There was nothing. */
  public static final UnjudgedInput NOTHING =
      new UnjudgedInput(List.of(), 0, 0, Map.of(), List.of(), List.of());
}
