package org.lexloci.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.AgreementReader;
import org.lexloci.agreement.DirectoryFiles;
import org.lexloci.agreement.Edition;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.source.Binder;

/** An agreement in a directory of the user's, compiled at run time. */
public final class DirectoryLibrary implements Library {

  private final Path directory;
  private final DirectoryFiles files;
  private final AgreementReader reader;
  private final Agreement agreement;
  private final Map<String, EditionRules> loaded = new HashMap<>();

  /**
   * Opens a directory.
   *
   * @throws org.lexloci.agreement.AgreementException when anything is wrong with the agreement
   */
  public DirectoryLibrary(Path directory, Binder binder) {
    this.directory = directory;
    this.files = new DirectoryFiles(directory);
    this.reader = new AgreementReader(files, binder);
    this.agreement = reader.agreement(reader.periods(files.editions()));
  }

  @Override
  public Agreement agreement() {
    return agreement;
  }

  @Override
  public String digest() {
    return Digest.of(directory);
  }

  @Override
  public EditionRules edition(EditionPeriod period) {
    return loaded.computeIfAbsent(period.name(), name -> load(period));
  }

  private EditionRules load(EditionPeriod period) {
    Edition edition = reader.edition(period);
    return new EditionRules(edition, RuleBase.load(compile(edition)), digest(period));
  }

  /** Compiles the rules of an edition without loading them. */
  CompiledRules compile(EditionPeriod period) {
    return compile(reader.edition(period));
  }

  /** Answers the digest of one edition's files. */
  String digest(EditionPeriod period) {
    return Digest.of(directory.resolve(period.name()));
  }

  private CompiledRules compile(Edition edition) {
    List<RuleFile> rules =
        files.rules(edition.name()).entrySet().stream()
            .map(
                rule ->
                    new RuleFile(
                        rule.getKey(), files.shown(edition.name(), rule.getKey()), rule.getValue()))
            .toList();
    return new RuleCompiler(agreement, edition)
        .compile(rules, directory.resolve(edition.name()).toString());
  }
}
