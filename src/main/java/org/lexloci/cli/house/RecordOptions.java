package org.lexloci.cli.house;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lexloci.cli.option.Setting;
import org.lexloci.configuration.ConfigurationFile;
import org.lexloci.input.FilesReader;
import org.lexloci.input.InputDocuments;
import org.lexloci.source.Position;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.reader.DocumentReader;
import picocli.CommandLine.Option;

/** Records besides the public record and those in the descriptors themselves. */
public final class RecordOptions {

  @Option(
      names = "--records",
      paramLabel = "PATH",
      description =
          "files or directories with products, consents, capability statements and events;"
              + " may be given several times")
  private List<String> paths = new ArrayList<>();

  private @Nullable Position at;

  /** Takes from a configuration what no option says. */
  void configure(ConfigurationFile file) {
    if (paths.isEmpty()) {
      paths = file.resolve(file.configuration().records());
      at = Setting.first(file.configuration().records());
    }
  }

  /** Lists the paths of records. */
  public List<String> paths() {
    return paths;
  }

  /** Tells which records are in effect. */
  public Setting setting() {
    return paths.isEmpty()
        ? Setting.byDefault("records", "the public record")
        : Setting.of("records", paths, "--records", at);
  }

  InputDocuments read(DocumentReader reader, Checkout checkout) {
    return FilesReader.records(paths, checkout, reader);
  }
}
