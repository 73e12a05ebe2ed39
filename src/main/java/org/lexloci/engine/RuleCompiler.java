package org.lexloci.engine;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.AgreementException;
import org.lexloci.agreement.Edition;
import org.lexloci.diagram.Diagram;
import org.lexloci.diagram.Outline;
import org.lexloci.drl.BreachCheck;
import org.lexloci.drl.CheckedRules;
import org.lexloci.drl.NamedProviders;
import org.lexloci.drl.ParsedFile;
import org.lexloci.drl.ParsedRule;
import org.lexloci.drl.QuestionIndex;
import org.lexloci.drl.RulePrinter;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;

/**
 * Compiles the rules of one edition to plain classes, and to what Drools finds by them. The build
 * uses it for the agreements that are shipped, and a run for an agreement of the user's.
 */
public final class RuleCompiler {

  private final Agreement agreement;
  private final Edition edition;
  private final QuestionIndex asks;

  /** Answers the version of Drools that compiles. */
  public static String version() {
    return String.valueOf(KieServices.class.getPackage().getImplementationVersion());
  }

  /** Prepares to compile the rules of an edition. */
  public RuleCompiler(Agreement agreement, Edition edition) {
    this.agreement = agreement;
    this.edition = edition;
    this.asks = new QuestionIndex(agreement, edition);
  }

  /**
   * Compiles rules that were checked.
   *
   * @throws AgreementException when anything does not compile, or a clause cannot be broken
   */
  public CompiledRules compile(CheckedRules rules) {
    KieServices services = KieServices.get();
    KieFileSystem sources = services.newKieFileSystem();
    // Modules with one release id would replace each other.
    sources.generateAndWritePomXML(
        services.newReleaseId("org.lexloci.rules." + agreement.id(), edition.name(), "1"));
    for (ParsedFile file : rules.files()) {
      String path = file.namespace().name().replace('.', '/') + "/" + file.file().clause();
      sources.write("src/main/resources/" + path + ".drl", RulePrinter.print(file));
    }
    KieBuilder builder = built(services.newKieBuilder(sources), rules);
    refuse(rules, builder.getResults().getMessages());
    InternalKieModule module = (InternalKieModule) builder.getKieModule();
    Map<String, byte[]> classes = new TreeMap<>();
    for (String name : module.getFileNames()) {
      if (name.endsWith(".class") && !name.startsWith("org/drools/project/")) {
        classes.put(
            name.substring(0, name.length() - ".class".length()).replace('/', '.'),
            module.getBytes(name));
      }
    }
    List<ParsedRule> all = rules.all();
    String model = model(module);
    RuleSession session = RuleSession.load(new CompiledClasses(classes), model);
    Diagram diagram = new DiagramCompiler(all, asks, session).compile();
    List<Problem> unbroken =
        new BreachCheck(edition).unbroken(rules, clause -> isBroken(clause, diagram));
    AgreementException.refuse(unbroken);
    RuleBase base = new RuleBase(rules.asks(), NamedProviders.in(all), diagram);
    return new CompiledRules(model, classes, base);
  }

  private static boolean isBroken(String clause, Diagram diagram) {
    return diagram.clause(clause).leaves().stream()
        .flatMap(leaf -> Diagram.outlines(leaf).stream())
        .anyMatch(outline -> outline.kind() == Outline.Kind.BREACH);
  }

  /** Lists the rules without which nothing is found otherwise, by name, with their places. */
  public Map<String, Position> redundant(CheckedRules rules, RuleSession session) {
    Map<String, Position> redundant = new LinkedHashMap<>();
    new DiagramCompiler(rules.all(), asks, session)
        .redundant()
        .forEach(rule -> redundant.put(rule.name(), rule.at()));
    return redundant;
  }

  /** Where a name of the author's means something to the compiler, it may also throw. */
  private static KieBuilder built(KieBuilder builder, CheckedRules rules) {
    try {
      return builder.buildAll(ExecutableModelProject.class);
    } catch (RuntimeException e) {
      ParsedFile first = rules.files().get(0);
      throw new AgreementException(
          List.of(
              Problem.whole(
                  first.file().shown(),
                  "the rules of this edition do not compile: "
                      + plain(String.valueOf(e.getMessage())))));
    }
  }

  /** What was checked compiles, unless a name of the author's means something to the compiler. */
  private static void refuse(CheckedRules rules, List<Message> messages) {
    if (!messages.isEmpty()) {
      ParsedFile file =
          rules.files().stream()
              .filter(f -> messages.get(0).getPath().endsWith("/" + f.file().clause() + ".drl"))
              .findFirst()
              .orElse(rules.files().get(0));
      throw new AgreementException(
          List.of(
              Problem.whole(
                  file.file().shown(),
                  "clause `"
                      + file.file().clause()
                      + "` does not compile: "
                      + plain(messages.get(0).getText()))));
    }
  }

  /** Keeps of a message the first line, and nothing about generated code. */
  private static String plain(String message) {
    String first = message.lines().findFirst().orElse("").strip();
    int bracket = first.indexOf("] ");
    if (first.startsWith("[ERR") && bracket > 0) {
      first = first.substring(bracket + 2);
    }
    if (first.contains("PatternDSL") || first.contains("alphaIndexedBy")) {
      return "a constraint compares two values of different types, such as an enum and text";
    }
    int generated = first.indexOf(" for the type Lambda");
    if (generated > 0) {
      first = first.substring(0, generated);
    }
    first = first.replaceAll("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])", "");
    return first.isEmpty() ? "does not compile" : lower(first);
  }

  private static String lower(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  /** The module lists the classes that describe its rules after a line with a version. */
  private static String model(InternalKieModule module) {
    return module.getFileNames().stream()
        .filter(name -> name.endsWith("/drools-model"))
        .map(name -> new String(module.getBytes(name), StandardCharsets.UTF_8))
        .flatMap(String::lines)
        .filter(line -> !line.startsWith("Drools-Model-Version"))
        .findFirst()
        .orElseThrow();
  }
}
