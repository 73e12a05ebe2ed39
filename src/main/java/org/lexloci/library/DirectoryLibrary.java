package org.lexloci.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.AgreementException;
import org.lexloci.agreement.AgreementReader;
import org.lexloci.agreement.DirectoryFiles;
import org.lexloci.agreement.Edition;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.agreement.JudgedFiles;
import org.lexloci.drl.CheckedRules;
import org.lexloci.drl.ClauseScope;
import org.lexloci.drl.EditionRulesCheck;
import org.lexloci.drl.RuleFile;
import org.lexloci.engine.CompiledRules;
import org.lexloci.engine.EditionRules;
import org.lexloci.engine.RuleCompiler;
import org.lexloci.engine.RuleSession;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.binding.Binder;

/**
 * An agreement in a directory of the user's. All of it is checked when it is opened; an edition is
 * compiled when it is asked for.
 */
public final class DirectoryLibrary extends Library {

  private final Path directory;
  private final DirectoryFiles files;
  private final Agreement agreement;
  private final Map<String, Checked> checked = new HashMap<>();
  private final Map<String, CompiledRules> compiled = new HashMap<>();

  private record Checked(Edition edition, CheckedRules rules) {}

  /**
   * Opens a directory.
   *
   * @throws AgreementException with everything that is wrong with the agreement
   */
  public DirectoryLibrary(Path directory, Binder binder) {
    this.directory = directory;
    JudgedFiles.of(directory);
    this.files = new DirectoryFiles(directory);
    AgreementReader reader = new AgreementReader(files, binder);
    List<Problem> problems = new ArrayList<>(files.strays());
    List<EditionPeriod> periods = reader.periods(files.editions());
    this.agreement = reader.agreement(periods);
    for (EditionPeriod period : periods) {
      try {
        Edition edition = reader.edition(period);
        problems.addAll(casesMissing(edition));
        CheckedRules rules =
            new EditionRulesCheck(agreement, edition).check(rules(edition), shown(period));
        checked.put(period.name(), new Checked(edition, rules));
      } catch (AgreementException e) {
        problems.addAll(e.problems());
      }
    }
    AgreementException.refuse(problems);
  }

  @Override
  public Agreement agreement() {
    return agreement;
  }

  @Override
  public String digest() {
    return Digest.of(
        directory, agreement.editions().stream().map(period -> compile(period).base()).toList());
  }

  @Override
  public Map<String, String> rules(EditionPeriod period) {
    return RuleDigest.all(files, period);
  }

  @Override
  EditionRules load(EditionPeriod period) {
    return new EditionRules(checked(period).edition(), compile(period).base(), digest(period));
  }

  /** Tells what decides about a clause that rules judge. */
  public ClauseScope scope(EditionPeriod period, String clause) {
    return checked(period).rules().scopes().of(clause);
  }

  /** Lists the rules without which nothing is found otherwise, by name, with their places. */
  public Map<String, Position> redundant(EditionPeriod period) {
    Checked of = checked(period);
    return new RuleCompiler(agreement, of.edition())
        .redundant(of.rules(), RuleSession.load(compile(period)));
  }

  /** Compiles the rules of an edition without loading them. */
  public CompiledRules compile(EditionPeriod period) {
    Checked of = checked(period);
    return compiled.computeIfAbsent(
        period.name(), n -> new RuleCompiler(agreement, of.edition()).compile(of.rules()));
  }

  @Override
  public Library live() {
    return new LiveLibrary(this, period -> RuleSession.load(compile(period)));
  }

  /** Answers the digest of one edition's files and its diagram. */
  String digest(EditionPeriod period) {
    return Digest.of(directory.resolve(period.name()), List.of(compile(period).base()));
  }

  private Checked checked(EditionPeriod period) {
    Checked found = checked.get(period.name());
    if (found == null) {
      throw new IllegalArgumentException("no edition " + period.name());
    }
    return found;
  }

  private List<RuleFile> rules(Edition edition) {
    return files.rules(edition.name()).entrySet().stream()
        .map(
            rule ->
                new RuleFile(
                    rule.getKey(), files.shown(edition.name(), rule.getKey()), rule.getValue()))
        .toList();
  }

  /** A clause has cases, and cases have a clause; what they hold is for {@code test} to judge. */
  private List<Problem> casesMissing(Edition edition) {
    List<Problem> problems = new ArrayList<>();
    TreeSet<String> written = new TreeSet<>(files.cases(edition.name()));
    for (String clause : edition.judgedByRule()) {
      if (!written.remove(clause)) {
        problems.add(
            Problem.whole(
                files.shown(edition.name(), clause),
                "clause `" + clause + "` has no cases: there is no `" + clause + ".cases.yaml`"));
      }
    }
    for (String other : written) {
      problems.add(
          Problem.whole(
              files.shown(edition.name() + "/" + other + ".cases"),
              SafeText.quoted(other) + " is no clause that is assessed by rule"));
    }
    return problems;
  }

  private String shown(EditionPeriod period) {
    return SafeText.full(directory.resolve(period.name()).toString());
  }
}
