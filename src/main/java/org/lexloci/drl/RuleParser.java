package org.lexloci.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lexloci.drl.Token.Kind;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.word.NearMiss;

/**
 * Reads rule files: of all that Drools' rule language has, the little that rules need. What is not
 * understood here never reaches a compiler, so that rules of a stranger can run no code of theirs.
 */
public final class RuleParser {

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "salience",
          "no-loop",
          "lock-on-active",
          "agenda-group",
          "activation-group",
          "ruleflow-group",
          "auto-focus",
          "date-effective",
          "date-expires",
          "enabled",
          "duration",
          "timer",
          "calendars",
          "dialect");

  private final RuleFile file;
  private final Consumer<Problem> problems;
  private final TokenCursor cursor;

  private RuleParser(RuleFile file, TokenCursor cursor, Consumer<Problem> problems) {
    this.file = file;
    this.cursor = cursor;
    this.problems = problems;
  }

  /** Reads a file, tells what cannot be read, and leaves that out. */
  public static Optional<ParsedFile> parse(RuleFile file, Consumer<Problem> problems) {
    try {
      TokenCursor cursor = new TokenCursor(Tokens.of(file.shown(), file.text()));
      return Optional.of(new RuleParser(file, cursor, problems).file());
    } catch (RuleSyntaxException e) {
      problems.accept(e.problem());
      return Optional.empty();
    }
  }

  private ParsedFile file() {
    ParsedFile.Package namespace = namespace();
    List<ParsedFile.Import> imports = new ArrayList<>();
    List<ParsedRule> rules = new ArrayList<>();
    while (!cursor.atEnd()) {
      Token word = cursor.peek();
      try {
        if (word.is("import")) {
          imports.add(imported());
        } else if (word.is("rule")) {
          rules.add(rule());
        } else {
          throw new RuleSyntaxException(
              word.at(),
              word.shown()
                  + " has no place in a rule file, which has a package, imports and rules");
        }
      } catch (RuleSyntaxException e) {
        problems.accept(e.problem());
        cursor.skipToRule(word);
      }
    }
    return new ParsedFile(file, namespace, imports, rules);
  }

  private ParsedFile.Package namespace() {
    Token word = cursor.peek();
    if (!word.is("package")) {
      throw new RuleSyntaxException(word.at(), "expected `package`, found " + word.shown());
    }
    cursor.take();
    ParsedFile.Package namespace = new ParsedFile.Package(cursor.dotted(), word.at());
    cursor.skip(";");
    return namespace;
  }

  private ParsedFile.Import imported() {
    Token word = cursor.take();
    boolean function = cursor.skip("function");
    if (cursor.peek().is("static")) {
      throw new RuleSyntaxException(
          cursor.peek().at(), "`static` has no place in a rule file; write `import function`");
    }
    String name = cursor.dotted();
    cursor.skip(";");
    return new ParsedFile.Import(function, name, word.at());
  }

  private ParsedRule rule() {
    Token word = cursor.take();
    Token name = cursor.take();
    if (name.kind() != Kind.TEXT) {
      throw new RuleSyntaxException(
          name.at(), "expected the rule's name in quotes, found " + name.shown());
    }
    try {
      String clause = annotations();
      cursor.expect("when");
      List<ParsedRule.Pattern> patterns = new ArrayList<>();
      ConditionParser conditions = new ConditionParser(cursor);
      while (!cursor.skip("then")) {
        patterns.add(conditions.pattern());
      }
      return new ParsedRule(file, name.text(), word.at(), clause, patterns, verb());
    } catch (RuleSyntaxException e) {
      throw new RuleSyntaxException(
          e.problem().at(), "rule `" + SafeText.full(name.text()) + "`: " + e.problem().message());
    }
  }

  private String annotations() {
    String clause = "";
    while (!cursor.peek().is("when")) {
      Token next = cursor.peek();
      if (ATTRIBUTES.contains(next.text())) {
        throw new RuleSyntaxException(
            next.at(), "has the attribute `" + next.text() + "`; rules have no order");
      }
      cursor.expect("@");
      Token annotation = cursor.take();
      if (!annotation.is("clause") || !clause.isEmpty()) {
        throw new RuleSyntaxException(
            annotation.at(),
            annotation.is("clause")
                ? "has two annotations `@clause`"
                : NearMiss.unknown(
                    "annotation",
                    annotation.text(),
                    List.of("clause"),
                    "a rule has `@clause` alone"));
      }
      cursor.expect("(");
      Token id = cursor.take();
      if (!id.isWord()) {
        throw new RuleSyntaxException(
            id.at(), "expected the id of a clause without quotes, found " + id.shown());
      }
      clause = id.text();
      cursor.expect(")");
    }
    return clause;
  }

  /** Reads to the end of the rule; anything but one verb is no verb. */
  private Optional<Verb> verb() {
    List<String> words = new ArrayList<>();
    while (!cursor.skip("end")) {
      if (cursor.atEnd() || cursor.atRule()) {
        throw new RuleSyntaxException(
            cursor.peek().at(), "expected `end`, found " + cursor.peek().shown());
      }
      words.add(cursor.take().shown());
    }
    return Stream.of(Verb.values())
        .filter(v -> words.equals(List.of("`" + v.word() + "`", "`(`", "`kcontext`", "`)`", "`;`")))
        .findFirst();
  }
}
