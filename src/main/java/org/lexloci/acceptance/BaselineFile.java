package org.lexloci.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lexloci.source.Document;
import org.lexloci.source.Problem;
import org.lexloci.source.binding.Binder;
import org.lexloci.source.binding.Envelope;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.file.PathText;

/**
 * A baseline with the file it stands in.
 *
 * @param shown the name of the file, as it was given
 * @param directory that relative paths of the command line start from
 * @param file the baseline's own
 * @param checkout where files are that the baseline was made of, perhaps before a change
 */
public record BaselineFile(
    Baseline baseline, String shown, Path directory, Path file, Checkout checkout) {

  /** The kind of document that is read here. */
  public static final String KIND = "Baseline";

  /** Reads the one document of a file; empty when there was a problem, which has been told. */
  public static Optional<Baseline> read(
      List<Document> documents, Binder binder, Consumer<Problem> problems) {
    return Envelope.only(documents, KIND, problems)
        .flatMap(envelope -> binder.bind(envelope.spec(), Baseline.class, problems));
  }

  /** Answers a file of the command line as the baseline sees it. */
  public String seen(String named) {
    try {
      Path path = directory.resolve(named).toAbsolutePath().normalize();
      Path home = home();
      return path.getRoot().equals(home.getRoot())
          ? PathText.slashed(home.relativize(path))
          : named;
    } catch (InvalidPathException e) {
      return named;
    }
  }

  /** Tells whether the file of a denial is no longer there. */
  public boolean isGone(Denial denial) {
    try {
      return Files.notExists(home().resolve(denial.file()));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * Tells whether a file is that of a denial under another name: it holds what that held before the
   * change, or when it was frozen, and that is no longer there.
   *
   * @param named as the command line sees it
   */
  public boolean isMoved(Denial denial, String named) {
    Optional<String> content = content(named);
    if (content.isEmpty() || !isGone(denial)) {
      return false;
    }
    Path before = checkout.resolve(home().resolve(denial.file()).toString());
    return content.equals(digest(before)) || content.get().equals(denial.content());
  }

  /** Digests what a file of the command line holds; empty when it is none. */
  public Optional<String> content(String named) {
    try {
      return digest(directory.resolve(named));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** How lines end is no difference. */
  private static Optional<String> digest(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
      return Optional.of(HexFormat.of().formatHex(digest));
    } catch (IOException e) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tells whether a denial is of a file that some arguments mean, whether or not it exists. */
  public boolean meant(Denial denial, List<String> arguments) {
    try {
      Path denied = home().resolve(denial.file()).normalize();
      return arguments.stream()
          .map(argument -> directory.resolve(argument).toAbsolutePath().normalize())
          .anyMatch(denied::startsWith);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private Path home() {
    return file.toAbsolutePath().normalize().getParent();
  }
}
