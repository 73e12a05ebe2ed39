package org.lexloci.source.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.lexloci.source.InputFile;
import org.lexloci.source.IoMessage;
import org.lexloci.source.Position;
import org.lexloci.source.UnreadableFileException;

/** Reads the bytes of one file or of standard input, never more than the limit. */
public record FileContents(long limit, InputStream standardInput, Optional<FileDigests> digests) {

  private static final long MEBIBYTE = 1L << 20;

  private static final String OTHERWISE =
      "; split it, or leave it out of a walk by `exclude` in `lexloci.yaml`";

  public byte[] of(InputFile file) throws UnreadableFileException {
    Position at = Position.whole(file.shown());
    try {
      byte[] bytes = file.isStandardInput() ? piped(at) : stored(file, at);
      digests.ifPresent(d -> d.add(file, bytes));
      return bytes;
    } catch (NoSuchFileException e) {
      throw new UnreadableFileException(at, MissingFile.complaint(file.shown(), file.path()));
    } catch (IOException e) {
      throw new UnreadableFileException(at, IoMessage.of(e));
    }
  }

  void check(Position at, long bytes) throws UnreadableFileException {
    if (bytes > limit) {
      throw new UnreadableFileException(
          at, size(bytes) + " is over the limit of " + size(limit) + OTHERWISE);
    }
  }

  private byte[] piped(Position at) throws IOException, UnreadableFileException {
    byte[] bytes = standardInput.readNBytes((int) limit + 1);
    if (bytes.length > limit) {
      throw new UnreadableFileException(at, "more than the limit of " + size(limit));
    }
    return bytes;
  }

  private byte[] stored(InputFile file, Position at) throws IOException, UnreadableFileException {
    BasicFileAttributes before = attributes(file);
    if (!before.isRegularFile()) {
      throw new UnreadableFileException(at, "not a regular file");
    }
    check(at, before.size());
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file.path())) {
      bytes = in.readNBytes((int) limit + 1);
    }
    BasicFileAttributes after = attributes(file);
    if (bytes.length != after.size()
        || !before.lastModifiedTime().equals(after.lastModifiedTime())) {
      throw new UnreadableFileException(at, "changed while it was read");
    }
    return bytes;
  }

  private static BasicFileAttributes attributes(InputFile file) throws IOException {
    return Files.readAttributes(file.path(), BasicFileAttributes.class);
  }

  /** Rounds up, so that what is over a limit never reads as being at it. */
  private static String size(long bytes) {
    if (bytes < MEBIBYTE) {
      return bytes + " bytes";
    }
    long tenths = (bytes * 10 + MEBIBYTE - 1) / MEBIBYTE;
    return tenths % 10 == 0 ? tenths / 10 + " MiB" : tenths / 10 + "." + tenths % 10 + " MiB";
  }
}
