package org.lexloci.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lexloci.agreement.DirectoryFiles;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.agreement.RuleInWords;
import org.lexloci.drl.QuestionIndex;
import org.lexloci.drl.RuleFile;
import org.lexloci.drl.RuleParser;
import org.lexloci.drl.RuleWords;
import org.lexloci.source.Document;

/** What stands for people in a directory of the user's. */
public final class DirectoryTexts implements AgreementTexts {

  private final Library library;
  private final DirectoryFiles files;

  /**
   * Reads about an agreement.
   *
   * @param library the same agreement, loaded
   */
  public DirectoryTexts(Path directory, Library library) {
    this.library = library;
    this.files = new DirectoryFiles(directory);
  }

  @Override
  public List<RuleInWords> rules(EditionPeriod period, String clause) {
    Optional<String> text = Optional.ofNullable(files.rules(period.name()).get(clause));
    if (text.isEmpty()) {
      return List.of();
    }
    RuleWords words =
        new RuleWords(new QuestionIndex(library.agreement(), library.edition(period).edition()));
    RuleFile file = new RuleFile(clause, files.shown(period.name(), clause), text.get());
    return RuleParser.parse(file, problem -> {}).stream()
        .flatMap(parsed -> parsed.rules().stream())
        .map(words::of)
        .toList();
  }

  @Override
  public List<Document> cases(EditionPeriod period, String clause) {
    return files.documents(period.name() + "/" + clause + ".cases").orElse(List.of());
  }
}
