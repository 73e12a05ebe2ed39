package org.lexloci.manifest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lexloci.manifest.arm.ArmReader;
import org.lexloci.manifest.backstage.CatalogReader;
import org.lexloci.manifest.cloudformation.StackReader;
import org.lexloci.manifest.compose.ComposeProject;
import org.lexloci.manifest.compose.ComposeReader;
import org.lexloci.manifest.cyclonedx.BillReader;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.HostLinks;
import org.lexloci.manifest.kind.KindReader;
import org.lexloci.manifest.kind.ManifestKind;
import org.lexloci.manifest.kind.TemplateReader;
import org.lexloci.manifest.kubernetes.KubernetesReader;
import org.lexloci.manifest.kubernetes.Surroundings;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.module.FileTexts;
import org.lexloci.manifest.nested.NestedReader;
import org.lexloci.manifest.nested.ParameterFiles;
import org.lexloci.manifest.nested.ParameterFilesReader;
import org.lexloci.manifest.plan.PlanReader;
import org.lexloci.manifest.plan.PlanWords;
import org.lexloci.manifest.pulumi.PulumiReader;
import org.lexloci.manifest.resource.ProviderVariables;
import org.lexloci.manifest.score.ScoreReader;
import org.lexloci.source.Document;

/**
 * The reader of each kind, for the files of one run.
 *
 * @param texts of all files of the run, for those that source names
 */
record KindReaders(
    Clouds clouds,
    Models models,
    Declarations declarations,
    Surroundings surroundings,
    PlanWords words,
    FileTexts texts,
    HostLinks hosts) {

  /** Kinds whose resources may deploy a template that they hold as text. */
  private static final List<ManifestKind> NESTING =
      List.of(
          ManifestKind.ARM_TEMPLATE,
          ManifestKind.CLOUDFORMATION,
          ManifestKind.TERRAFORM_PLAN,
          ManifestKind.PULUMI,
          ManifestKind.PULUMI_PREVIEW);

  /**
   * Kinds of which nothing is read here: source is read with the rest of its module, a stack with
   * its program, and settings with what names them; commands and programs are searched for what
   * they serve, and what answers under an interface stands elsewhere.
   */
  private static final List<ManifestKind> ELSEWHERE =
      List.of(
          ManifestKind.TERRAFORM_SOURCE,
          ManifestKind.BICEP_SOURCE,
          ManifestKind.COMMANDS,
          ManifestKind.PROGRAM,
          ManifestKind.SETTINGS,
          ManifestKind.INTERFACE,
          ManifestKind.PULUMI_STACK);

  /**
   * Makes them.
   *
   * @param known documents of a run by their kinds, some of which are read with others
   * @param projects files of Compose, by their names
   */
  Map<ManifestKind, KindReader> of(
      Collector collector,
      Map<ManifestKind, List<Document>> known,
      Map<String, Document> projects) {
    Map<ManifestKind, KindReader> readers = new EnumMap<>(ManifestKind.class);
    ArmReader arm = new ArmReader(clouds, models, declarations, hosts);
    ParameterFiles parameters =
        new ParameterFiles(
            known.getOrDefault(ManifestKind.ARM_PARAMETERS, List.of()),
            Stream.of(ManifestKind.ARM_TEMPLATE, ManifestKind.BICEP_SOURCE)
                .flatMap(kind -> known.getOrDefault(kind, List.of()).stream()),
            texts);
    List<Document> stacks = known.getOrDefault(ManifestKind.PULUMI_STACK, List.of());
    ProviderVariables variables = new ProviderVariables(clouds, texts);
    readers.put(
        ManifestKind.KUBERNETES,
        new KubernetesReader(
            clouds, models, declarations, surroundings, hosts, collector::warning));
    KindReader template = otherwise(arm, collector);
    KindReader stack =
        otherwise(new StackReader(clouds, models, declarations, texts, hosts), collector);
    readers.put(ManifestKind.CLOUDFORMATION, stack);
    readers.put(ManifestKind.ARM_TEMPLATE, new ParameterFilesReader(template, arm, parameters));
    readers.put(
        ManifestKind.TERRAFORM_PLAN,
        new PlanReader(
            words, models, declarations, hosts, variables, collector::problem, collector::warning));
    PulumiReader pulumi = new PulumiReader(clouds, models, declarations, stacks, hosts, variables);
    readers.put(ManifestKind.PULUMI, pulumi);
    readers.put(ManifestKind.PULUMI_PREVIEW, pulumi);
    readers.put(
        ManifestKind.COMPOSE,
        new ComposeReader(
            clouds, models, declarations, new ComposeProject(projects, texts, collector::beside)));
    ELSEWHERE.forEach(kind -> readers.put(kind, document -> List.of()));

    readers.put(ManifestKind.SCORE, new ScoreReader(clouds, models, declarations));
    readers.put(ManifestKind.BACKSTAGE, new CatalogReader(declarations));
    readers.put(ManifestKind.CYCLONEDX, new BillReader(models, declarations));
    Map<ManifestKind, KindReader> nested =
        Map.of(ManifestKind.ARM_TEMPLATE, template, ManifestKind.CLOUDFORMATION, stack);
    for (ManifestKind kind : NESTING) {
      readers.computeIfPresent(kind, (k, own) -> new NestedReader(own, nested, 0));
    }
    return readers;
  }

  private KindReader otherwise(TemplateReader reader, Collector collector) {
    return new TemplateVariantsReader(reader, collector.search(), clouds);
  }
}
