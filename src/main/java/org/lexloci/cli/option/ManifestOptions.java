package org.lexloci.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.descriptor.Records;
import org.lexloci.fact.Provider;
import org.lexloci.input.FilesReader;
import org.lexloci.input.InputDocuments;
import org.lexloci.manifest.evidence.ManifestDefaults;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.reader.DocumentReader;
import org.lexloci.source.word.Name;
import picocli.CommandLine.Option;

/** What manifests leave open, said for a whole run. */
public final class ManifestOptions extends OptionGroup {

  @Option(
      names = "--provider",
      paramLabel = "PROVIDER",
      description = "the cloud that manifests are for, where they do not prove another one")
  private @Nullable Provider provider;

  @Option(
      names = "--product",
      paramLabel = "PRODUCT",
      description = "the product of whatever manifests run without naming one")
  private @Nullable String product;

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description = "where clusters run that manifests name; may be given several times")
  private List<String> maps = new ArrayList<>();

  /** Tells whether anything is said. */
  public boolean areGiven() {
    return provider != null || product != null || !maps.isEmpty();
  }

  /** Answers what is said for all manifests; refuses a product name that is none. */
  public ManifestDefaults defaults() {
    if (product != null && !Name.valid(Records.fold(product))) {
      throw mistake(Name.invalid("product", product));
    }
    return provider == null && product == null
        ? ManifestDefaults.NOTHING
        : new ManifestDefaults(
            Optional.ofNullable(provider),
            Optional.ofNullable(product).map(Records::fold),
            Optional.empty(),
            false);
  }

  /** Lists the paths of maps. */
  public List<String> maps() {
    return maps;
  }

  /** Reads the maps, and adds them to the files of records. */
  public InputDocuments readMaps(InputDocuments records, DocumentReader reader, Checkout checkout) {
    return records.and(FilesReader.records(maps, checkout, reader));
  }
}
