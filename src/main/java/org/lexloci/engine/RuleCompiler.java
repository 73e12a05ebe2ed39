package org.lexloci.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.AgreementException;
import org.lexloci.agreement.Edition;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;

/**
 * Compiles the rules of one edition to plain classes. The build uses it for the agreements that are
 * shipped, and a run for an agreement of the user's.
 */
public final class RuleCompiler {

  private final Agreement agreement;
  private final Edition edition;
  private final List<Problem> problems = new ArrayList<>();

  /** Prepares to compile the rules of an edition. */
  public RuleCompiler(Agreement agreement, Edition edition) {
    this.agreement = agreement;
    this.edition = edition;
  }

  /**
   * Checks and compiles rules.
   *
   * @param directory what messages call the edition's directory
   * @throws AgreementException when rules and clauses do not match, or anything does not compile
   */
  public CompiledRules compile(List<RuleFile> files, String directory) {
    matchClauses(files, directory);
    Asks asks = new Asks(agreement, edition);
    Map<String, Set<String>> asked = new TreeMap<>();
    Set<String> namespaces = new TreeSet<>();
    RuleCheck check = new RuleCheck(edition, asks, problems::add);
    for (RuleFile file : files) {
      RuleParser.@Nullable Parsed parsed = RuleParser.parse(file, problems::add);
      if (parsed != null) {
        namespaces.add(parsed.namespace());
        parsed.rules().forEach(check::check);
        Set<String> byClause = asked.computeIfAbsent(file.clause(), k -> new TreeSet<>());
        parsed.rules().forEach(r -> r.patterns().forEach(p -> byClause.addAll(asks.of(p))));
      }
    }
    if (namespaces.size() > 1) {
      problems.add(
          new Problem(
              new Position(directory, 0, 0),
              "rules are in several packages: " + String.join(", ", namespaces)));
    }
    refuse();
    InternalKieModule module = build(files, namespaces.iterator().next());
    Map<String, byte[]> classes = new TreeMap<>();
    for (String name : module.getFileNames()) {
      if (name.endsWith(".class") && !name.startsWith("org/drools/project/")) {
        classes.put(
            name.substring(0, name.length() - ".class".length()).replace('/', '.'),
            module.getBytes(name));
      }
    }
    return new CompiledRules(model(module), classes, asked, ProviderNames.in(files));
  }

  private void matchClauses(List<RuleFile> files, String directory) {
    List<String> byRule = edition.judgedByRule();
    List<String> written = files.stream().map(RuleFile::clause).toList();
    for (String clause : byRule) {
      if (!written.contains(clause)) {
        problems.add(
            new Problem(
                new Position(directory, 0, 0),
                "clause `" + clause + "` is assessed by rule and has no file " + clause + ".drl"));
      }
    }
    for (RuleFile file : files) {
      if (!byRule.contains(file.clause())) {
        problems.add(
            new Problem(
                new Position(file.shown(), 0, 0),
                "`" + file.clause() + "` is no clause that is assessed by rule"));
      }
    }
    if (files.isEmpty()) {
      problems.add(new Problem(new Position(directory, 0, 0), "has no rules"));
    }
  }

  private InternalKieModule build(List<RuleFile> files, String namespace) {
    KieBuilder builder = build(files, namespace, "all");
    List<Message> messages = builder.getResults().getMessages();
    if (!messages.isEmpty()) {
      for (RuleFile file : files) {
        build(List.of(file), namespace, file.clause()).getResults().getMessages().stream()
            .filter(m -> !m.getText().startsWith("Java source of"))
            .forEach(m -> problems.add(problem(file, m)));
      }
      if (problems.isEmpty()) {
        problems.add(problem(files.get(0), messages.get(0)));
      }
      refuse();
    }
    return (InternalKieModule) builder.getKieModule();
  }

  private KieBuilder build(List<RuleFile> files, String namespace, String artifact) {
    KieServices services = KieServices.get();
    KieFileSystem sources = services.newKieFileSystem();
    // Modules with one release id would replace each other.
    sources.generateAndWritePomXML(
        services.newReleaseId(
            "org.lexloci.rules." + agreement.id(), edition.name(), "1-" + artifact));
    for (RuleFile file : files) {
      String path = namespace.replace('.', '/') + "/" + file.clause() + ".drl";
      sources.write("src/main/resources/" + path, file.text());
    }
    return services.newKieBuilder(sources).buildAll(ExecutableModelProject.class);
  }

  private static Problem problem(RuleFile file, Message message) {
    int line = message.getPath().endsWith(".drl") ? Math.max(0, message.getLine()) : 0;
    return new Problem(
        new Position(file.shown(), line, 1),
        "clause `" + file.clause() + "`: " + Messages.plain(message.getText()));
  }

  /** The module lists the classes that describe its rules after a line with a version. */
  private static String model(InternalKieModule module) {
    return module.getFileNames().stream()
        .filter(name -> name.endsWith("/drools-model"))
        .map(name -> new String(module.getBytes(name), java.nio.charset.StandardCharsets.UTF_8))
        .flatMap(String::lines)
        .filter(line -> !line.startsWith("Drools-Model-Version"))
        .findFirst()
        .orElseThrow();
  }

  private void refuse() {
    if (!problems.isEmpty()) {
      throw new AgreementException(problems.stream().sorted().distinct().toList());
    }
  }
}
