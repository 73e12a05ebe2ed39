package org.lexloci.engine;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.fact.Provider;

/**
 * Finds the providers that rules tell from others. To exchange two that are not found leaves every
 * verdict as it was, because rules compare the others with each other alone.
 */
final class ProviderNames {

  private static final String CONSTANT = "Provider\\.[A-Z_]+";

  private static final String COMPARED =
      "provider\\s*(==|!=)\\s*("
          + CONSTANT
          + "|\\$\\w+)"
          + "|provider\\s+(not\\s+)?in\\s*\\(\\s*"
          + CONSTANT
          + "(\\s*,\\s*"
          + CONSTANT
          + ")*\\s*\\)"
          + "|\\$\\w+\\s*:\\s*provider";

  private static final Pattern MATCHED =
      Pattern.compile(
          "\\b(Target|Inference)\\s*\\(\\s*(("
              + COMPARED
              + ")(\\s*,\\s*("
              + COMPARED
              + "))*)?\\s*\\)");

  /** What stands in the one is not the other, so both are found in one pass. */
  private static final Pattern COMMENT_OR_TEXT =
      Pattern.compile("//[^\n]*|/\\*.*?\\*/|\"(\\\\.|[^\"\\\\])*\"", Pattern.DOTALL);

  private static final Pattern IMPORT = Pattern.compile("(?m)^\\s*import\\b[^\n]*");
  private static final Pattern BOUND = Pattern.compile("(\\$\\w+)\\s*:\\s*provider");
  private static final Pattern WHOLE = Pattern.compile(":\\s*(Target|Inference)\\b");
  private static final Pattern OTHERWISE =
      Pattern.compile("\\b(Target|Inference|provider|Provider)\\b");

  private ProviderNames() {}

  /** Lists the providers that rules name; all of them where rules look at one in another way. */
  static Set<Provider> in(Collection<RuleFile> files) {
    Set<Provider> named = EnumSet.noneOf(Provider.class);
    for (RuleFile file : files) {
      if (!collect(file.text(), named)) {
        return EnumSet.allOf(Provider.class);
      }
    }
    return named;
  }

  /** Answers whether everything that looks at a provider was understood. */
  private static boolean collect(String text, Set<Provider> named) {
    String code = COMMENT_OR_TEXT.matcher(text).replaceAll(" ");
    code = IMPORT.matcher(code).replaceAll("");
    Set<String> variables = new LinkedHashSet<>();
    Matcher bound = BOUND.matcher(code);
    while (bound.find()) {
      variables.add(bound.group(1));
    }
    Matcher matched = MATCHED.matcher(code);
    StringBuilder rest = new StringBuilder();
    while (matched.find()) {
      for (Provider provider : Provider.values()) {
        if (Pattern.compile("Provider\\." + provider.name() + "\\b")
            .matcher(matched.group())
            .find()) {
          named.add(provider);
        }
      }
      matched.appendReplacement(rest, " ");
    }
    matched.appendTail(rest);
    return !WHOLE.matcher(code).find()
        && !OTHERWISE.matcher(rest).find()
        && variables.stream().noneMatch(v -> rest.indexOf(v) >= 0);
  }
}
