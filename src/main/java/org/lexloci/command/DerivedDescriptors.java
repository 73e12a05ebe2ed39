package org.lexloci.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.input.GroupedMessages;
import org.lexloci.input.InputDocuments;
import org.lexloci.input.InputManifests;
import org.lexloci.manifest.ManifestDeployment;
import org.lexloci.manifest.Manifests;
import org.lexloci.manifest.evidence.ManifestDefaults;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.source.Problem;
import org.lexloci.source.binding.Binder;

/**
 * The deployments that manifests show, as descriptors would state them.
 *
 * @param untyped products of which nothing on record says what type they are
 */
public record DerivedDescriptors(
    List<ManifestDeployment> deployments,
    Set<String> untyped,
    List<Problem> problems,
    List<Problem> warnings) {

  /** Derives every deployment that manifests show; descriptors among them need none. */
  public static DerivedDescriptors of(
      InputDocuments files,
      InputDocuments recordFiles,
      Binder binder,
      PublicRecord record,
      ManifestDefaults defaults) {
    StatedInput stated = StatedInput.of(files, recordFiles, binder);
    List<Problem> problems = new ArrayList<>(stated.problems());
    Records records = stated.records();
    InputManifests foreign =
        InputManifests.of(
            files,
            new Manifests(record.modelNames().plus(records), records.clusters(), defaults),
            defaults);
    problems.addAll(foreign.problems());
    if (foreign.deployed().isEmpty() && problems.isEmpty()) {
      problems.add(
          Problem.whole(
              files.shown(),
              "nothing was derived: no manifest names a product or serves a model on record"));
    }
    List<Problem> warnings = new ArrayList<>(files.withWarningsOf(recordFiles).warnings());
    warnings.addAll(foreign.warnings());
    if (foreign.deployed().isEmpty()) {
      GroupedMessages.warning(foreign.idle().stream().map(Subject::idle).toList(), "object")
          .ifPresent(warnings::add);
    }
    return new DerivedDescriptors(
        foreign.deployed(),
        productsOfUnknownType(foreign, record, records),
        problems.stream().sorted().toList(),
        warnings);
  }

  private static Set<String> productsOfUnknownType(
      InputManifests foreign, PublicRecord record, Records stated) {
    List<String> products =
        foreign.deployments().stream().map(d -> d.deployment().product().name().value()).toList();
    Records records = record.about(products).plus(stated);
    return products.stream()
        .filter(
            product ->
                records.said(records.id(product).orElse(product)).stream()
                    .allMatch(said -> said.value().type() == null))
        .collect(Collectors.toSet());
  }
}
