package org.lexloci.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lexloci.source.Problem;
import org.lexloci.source.word.WordList;

/** An agreement does not load: its data or its rules are at fault. */
public final class AgreementException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A message about a rule begins with its name. */
  private static final Pattern RULE = Pattern.compile("^rule `[^`]*`: ");

  private final transient List<Problem> problems;

  /** Collects everything that is wrong with an agreement. */
  public AgreementException(List<Problem> problems) {
    super(once(problems).stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = once(problems);
  }

  /** Throws everything that is wrong, if anything is. */
  public static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new AgreementException(problems);
    }
  }

  /** Tells a word that does not exist where it stands first, and counts its further places. */
  private static List<Problem> once(List<Problem> problems) {
    Map<String, List<Problem>> alike = new LinkedHashMap<>();
    for (Problem problem : problems.stream().sorted().toList()) {
      String said = RULE.matcher(problem.message()).replaceFirst("");
      String key = said.startsWith("unknown ") ? said : problem.toString();
      alike.computeIfAbsent(key, k -> new ArrayList<>()).add(problem);
    }
    return alike.values().stream().map(AgreementException::counted).toList();
  }

  private static Problem counted(List<Problem> alike) {
    Problem first = alike.get(0);
    int more = alike.size() - 1;
    return more == 0
        ? first
        : new Problem(
            first.at(),
            first.message() + " (and at " + WordList.counted(more, "further place") + ")");
  }

  /** Lists what is wrong, each with its place, in the order of the files. */
  public List<Problem> problems() {
    return problems;
  }
}
