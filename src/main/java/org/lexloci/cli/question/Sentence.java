package org.lexloci.cli.question;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lexloci.cli.option.OptionConverters;
import org.lexloci.descriptor.CommonNames;
import org.lexloci.fact.Provider;
import org.lexloci.source.SafeText;
import picocli.CommandLine.TypeConversionException;

/**
 * A question as people type it, taken apart: one product, and the clouds. Every word is accounted
 * for; a question that says more, or turns something round, is refused rather than read halfway.
 *
 * @param product as it was typed
 * @param isWord whether it was typed as one word, or in quotes
 * @param clouds each once, in the order in which they were typed
 */
public record Sentence(String product, boolean isWord, List<CloudGroup.Cloud> clouds) {

  private static final String FORM = "expected PRODUCT run on PROVIDER";

  /** In characters; each way to read a longer one would be tried. */
  private static final int LONGEST = 2_000;

  /**
   * Takes a question apart.
   *
   * @param typed the words of the command line
   * @throws TypeConversionException for anything that is not one product and some clouds
   */
  public static Sentence read(List<String> typed, CommonNames commonNames) {
    if (typed.stream().mapToInt(String::length).sum() > LONGEST) {
      throw new TypeConversionException(
          FORM + ", and a question of at most " + LONGEST + " characters");
    }
    List<String> words = QuestionWording.words(typed, commonNames);
    refuseUnclosed(typed, words);
    int quoted = quoted(typed, commonNames);
    List<CloudGroup> behind = groups(quoted, words, commonNames);
    List<CloudGroup> groups = behind.isEmpty() ? groups(0, words, commonNames) : behind;
    if (groups.isEmpty()) {
      throw noCloud(words, commonNames);
    }
    CloudGroup group = joined(groups);
    List<String> outside = new ArrayList<>(words.subList(0, group.from()));
    outside.addAll(words.subList(group.until(), words.size()));
    refuseNegation(outside);
    List<String> before = QuestionWording.bare(words.subList(0, group.from()));
    List<String> after = QuestionWording.bare(words.subList(group.until(), words.size()));
    if (!before.isEmpty() && !after.isEmpty()) {
      throw leftOver(after, commonNames);
    }
    List<String> product = before.isEmpty() ? after : before;
    refuse(product, group, commonNames);
    // Only what stands in the quotes is one name, and nothing that is left between it and a cloud.
    boolean isQuoted =
        !behind.isEmpty() && product.equals(QuestionWording.bare(words.subList(0, quoted)));
    return new Sentence(String.join(" ", product), isQuoted || product.size() == 1, each(group));
  }

  /** Where a quote is not closed, nobody can tell what it was to hold. */
  private static void refuseUnclosed(List<String> typed, List<String> words) {
    if (String.join(" ", typed).chars().filter(c -> c == '"').count() % 2 == 1) {
      throw new TypeConversionException(
          "a quote is not closed; did you mean `lexloci may "
              + SafeText.of(String.join(" ", words))
              + "`?");
    }
  }

  /** Counts the words of a product in quotes, behind which nothing stands but a cloud. */
  private static int quoted(List<String> typed, CommonNames commonNames) {
    int last = typed.size() - 1;
    boolean plain =
        last > 0 && List.of("", "on", "run on").contains(String.join(" ", typed.subList(1, last)));
    return plain ? QuestionWording.words(typed.subList(0, 1), commonNames).size() : 0;
  }

  /** Finds the clouds behind some of the words. */
  private static List<CloudGroup> groups(int behind, List<String> words, CommonNames commonNames) {
    return CloudGroup.in(words.subList(behind, words.size()), commonNames).stream()
        .map(g -> new CloudGroup(g.from() + behind, g.until() + behind, g.clouds()))
        .toList();
  }

  private static CloudGroup joined(List<CloudGroup> groups) {
    CloudGroup first = groups.get(0);
    CloudGroup last = groups.get(groups.size() - 1);
    List<CloudGroup.Cloud> clouds = groups.stream().flatMap(g -> g.clouds().stream()).toList();
    boolean one = clouds.stream().map(c -> c.place().cloud()).distinct().count() == 1;
    for (int i = 1; i < groups.size(); i++) {
      one &= groups.get(i).from() == groups.get(i - 1).until();
    }
    if (groups.size() > 1 && !one) {
      throw new TypeConversionException(
          FORM
              + "; several places are joined by `and`, and where model calls run is said by"
              + " `--inference PROVIDER`");
    }
    return new CloudGroup(first.from(), last.until(), clouds);
  }

