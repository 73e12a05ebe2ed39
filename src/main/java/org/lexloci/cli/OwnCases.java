package org.lexloci.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.AgreementException;
import org.lexloci.agreement.DirectoryFiles;
import org.lexloci.clause.AuthoredCase;
import org.lexloci.clause.AuthoredCases;
import org.lexloci.clause.CaseFile;
import org.lexloci.engine.EditionRules;
import org.lexloci.source.Problem;
import org.lexloci.source.binding.Binder;

/** The cases that stand beside the rules of an edition. */
final class OwnCases {

  private final Path directory;
  private final Binder binder;
  private final EditionRules rules;
  private final AuthoredCases judge;

  OwnCases(Path directory, Binder binder, Agreement agreement, EditionRules rules) {
    this.directory = directory;
    this.binder = binder;
    this.rules = rules;
    this.judge = new AuthoredCases(agreement, rules);
  }

  AuthoredCases judge() {
    return judge;
  }

  /**
   * Reads those of a clause.
   *
   * @throws AgreementException with everything that is wrong with them
   */
  List<AuthoredCase> of(String clause) {
    List<Problem> problems = new ArrayList<>();
    CaseFile file = new CaseFile(binder, judge, problems::add);
    List<AuthoredCase> read = new ArrayList<>();
    new DirectoryFiles(directory)
        .documents(rules.edition().name() + "/" + clause + ".cases")
        .orElse(List.of())
        .forEach(document -> read.addAll(file.read(document)));
    AgreementException.refuse(problems);
    return read;
  }
}
