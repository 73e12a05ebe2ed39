package org.lexloci.drl;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of one edition in which the checks found nothing wrong.
 *
 * @param asks the ids of the questions that the rules of each clause ask, by clause
 * @param scopes what the rules of each clause look at
 */
public record CheckedRules(List<ParsedFile> files, Map<String, Set<String>> asks, Scopes scopes) {

  /** Lists the rules of all files. */
  public List<ParsedRule> all() {
    return files.stream().flatMap(file -> file.rules().stream()).toList();
  }
}
