package org.lexloci.cli.output;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.input.InputDocuments;
import org.lexloci.run.Run;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.reader.DocumentReader;

/**
 * Files that a command answers from and no output may overwrite; what an earlier run wrote is not
 * among them.
 */
public record Originals(Set<Path> files) {

  /** How the names of files of rules and cases end. */
  private static final List<String> OF_AGREEMENTS = List.of(".drl", ".cases.yaml");

  /** Holds no file. */
  public static final Originals NONE = new Originals(Set.of());

  /** Adds files that are named from a directory. */
  public Originals and(Path directory, Collection<String> names) {
    Set<Path> all = new HashSet<>(files);
    for (String name : names) {
      try {
        all.add(Checkout.real(directory.resolve(name)));
      } catch (InvalidPathException e) {
        // No file is called so, and none can be written over.
      }
    }
    return new Originals(all);
  }

  /** Adds the files in which a document of ours stands. */
  public Originals and(InputDocuments read) {
    return and(read, Stream.empty());
  }

  /** Adds the files in which a document of ours stands, or something that runs. */
  public Originals and(InputDocuments read, Run run) {
    Stream<String> judged = run.decisions().stream().map(d -> d.deployment().at().file());
    Stream<String> unjudged =
        Stream.concat(run.unjudged().idle().stream(), run.unjudged().held().stream())
            .map(problem -> problem.at().file());
    return and(read, Stream.concat(judged, unjudged));
  }

  private Originals and(InputDocuments read, Stream<String> more) {
    Set<String> names = new HashSet<>(more.toList());
    read.byAgreement().forEach(one -> one.documents().forEach(d -> names.add(d.file())));
    Set<Path> all = new HashSet<>(files);
    read.byAgreement().stream()
        .flatMap(one -> one.files().stream())
        .filter(file -> names.contains(file.shown()) && !file.isStandardInput())
        .forEach(file -> all.add(Checkout.real(file.path())));
    return new Originals(all);
  }

  /** Says why a file is not written. */
  public Optional<String> refusal(Path file) {
    if (files.contains(Checkout.real(file))) {
      return Optional.of("what stands in it is a part of this run; name another file");
    }
    return isKept(file)
        ? Optional.of("what stands in it is no report; name another file")
        : Optional.empty();
  }

  /** Tells whether a file holds rules, cases, or a document of ours that is no report. */
  private static boolean isKept(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    InputFile stored = new InputFile(file.toString(), file);
    return OF_AGREEMENTS.stream().anyMatch(file.toString()::endsWith)
        || new DocumentReader(Limits.DEFAULT)
            .readAny(stored).documents().stream().anyMatch(DescriptorReader::isKept);
  }
}
