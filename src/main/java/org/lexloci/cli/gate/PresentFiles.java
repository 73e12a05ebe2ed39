package org.lexloci.cli.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.attest.Attestation;
import org.lexloci.attest.KnownFiles;
import org.lexloci.cli.house.CommandContext;
import org.lexloci.command.CheckInput;
import org.lexloci.input.InputDocuments;
import org.lexloci.manifest.evidence.ManifestDefaults;
import org.lexloci.run.Exit;
import org.lexloci.run.FaultException;
import org.lexloci.source.Sha256;
import org.lexloci.source.reader.FileDigests;

/** The files here that a proof may name. */
public record PresentFiles(CommandContext context) {

  /**
   * Answers what is known of them.
   *
   * @param subjects that have to be among those of a proof
   * @throws IOException when one of them cannot be read
   */
  public KnownFiles known(List<String> subjects) throws IOException {
    Map<String, String> digests = new LinkedHashMap<>();
    for (String subject : subjects) {
      digests.put(subject, Sha256.hex(Files.readAllBytes(resolve(subject))));
    }
    return new KnownFiles(digests, records(), this::digest, this::below);
  }

  /** Digests what is on record here, without asking whether it applies to what was judged. */
  private Map<String, String> records() {
    FileDigests digests = new FileDigests();
    InputDocuments records = context.notingDigests(digests).recordFiles();
    FaultException.refuse(Exit.INPUT, records.problems());
    Map<String, String> all = digests.all();
    all.put(Attestation.PUBLIC_RECORD, context.publicRecord().digest());
    return all;
  }

  private Optional<String> digest(String file) {
    try {
      return Optional.of(Sha256.hex(Files.readAllBytes(resolve(file))));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Digests the files that a check of directories would judge, or take values from. */
  private Map<String, String> below(List<String> directories) {
    List<String> here =
        directories.stream().filter(directory -> Files.isDirectory(resolve(directory))).toList();
    if (here.isEmpty()) {
      return Map.of();
    }
    FileDigests digests = new FileDigests();
    InputDocuments files =
        FileArguments.read(here, context.notingDigests(digests), AgreementMap.NONE);
    CheckInput input =
        CheckInput.of(
            files,
            context.recordFiles(),
            ManifestDefaults.NOTHING,
            context.publicRecord(),
            context.binder());
    Map<String, String> telling = digests.of(input.telling());
    // What cannot be read may be anything, and has the digest of nothing.
    files.problems().forEach(problem -> telling.putIfAbsent(problem.at().file(), ""));
    return telling;
  }

  private Path resolve(String file) {
    return context.terminal().directory().resolve(file);
  }
}
