package org.lexloci.cli.gate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.lexloci.attest.Attestation;
import org.lexloci.attest.ProofFiles;
import org.lexloci.cli.house.CommandContext;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.output.Originals;
import org.lexloci.cli.output.OutputFile;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.cli.terminal.Version;
import org.lexloci.command.Expiry;
import org.lexloci.crypto.PemKeys;
import org.lexloci.crypto.SignatureAlgorithm;
import org.lexloci.input.RunFiles;
import org.lexloci.report.json.JsonObject;
import org.lexloci.run.Exit;
import org.lexloci.run.FaultException;
import org.lexloci.run.Run;
import org.lexloci.source.IoMessage;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.reader.FileDigests;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Whether a proof of the run is written, and which key signs it. */
public final class AttestOptions {

  private static final String OPTION = "--attest";
  private static final String VARIABLE = "env:";

  /** How the text of a key begins, which is no name of a file. */
  private static final String BLOCK = "-----BEGIN";

  @Option(
      names = OPTION,
      paramLabel = "KEY",
      description =
          "sign a proof of the run by this key, an in-toto statement in a DSSE envelope: the file"
              + " of a private key as PEM, of Ed25519 or ECDSA on P-256, or `env:NAME` for a"
              + " variable that holds one")
  private @Nullable String key;

  @Option(
      names = "--attestation",
      paramLabel = "FILE",
      description = "where to write the proof; the default is lexloci.intoto.jsonl")
  private String file = "lexloci.intoto.jsonl";

  @Option(
      names = "--attest-decision",
      description = "with --attest, add a second proof that holds the whole run")
  private boolean whole;

  /** Options that change the verdict of a file, so that the file alone would not prove it. */
  private static final List<String> NOT_PROVED =
      List.of(
          "--as-of",
          "--assume",
          "--given",
          "--provider",
          "--product",
          "--changed-since",
          "--render");

  private final FileDigests digests = new FileDigests();
  private @Nullable PrivateKey signing;
  private @Nullable SignatureAlgorithm algorithm;

  /**
   * Reads the key, and refuses options under which the files alone prove nothing.
   *
   * @throws FaultException when the key is none
   */
  public void check(ParseResult typed, Terminal terminal) {
    if (key == null && whole) {
      throw Subcommand.fault("`--attest-decision` has no effect without `" + OPTION + "`");
    }
    for (String option : NOT_PROVED) {
      if (key != null && typed.hasMatchedOption(option)) {
        throw Subcommand.fault("`" + OPTION + "` cannot be combined with `" + option + "`");
      }
    }
    if (key == null) {
      return;
    }
    try {
      signing = signingKey(key, terminal);
      algorithm = SignatureAlgorithm.of(signing, OPTION);
    } catch (FileSystemException e) {
      throw FaultException.ofInput(SafeText.full(key), IoMessage.of(e));
    } catch (IOException | InvalidPathException e) {
      throw Subcommand.fault(String.valueOf(e.getMessage()));
    }
  }

  /** Tells whether the whole run is to be proved. */
  public boolean isWhole() {
    return whole;
  }

  /** Lists the file that a key is read from, if one is. */
  public List<String> keys() {
    return key == null || key.startsWith(VARIABLE) ? List.of() : List.of(key);
  }

  /** Lists the file that is written, if one is. */
  public List<String> files() {
    return key == null ? List.of() : List.of(file);
  }

  /** Refuses a stream, which is no file that could be named. */
  public void refuseStream() {
    if (key != null) {
      throw Subcommand.fault("`" + OPTION + "` needs files, and a stream is none");
    }
  }

  /** Has the digest of each file noted that is read, if a proof is wanted. */
  public CommandContext noteDigests(CommandContext house) {
    return key == null ? house : house.notingDigests(digests);
  }

  /**
   * Reports a run, and writes the proof of it, if one is wanted, when all of it was told.
   *
   * @param judged what it was judged by and of which files
   * @param originals over which no proof is written
   * @param report tells a run, and answers the exit code
   */
  public int tell(
      Run run,
      JudgedRun judged,
      Supplier<Originals> originals,
      ToIntFunction<Run> report,
      Terminal terminal) {
    if (signing == null) {
      return report.applyAsInt(run);
    }
    Attestation attestation = attestation(run, judged, terminal);
    Path place = terminal.directory().resolve(file);
    String shown = SafeText.full(file);
    Optional<String> refusal = originals.get().refusal(place);
    if (refusal.isPresent()) {
      return report.applyAsInt(run.with(List.of(Problem.unwritten(shown, refusal.get()))));
    }
    boolean told = false;
    try (OutputFile proof = OutputFile.beside(place, out -> write(attestation, out))) {
      told = true;
      int exit = report.applyAsInt(run);
      if (exit == run.exit().code() && !terminal.out().checkError()) {
        proof.place();
      }
      return exit;
    } catch (IOException e) {
      Problem problem = OutputFile.problem(shown, e);
      if (told) {
        throw new FaultException(Exit.OUTPUT, List.of(problem));
      }
      return report.applyAsInt(run.with(List.of(problem)));
    }
  }

  private Attestation attestation(Run run, JudgedRun judged, Terminal terminal) {
    if (!run.others().isEmpty()) {
      throw Subcommand.fault(
          "a proof is of one agreement, and some directories are judged by another");
    }
    Gate gate = judged.gate();
    RunFiles files = RunFiles.of(run, judged.files(), gate.recordFiles());
    if (!files.missing().isEmpty()) {
      throw Subcommand.fault(
          "a descriptor names "
              + SafeText.quoted(files.missing().get(0))
              + ", which is not checked itself, and a proof would not hold it; check it too");
    }
    CommandContext.Opened opened = gate.opened();
    Map<String, String> records = digests.of(files.records());
    records.put(Attestation.PUBLIC_RECORD, opened.house().publicRecord().digest());
    List<String> directories =
        gate.terms().paths().stream()
            .filter(path -> Files.isDirectory(terminal.directory().resolve(path)))
            .toList();
    return new Attestation(
        run,
        new ProofFiles(
            digests.of(files.understood()), records, digests.of(files.others()), directories),
        opened.choice(),
        Expiry.of(run, gate.checkers().own()),
        Version.number(),
        terminal.clock().instant());
  }

  private void write(Attestation attestation, PrintWriter out) {
    sign(attestation.summary(), out);
    if (whole) {
      sign(attestation.decision(), out);
    }
  }

  private void sign(JsonObject statement, PrintWriter out) {
    try {
      Attestation.write(
          statement, Objects.requireNonNull(signing), Objects.requireNonNull(algorithm), out);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  private static PrivateKey signingKey(String word, Terminal terminal) throws IOException {
    if (word.contains(BLOCK)) {
      throw new IOException("`" + OPTION + "` takes the file of a key, and never a key");
    }
    if (!word.startsWith(VARIABLE)) {
      Path named = terminal.directory().resolve(word);
      return PemKeys.privateKey(
          Files.readString(named, StandardCharsets.US_ASCII), SafeText.of(word));
    }
    String name = word.substring(VARIABLE.length());
    return PemKeys.privateKey(
        Optional.ofNullable(terminal.environment().get(name))
            .orElseThrow(
                () ->
                    new IOException(
                        "there is no variable "
                            + SafeText.quoted(name)
                            + "; set it to a key, or name the file of one")),
        SafeText.of(word));
  }
}
