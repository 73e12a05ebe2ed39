package org.lexloci.source.reader;

import java.util.List;

/** Tells from the words of a broken file whether somebody may count on its being read. */
final class BrokenFileSigns {

  private static final List<String> WORDS =
      List.of(
          "lexloci",
          "resource_changes",
          "TemplateFormatVersion",
          "deploymentTemplate.json",
          "bomFormat");

  private BrokenFileSigns() {}

  /** Looks for words alone, because a broken file has no structure. */
  static boolean in(String text) {
    return text.contains("apiVersion") && text.contains("kind")
        || WORDS.stream().anyMatch(text::contains);
  }
}
