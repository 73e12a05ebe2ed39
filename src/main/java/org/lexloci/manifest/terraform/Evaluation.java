package org.lexloci.manifest.terraform;

import java.util.Optional;
import org.lexloci.manifest.module.Directories;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.manifest.module.Steps;
import org.lexloci.source.SourceText;

/**
 * What all modules share that are evaluated for one root module: the files that functions may read,
 * and the steps that are left, as expressions can be made to double each other without end.
 */
final class Evaluation {

  /** Characters of a file that count as one step. */
  private static final int CHARACTERS = 16;

  private final FileTexts texts;
  private final String root;
  private final Steps steps = new Steps(1_000_000);

  /**
   * Begins.
   *
   * @param root the directory that names of files are taken from
   */
  Evaluation(FileTexts texts, String root) {
    this.texts = texts;
    this.root = root;
  }

  /** Answers the text of a file that was read, by its name from the root module. */
  Optional<SourceText> text(String name) {
    return texts
        .of(name.startsWith("/") ? Directories.normal(name) : Directories.resolved(root, name))
        .filter(text -> steps.take(text.text().length() / CHARACTERS));
  }

  /** Answers how a directory is called from the root module. */
  String path(String directory) {
    return Directories.relative(root, directory);
  }

  /** Answers the steps that are left. */
  Steps steps() {
    return steps;
  }
}
