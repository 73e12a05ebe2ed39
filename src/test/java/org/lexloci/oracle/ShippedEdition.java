package org.lexloci.oracle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.AgreementReader;
import org.lexloci.agreement.DirectoryFiles;
import org.lexloci.agreement.Edition;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.drl.EditionRulesCheck;
import org.lexloci.drl.RuleFile;
import org.lexloci.engine.CompiledRules;
import org.lexloci.engine.RuleCompiler;

/**
 * An edition as it is shipped, with its rules as they are written.
 *
 * @param oracle the second reading of it
 */
public record ShippedEdition(
    Agreement agreement, Edition edition, List<RuleFile> files, Oracle oracle) {

  static final String EXCLUSIVE_CLOUD = "2019-07-22-exclusive-cloud";
  static final String ALL_WORKLOADS = "2023-01-23-all-workloads";
  static final String FIRST_REFUSAL = "2025-01-21-first-refusal";
  static final String NEXT_CHAPTER = "2025-10-28-next-chapter";
  static final String NEXT_PHASE = "2026-04-27-next-phase";

  /** Of the agreement with Amazon. */
  static final String FRONTIER = "2026-02-27-frontier";

  /** Of the example of an agreement of one's own, as it was signed. */
  static final String SIGNED = "2025-01-01-signed";

  /** Of the same example, as it was amended. */
  static final String FIRST_AMENDMENT = "2026-07-01-first-amendment";

  /** Of a contract that is invented for tests, and which no other edition here is like. */
  public static final String FIRST_ON_GCP = "2026-04-27-first-on-gcp";

  private static final List<Path> AGREEMENTS =
      List.of(
          Path.of("rules", "microsoft-openai"),
          Path.of("rules", "openai-amazon"),
          Path.of("src/site/your-own-agreement"),
          Path.of("src/test/resources/agreements/harbour"));
  private static final Map<String, Oracle> ORACLES =
      Map.of(
          EXCLUSIVE_CLOUD, new ExclusiveCloudOracle("exclusive-cloud-provider"),
          ALL_WORKLOADS, new ExclusiveCloudOracle("exclusive-cloud-all-workloads"),
          FIRST_REFUSAL, new FirstRefusalOracle(),
          NEXT_CHAPTER, new NextChapterOracle(),
          NEXT_PHASE, new NextPhaseOracle(),
          FRONTIER, new FrontierOracle(),
          SIGNED, new SignedOracle(),
          FIRST_AMENDMENT, new FirstAmendmentOracle(),
          FIRST_ON_GCP, new HarbourOracle());

  private static final Map<String, CompiledRules> COMPILED = new ConcurrentHashMap<>();

  /** Names every edition, in the order of the agreements and of their days. */
  public static List<String> names() {
    return List.of(
        EXCLUSIVE_CLOUD,
        ALL_WORKLOADS,
        FIRST_REFUSAL,
        NEXT_CHAPTER,
        NEXT_PHASE,
        FRONTIER,
        SIGNED,
        FIRST_AMENDMENT);
  }

  /** Finds the directory of the agreement that an edition is of. */
  public static Path directory(String name) {
    return AGREEMENTS.stream()
        .filter(agreement -> Files.isDirectory(agreement.resolve(name)))
        .findFirst()
        .orElseThrow();
  }

  public static ShippedEdition named(String name) {
    DirectoryFiles files = new DirectoryFiles(directory(name));
    AgreementReader reader = new AgreementReader(files, Vocabularies.binder());
    Agreement agreement = reader.agreement(reader.periods(files.editions()));
    Edition edition =
        agreement.editions().stream()
            .filter(period -> period.name().equals(name))
            .map(reader::edition)
            .findFirst()
            .orElseThrow();
    List<RuleFile> rules =
        files.rules(name).entrySet().stream()
            .map(e -> new RuleFile(e.getKey(), files.shown(name, e.getKey()), e.getValue()))
            .toList();
    return new ShippedEdition(agreement, edition, rules, ORACLES.get(name));
  }

  /** Answers its rules, which take seconds to compile and which several tests ask. */
  public CompiledRules compile() {
    return COMPILED.computeIfAbsent(edition.name(), name -> compile(files));
  }

  /** Compiles other rules for the same clauses. */
  CompiledRules compile(List<RuleFile> others) {
    return new RuleCompiler(agreement, edition)
        .compile(new EditionRulesCheck(agreement, edition).check(others, edition.name()));
  }
}