  private static List<CloudGroup.Cloud> each(CloudGroup group) {
    List<CloudGroup.Cloud> each = new ArrayList<>();
    for (CloudGroup.Cloud cloud : group.clouds()) {
      if (each.stream().noneMatch(c -> c.provider() == cloud.provider())) {
        each.add(cloud);
      }
    }
    return each;
  }

  private static void refuse(List<String> product, CloudGroup group, CommonNames commonNames) {
    for (CloudGroup.Cloud cloud : group.clouds()) {
      if (cloud.place().cloud().isEmpty()) {
        throw new TypeConversionException(
            SafeText.quoted(cloud.typed()) + " " + cloud.place().says());
      }
    }
    String cloud = group.clouds().get(0).provider().id();
    if (product.stream().allMatch(Grammar.PREPOSITION::has)) {
      throw new TypeConversionException(FORM + "; which product?");
    }
    if (Grammar.PREPOSITION.has(product.get(0))) {
      QuestionHint.of(product)
          .ifPresent(
              hint -> {
                throw new TypeConversionException(
                    SafeText.quoted(String.join(" ", product))
                        + " is not understood here; "
                        + hint);
              });
      String rest = String.join(" ", product.subList(1, product.size()));
      throw new TypeConversionException(
          SafeText.quoted(cloud)
              + " is the cloud; did you mean `lexloci may "
              + SafeText.of(rest)
              + " run on "
              + cloud
              + "`?");
    }
    if (commonNames.place(String.join(" ", product)).isPresent()) {
      throw new TypeConversionException(
          SafeText.quoted(String.join(" ", product)) + " is a cloud; " + FORM);
    }
    for (CloudGroup named : CloudGroup.in(product, commonNames)) {
      if (Grammar.PREPOSITION.has(product.get(named.from()))) {
        throw new TypeConversionException(
            SafeText.quoted(String.join(" ", product)) + " names a cloud itself; " + FORM);
      }
    }
    if (product.stream().anyMatch(Grammar.CONJUNCTION::has)) {
      throw new TypeConversionException(FORM + "; one product at a time");
    }
  }

  /** Refuses a word that negates the question: it must not be taken for a part of a name. */
  private static void refuseNegation(List<String> words) {
    for (String word : words) {
      if (Grammar.NEGATION.has(word)) {
        throw new TypeConversionException(
            SafeText.quoted(word)
                + " may turn the question round; "
                + FORM
                + ", and nothing besides");
      }
      if (Grammar.QUANTIFIER.has(word)) {
        throw new TypeConversionException(quantified(word));
      }
    }
  }

  private static String quantified(String word) {
    return SafeText.quoted(word)
        + " names no product and no cloud; `lexloci matrix PRODUCT` answers for every cloud";
  }

  /** Says how else to say what is left of a question. */
  private static TypeConversionException leftOver(List<String> words, CommonNames commonNames) {
    if (words.size() > 1 && Grammar.CONJUNCTION.has(words.get(0))) {
      return unknownCloud(words.subList(1, words.size()), commonNames);
    }
    String said = String.join(" ", words);
    String hint =
        QuestionHint.of(words)
            .orElse("the rest is said by options, such as `--launch DAY` or `--region REGION`");
    return new TypeConversionException(SafeText.quoted(said) + " is not understood here; " + hint);
  }

  private static TypeConversionException noCloud(List<String> words, CommonNames commonNames) {
    refuseNegation(words);
    List<String> said = words.subList(0, words.size() - QuestionWording.closers(words));
    if (said.size() < 2) {
      return new TypeConversionException(
          FORM
              + "; a product of several words needs quotes, and `lexloci matrix PRODUCT` answers"
              + " for every cloud");
    }
    int at = said.size() - 1;
    if (Grammar.PREPOSITION.has(said.get(at))) {
      return new TypeConversionException(FORM + "; which cloud?");
    }
    for (int i = 1; i < said.size() - 1; i++) {
      at = Grammar.PREPOSITION.has(said.get(i)) ? i + 1 : at;
    }
    return unknownCloud(said.subList(at, said.size()), commonNames);
  }

  private static TypeConversionException unknownCloud(List<String> words, CommonNames commonNames) {
    List<String> known =
        Stream.concat(Provider.names().stream(), commonNames.places().keySet().stream()).toList();
    return new TypeConversionException(
        OptionConverters.unknownProvider(String.join(" ", words), known));
  }
}
