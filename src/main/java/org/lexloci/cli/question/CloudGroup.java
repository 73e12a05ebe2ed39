package org.lexloci.cli.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lexloci.descriptor.CommonNames;
import org.lexloci.fact.Provider;

/**
 * Clouds that stand together in a question, with what joins them.
 *
 * @param from the first word, which may be a preposition
 * @param until the first word behind them
 */
public record CloudGroup(int from, int until, List<Cloud> clouds) {

  /** The longest name of a cloud, in words. */
  private static final int LONGEST = 6;

  /**
   * A cloud, or what was taken for one.
   *
   * @param typed how it was called
   */
  public record Cloud(String typed, CommonNames.Place place) {

    /** Answers which provider it is; fails where it is none. */
    public Provider provider() {
      return place.cloud().orElseThrow();
    }

    /** Says which cloud is meant by a word that is no name of its own; empty where it is one. */
    public Optional<String> understood() {
      return place.name().equals(provider().id())
          ? Optional.empty()
          : Optional.of(
              "`"
                  + typed
                  + "` is "
                  + provider().id()
                  + (provider() == Provider.OTHER ? ", a cloud that no clause names" : ""));
    }
  }

  /** Finds every group in a question: behind prepositions, else at the end, else at the front. */
  static List<CloudGroup> in(List<String> words, CommonNames commonNames) {
    List<CloudGroup> behind = new ArrayList<>();
    for (int i = 0; i < words.size() - 1; i++) {
      if (Grammar.PREPOSITION.has(words.get(i))) {
        Optional<CloudGroup> group = at(i, i + 1, words, commonNames);
        group.ifPresent(behind::add);
        i = group.map(g -> g.until() - 1).orElse(i);
      }
    }
    if (!behind.isEmpty()) {
      return behind;
    }
    int end = words.size() - QuestionWording.closers(words);
    Optional<CloudGroup> last =
        IntStream.range(1, Math.max(1, end))
            .mapToObj(i -> at(i, i, words, commonNames))
            .flatMap(Optional::stream)
            .filter(group -> group.until() == end)
            .findFirst();
    int start = QuestionWording.openers(words);
    return last.or(() -> at(start, start, words, commonNames)).stream().toList();
  }

  private static Optional<CloudGroup> at(
      int from, int first, List<String> words, CommonNames commonNames) {
    List<Cloud> clouds = new ArrayList<>();
    int until = first;
    int next = first;
    while (true) {
      int start = next < words.size() && Grammar.ARTICLE.has(words.get(next)) ? next + 1 : next;
      Optional<Cloud> cloud = cloud(start, words, commonNames);
      boolean joined = clouds.isEmpty() || next > until || isSame(clouds, cloud);
      if (cloud.isEmpty() || !joined) {
        return clouds.isEmpty()
            ? Optional.empty()
            : Optional.of(new CloudGroup(from, until, clouds));
      }
      clouds.add(cloud.get());
      until = start + cloud.get().typed().split(" ").length;
      next = until;
      while (next < words.size() && Grammar.CONJUNCTION.has(words.get(next))) {
        next++;
      }
    }
  }

  /** Two names side by side are of one cloud: the service and who runs it. */
  private static boolean isSame(List<Cloud> clouds, Optional<Cloud> cloud) {
    Optional<Provider> last = clouds.get(clouds.size() - 1).place().cloud();
    return last.isPresent() && cloud.filter(c -> c.place().cloud().equals(last)).isPresent();
  }

  /** Finds the longest name of a cloud that starts at a word. */
  private static Optional<Cloud> cloud(int start, List<String> words, CommonNames commonNames) {
    for (int end = Math.min(words.size(), start + LONGEST); end > start; end--) {
      String typed = String.join(" ", words.subList(start, end));
      Optional<CommonNames.Place> place = commonNames.place(typed);
      if (place.isPresent()) {
        return Optional.of(new Cloud(typed, place.get()));
      }
    }
    return Optional.empty();
  }
}
