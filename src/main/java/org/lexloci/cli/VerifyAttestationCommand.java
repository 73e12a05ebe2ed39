package org.lexloci.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.attest.AttestationCheck;
import org.lexloci.attest.Demand;
import org.lexloci.attest.DsseEnvelope;
import org.lexloci.attest.Shortcoming;
import org.lexloci.cli.gate.PresentFiles;
import org.lexloci.cli.house.CommandContext;
import org.lexloci.cli.house.HouseOptions;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.crypto.PemKeys;
import org.lexloci.crypto.SignatureAlgorithm;
import org.lexloci.run.Exit;
import org.lexloci.run.FaultException;
import org.lexloci.source.Document;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.IoMessage;
import org.lexloci.source.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies proofs of runs. */
@Command(
    name = "verify-attestation",
    description = {
      "Verifies that files were judged, and permitted, by the rules that are in effect here.",
      "",
      "One of the proofs has to be signed by the key, to be of the same rules, editions and settled"
          + " readings as here, to say that all it judged is permitted, and to rest on files and"
          + " records that are here as they were. Where none is, it is told of each why:"
          + " bad_signature, wrong_statement, not_passed, policy_mismatch, subject_mismatch,"
          + " input_mismatch or expired."
    },
    exitCodeList = {
      "0:a proof is accepted",
      "1:none is",
      "3:the rules are at fault",
      "4:a file cannot be read, or the command line is at fault",
      "5:lexloci is at fault"
    })
final class VerifyAttestationCommand extends Subcommand {

  /** Of days that a calendar has. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "proofs that `check --attest` wrote; a file may hold several, one a line")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "the public key of whoever signs, as PEM")
  private @Nullable String key;

  @Option(
      names = "--subject",
      paramLabel = "FILE",
      description =
          "a file that has to be among those that were judged, as it is now; may be given several"
              + " times")
  private List<String> subjects = new ArrayList<>();

  @Option(
      names = "--max-age",
      paramLabel = "DURATION",
      description = "how old a proof may be, such as 90m, 12h or 7d")
  private @Nullable String age;

  @Mixin private HouseOptions house = new HouseOptions();

  VerifyAttestationCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    if (line().getParseResult().hasMatchedOption("--as-of")) {
      throw mistake("`--as-of` has no effect here: a proof is accepted now or not at all");
    }
    CommandContext context = house.read(terminal);
    CommandContext.Opened opened = context.open();
    Map<String, String> readings = new LinkedHashMap<>();
    opened.readings().forEach(r -> readings.put(r.reading(), r.answer()));
    Demand demand;
    try {
      String named = Objects.requireNonNull(key);
      PublicKey publicKey =
          PemKeys.publicKey(
              Files.readString(resolve(named), StandardCharsets.US_ASCII), SafeText.of(named));
      demand =
          new Demand(
              publicKey,
              SignatureAlgorithm.of(publicKey, SafeText.of(named)),
              opened.library().digest(),
              opened.choice(),
              readings,
              new PresentFiles(context).known(subjects),
              age(),
              terminal.clock().instant());
    } catch (FileSystemException e) {
      throw FaultException.ofInput(SafeText.full(e.getFile()), IoMessage.of(e));
    } catch (IOException e) {
      throw fault(String.valueOf(e.getMessage()));
    }
    return report(demand, context);
  }

  private int report(Demand demand, CommandContext context) {
    List<String> refused = new ArrayList<>();
    for (String file : files) {
      List<DsseEnvelope> envelopes = envelopes(file, context);
      for (DsseEnvelope envelope : envelopes) {
        List<Shortcoming> shortcomings = AttestationCheck.of(envelope, demand);
        if (shortcomings.isEmpty()) {
          terminal.out().println("verified  " + SafeText.full(file));
          return Exit.PERMITTED.code();
        }
        shortcomings.forEach(
            s -> refused.add(SafeText.full(file) + ": " + s.code().word() + ": " + s.said()));
      }
    }
    refused.stream().distinct().forEach(line -> terminal.out().println("refused   " + line));
    return Exit.DENIED.code();
  }

  /** Reads the proofs of a file: one, or one on each line. */
  private List<DsseEnvelope> envelopes(String file, CommandContext context) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(resolve(file));
    } catch (IOException e) {
      throw FaultException.ofInput(SafeText.full(file), IoMessage.of(e));
    }
    List<String> lines =
        new String(bytes, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
    if (lines.size() < 2 || !lines.get(1).startsWith("{")) {
      return envelopes(context.reader().read(file, bytes));
    }
    List<DsseEnvelope> envelopes = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      byte[] line = lines.get(i).getBytes(StandardCharsets.UTF_8);
      envelopes.addAll(envelopes(context.reader().line(SafeText.full(file), i + 1, line)));
    }
    return envelopes;
  }

  private static List<DsseEnvelope> envelopes(FileDocuments read) {
    FaultException.refuse(Exit.INPUT, read.problems());
    return read.documents().stream()
        .map(Document::root)
        .map(
            root ->
                DsseEnvelope.read(root)
                    .orElseThrow(
                        () ->
                            FaultException.ofInput(
                                root.at(),
                                "is no DSSE envelope; expected `payloadType`, `payload` and"
                                    + " `signatures`")))
        .toList();
  }

  private Optional<Duration> age() {
    if (age == null) {
      return Optional.empty();
    }
    try {
      Duration given = Duration.parse((age.endsWith("d") ? "P" : "PT") + age);
      if (!given.isNegative() && given.compareTo(LONGEST) <= 0) {
        return Optional.of(given);
      }
    } catch (DateTimeParseException e) {
      // What is no duration is told as one that is out of bounds is.
    }
    throw mistake(
        "`--max-age` is " + SafeText.quoted(age) + "; expected a duration such as 90m, 12h or 7d");
  }

  private Path resolve(String file) {
    return terminal.directory().resolve(file);
  }
}
