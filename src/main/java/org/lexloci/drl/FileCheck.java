package org.lexloci.drl;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;

/** Checks the package and the imports of a rule file. */
record FileCheck(QuestionIndex asks, Consumer<Problem> problems) {

  private static final String FACTS = "org.lexloci.fact.*";
  private static final String FINDINGS = "org.lexloci.finding.Finding.";
  private static final String VERBS = "org.lexloci.engine.Ruling.*";

  private static final Pattern PACKAGE = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)*");

  /** What Java, Drools and Lexloci have in packages must not be replaced by rules. */
  private static final Pattern TAKEN =
      Pattern.compile("(java|javax|jdk|sun|com|org|picocli)(\\..*)?");

  void check(ParsedFile file) {
    String name = file.namespace().name();
    if (!PACKAGE.matcher(name).matches() || !SourceVersion.isName(name)) {
      tell(file.namespace().at(), SafeText.quoted(name) + " is not a name for a package");
    } else if (TAKEN.matcher(name).matches()) {
      tell(
          file.namespace().at(),
          "package `" + name + "` belongs to others; write one of your own: `my_agreement.first`");
    }
    Set<String> missing = used(file);
    for (ParsedFile.Import imported : file.imports()) {
      String shown = (imported.function() ? "function " : "") + imported.name();
      if (missing.remove(shown)) {
        continue;
      }
      if (shown.equals(FINDINGS + "*")) {
        missing.removeIf(m -> m.startsWith(FINDINGS));
      } else if (!allowed(imported)) {
        tell(
            imported.at(),
            "`import "
                + shown
                + "` has no place in a rule file: rules use facts, findings and verbs alone");
      }
    }
    missing.forEach(m -> tell(file.namespace().at(), "needs `import " + m + "`"));
  }

  /** Lists what the rules of a file need to import. */
  private Set<String> used(ParsedFile file) {
    Set<String> used = new TreeSet<>();
    for (ParsedRule rule : file.rules()) {
      used.add("function " + VERBS);
      for (ParsedRule.Pattern pattern : rule.patterns()) {
        if (Verb.isFinding(pattern.type())) {
          used.add(FINDINGS + pattern.type());
        } else if (asks.type(pattern.type()).isPresent()) {
          used.add(FACTS);
        }
      }
    }
    return used;
  }

  private static boolean allowed(ParsedFile.Import imported) {
    if (imported.function()) {
      return imported.name().equals(VERBS);
    }
    return imported.name().equals(FACTS)
        || imported.name().startsWith(FINDINGS)
            && Verb.isFinding(imported.name().substring(FINDINGS.length()));
  }

  private void tell(Position at, String message) {
    problems.accept(new Problem(at, message));
  }
}
