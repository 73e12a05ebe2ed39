package org.lexloci.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lexloci.Shipped;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.DirectoryFiles;
import org.lexloci.agreement.RuleInWords;
import org.lexloci.clause.AuthoredCase;
import org.lexloci.clause.AuthoredCases;
import org.lexloci.clause.CaseFile;
import org.lexloci.decision.Status;
import org.lexloci.engine.EditionRules;
import org.lexloci.library.DirectoryTexts;
import org.lexloci.library.PackedLibrary;
import org.lexloci.verification.EditionVerifier;
import org.lexloci.verification.ShownCondition;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;

/** What the kit says of one edition: what is asked, what each clause says, and cases. */
final class KitEdition {

  private final Path directory;
  private final PackedLibrary library;
  private final EditionRules rules;
  private final KitCase form;
  private final AuthoredCases authored;

  /** Prepares for an edition of the agreement in a directory. */
  KitEdition(Path directory, PackedLibrary library, EditionRules rules) {
    this.directory = directory;
    this.library = library;
    this.rules = rules;
    this.form = KitCase.of(rules);
    this.authored = new AuthoredCases(library.agreement(), rules);
  }

  Map<String, Object> written() {
    Agreement agreement = library.agreement();
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("kit", ConformanceTest.VERSION);
    written.put("agreement", agreement.id());
    written.put("edition", rules.edition().name());
    written.put(
        "questions", form.all().values().stream().map(q -> question(q, agreement)).toList());
    written.put(
        "clauses",
        rules.edition().judgedByRule().stream()
            .map(id -> clause(rules.edition().clause(id).orElseThrow()))
            .toList());
    written.put("cases", cases());
    return written;
  }

  private static Map<String, Object> question(Question question, Agreement agreement) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("id", question.id());
    written.put("asks", question.asked(agreement));
    written.put("answers", question.answers().stream().map(Answer::label).toList());
    question.strict().ifPresent(strict -> written.put("unstated", strict.label()));
    return written;
  }

  private Map<String, Object> clause(Clause clause) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("id", clause.id());
    written.put("type", KitCase.word(clause.type()));
    written.put("words", clause.words().strip().replaceAll("\\s+", " "));
    written.put(
        "rules",
        new DirectoryTexts(directory, library)
            .rules(rules.edition().period(), clause.id()).stream().map(KitEdition::rule).toList());
    return written;
  }

  private static Map<String, Object> rule(RuleInWords rule) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("concludes", rule.concludes());
    written.put("when", rule.conditions());
    return written;
  }

  private List<Map<String, Object>> cases() {
    Map<Object, Map<String, Object>> cases = new LinkedHashMap<>();
    for (AuthoredCase one : chosen()) {
      Map<String, Object> written = new LinkedHashMap<>();
      written.put("name", one.name());
      written.putAll(form.written(authored.worlds(one)));
      cases.putIfAbsent(List.of(written.get("given"), written.get("open")), written);
    }
    return List.copyOf(cases.values());
  }

  /**
   * Takes of each clause a case for each outcome, and for each condition the pair that shows it.
   */
  private List<AuthoredCase> chosen() {
    List<AuthoredCase> chosen = new ArrayList<>();
    Map<String, List<AuthoredCase>> none = new LinkedHashMap<>();
    for (String clause : rules.edition().judgedByRule()) {
      none.put(clause, List.of());
      Set<Status> outcomes = new LinkedHashSet<>();
      read(clause).stream().filter(c -> outcomes.add(c.clause())).forEach(chosen::add);
    }
    new EditionVerifier(library.agreement(), rules)
        .verify(Map.of(), Map.of(), none).conditions().stream()
            .map(ShownCondition::missing)
            .forEach(chosen::addAll);
    return chosen;
  }

  private List<AuthoredCase> read(String clause) {
    CaseFile file =
        new CaseFile(
            Shipped.BINDER,
            authored,
            problem -> {
              throw new AssertionError(problem);
            });
    return Optional.of(new DirectoryFiles(directory))
        .flatMap(f -> f.documents(rules.edition().name() + "/" + clause + ".cases"))
        .orElseThrow()
        .stream()
        .flatMap(d -> file.read(d).stream())
        .toList();
  }
}
