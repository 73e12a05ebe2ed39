package org.lexloci.git;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes entries of a commit below a directory, which they do not leave. */
final class Export {

  private final Repository repository;
  private final Base base;
  private final Path root;
  private final long mostBytes;

  /**
   * Prepares to write.
   *
   * @param mostBytes larger files are left out
   */
  Export(Repository repository, Base base, Path root, long mostBytes) {
    this.repository = repository;
    this.base = base;
    this.root = root;
    this.mostBytes = mostBytes;
  }

  /**
   * Writes files and links as they are stored.
   *
   * @throws GitException when the clone lacks one of them
   */
  void write(List<Entry> wanted) throws IOException {
    List<Entry> entries = wanted.stream().filter(e -> e.isFile() || e.isLink()).toList();
    Map<Entry, byte[]> links = new LinkedHashMap<>();
    String objects = entries.stream().map(e -> e.object() + "\n").collect(Collectors.joining());
    repository
        .git()
        .converse(
            objects.getBytes(StandardCharsets.US_ASCII),
            printed -> {
              try (InputStream contents = new BufferedInputStream(printed)) {
                for (Entry entry : entries) {
                  read(entry, contents, links);
                }
              }
            },
            "cat-file",
            "--batch");
    // No file is written through a link, so links come last.
    for (Map.Entry<Entry, byte[]> link : links.entrySet()) {
      String target = new String(link.getValue(), StandardCharsets.UTF_8);
      write(link.getKey(), file -> Files.createSymbolicLink(file, Path.of(target)));
    }
    for (Entry link : links.keySet()) {
      removeStray(link);
    }
  }

  /** Reads {@code object blob size}, the content and an end of line. */
  private void read(Entry entry, InputStream contents, Map<Entry, byte[]> links)
      throws IOException {
    String[] head = line(contents).split(" ");
    if (head.length != 3) {
      throw repository.incomplete(base.commit());
    }
    long bytes = Long.parseLong(head[2]);
    if (bytes > mostBytes) {
      contents.skipNBytes(bytes);
    } else {
      byte[] content = contents.readNBytes((int) bytes);
      if (entry.isLink()) {
        links.put(entry, content);
      } else {
        write(entry, file -> Files.write(file, content));
      }
    }
    contents.skipNBytes(1);
  }

  /** What puts an entry at its place. */
  private interface Writing {

    void to(Path file) throws IOException;
  }

  /** A name that this system does not take is one that no argument here can mean. */
  private void write(Entry entry, Writing writing) throws IOException {
    try {
      Path file = ByteName.below(root, entry.name()).normalize();
      if (file.startsWith(root)) {
        Files.createDirectories(file.getParent());
        writing.to(file);
      }
    } catch (IllegalArgumentException
        | FileAlreadyExistsException
        | UnsupportedOperationException e) {
      return;
    }
  }

  /** A link out of what was written would lead to what somebody else decides. */
  private void removeStray(Entry entry) throws IOException {
    Path link = ByteName.below(root, entry.name());
    if (Files.isSymbolicLink(link) && !staysInside(link)) {
      Files.delete(link);
    }
  }

  private boolean staysInside(Path link) {
    try {
      return link.toRealPath().startsWith(root);
    } catch (IOException e) {
      return false;
    }
  }

  private String line(InputStream contents) throws IOException {
    StringBuilder line = new StringBuilder();
    int read = contents.read();
    while (read != '\n') {
      if (read < 0) {
        // git ends at once where it would have to fetch what is asked for.
        throw repository.incomplete(base.commit());
      }
      line.append((char) read);
      read = contents.read();
    }
    return line.toString();
  }
}
