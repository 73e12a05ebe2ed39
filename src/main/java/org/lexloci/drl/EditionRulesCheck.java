package org.lexloci.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.AgreementException;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.DefinedTerm;
import org.lexloci.agreement.Edition;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.StatedValue;
import org.lexloci.source.word.NearMiss;
import org.lexloci.source.word.WordList;
import org.lexloci.world.Questions;

/** Checks all the rules of an edition together, which is much faster than compiling them. */
public final class EditionRulesCheck {

  private final Agreement agreement;
  private final Edition edition;
  private final QuestionIndex asks;
  private final List<Problem> problems = new ArrayList<>();

  public EditionRulesCheck(Agreement agreement, Edition edition) {
    this.agreement = agreement;
    this.edition = edition;
    this.asks = new QuestionIndex(agreement, edition);
  }

  /**
   * Checks rules.
   *
   * @param directory what messages call the edition's directory
   * @throws AgreementException with everything that is wrong
   */
  public CheckedRules check(List<RuleFile> files, String directory) {
    matchClauses(files, directory);
    terms();
    FileCheck fileCheck = new FileCheck(asks, problems::add);
    RuleCheck ruleCheck = new RuleCheck(edition, asks, problems::add);
    List<ParsedFile> parsed = new ArrayList<>();
    for (RuleFile file : files.stream().filter(this::isOfClause).toList()) {
      int before = problems.size();
      RuleParser.parse(file, problems::add).ifPresent(parsed::add);
      if (problems.size() == before && parsed.get(parsed.size() - 1).rules().isEmpty()) {
        tell(Position.whole(file.shown()), "clause `" + file.clause() + "` has no rules");
      }
    }
    int mistakes = problems.size();
    parsed.forEach(new SizeCheck(problems::add)::check);
    if (problems.size() > mistakes) {
      refuse();
    }
    for (ParsedFile file : parsed) {
      fileCheck.check(file);
      file.rules().forEach(ruleCheck::check);
      inOnePackage(file, parsed.get(0));
    }
    refuse();
    BreachCheck breachCheck = new BreachCheck(edition);
    parsed.forEach(file -> breachCheck.check(file, problems::add));
    List<ParsedRule> rules = parsed.stream().flatMap(f -> f.rules().stream()).toList();
    new FeedCheck(rules).check(problems::add);
    new DeadCheck(asks, problems::add).check(rules);
    refuse();
    return new CheckedRules(parsed, asked(rules), new Scopes(asks, rules));
  }

  private Map<String, Set<String>> asked(List<ParsedRule> rules) {
    Map<String, Set<String>> asked = new TreeMap<>();
    for (ParsedRule rule : rules) {
      Set<String> byClause = asked.computeIfAbsent(rule.clause(), k -> new TreeSet<>());
      rule.patterns().forEach(p -> byClause.addAll(asks.of(p)));
    }
    return asked;
  }

  private void matchClauses(List<RuleFile> files, String directory) {
    List<String> byRule = edition.judgedByRule();
    List<String> written = files.stream().map(RuleFile::clause).toList();
    List<String> unwritten = new ArrayList<>(byRule);
    unwritten.removeAll(written);
    for (String clause : unwritten) {
      tell(
          Position.whole(directory),
          "clause `" + clause + "` is assessed by rule and has no file `" + clause + ".drl`");
    }
    for (RuleFile file : files) {
      if (!isOfClause(file)) {
        tell(
            Position.whole(file.shown()),
            SafeText.quoted(file.clause())
                + " is no clause that is assessed by rule"
                + (unwritten.isEmpty()
                    ? ""
                    : "; there are no rules for " + WordList.or(unwritten)));
      }
    }
    if (byRule.isEmpty() && files.isEmpty()) {
      tell(Position.whole(directory), "no clause is assessed by rule, so nothing can be judged");
    }
  }

  /** Under another name, all that a file says would be a mistake. */
  private boolean isOfClause(RuleFile file) {
    return edition.judgedByRule().contains(file.clause());
  }

  /** What a term is about is a clause or a question, or nobody would ever read of it. */
  private void terms() {
    List<String> known = new ArrayList<>(edition.clauses().stream().map(Clause::id).toList());
    known.addAll(Questions.ids(agreement, edition));
    for (DefinedTerm term : edition.terms()) {
      for (StatedValue<String> about : term.about()) {
        if (!known.contains(about.value())) {
          tell(
              about.at(),
              "term "
                  + SafeText.quoted(term.name())
                  + " is about nothing that is there: "
                  + NearMiss.unknown(
                      "clause or question",
                      about.value(),
                      known,
                      "expected the id of a clause, or of a question such as `product.type`"));
        }
      }
    }
  }

  private void inOnePackage(ParsedFile file, ParsedFile first) {
    String name = file.namespace().name();
    if (!name.equals(first.namespace().name())) {
      tell(
          file.namespace().at(),
          "package "
              + SafeText.quoted(name)
              + " is not that of the edition's other rules, "
              + SafeText.quoted(first.namespace().name()));
    }
  }

  private void tell(Position at, String message) {
    problems.add(new Problem(at, message));
  }

  private void refuse() {
    if (!problems.isEmpty()) {
      throw new AgreementException(problems.stream().sorted().distinct().toList());
    }
  }
}
