package org.lexloci.differential;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Files with the documents in each, as a change finds and leaves them. */
final class StatedFiles {

  /** Where a file may be. */
  static final List<String> PLACES =
      List.of("deploy/a.yaml", "deploy/b.yaml", "deploy/c/a.yaml", "deploy/d.yaml");

  private final Map<String, List<Map<String, Object>>> files = new TreeMap<>();
  private final Set<String> foreign = new TreeSet<>();

  /** Lists their names, in order. */
  List<String> names() {
    return List.copyOf(files.keySet());
  }

  /** Answers the documents of a file, to be changed; there is none yet where it is new. */
  List<Map<String, Object>> in(String file) {
    return files.computeIfAbsent(file, f -> new ArrayList<>());
  }

  /** Gives a file another name, and perhaps the line ends of another machine. */
  void move(String file, String other, boolean otherEnds) {
    if (!files.containsKey(other)) {
      files.put(other, files.remove(file));
      foreign.remove(other);
      if (foreign.remove(file) != otherEnds) {
        foreign.add(other);
      }
    }
  }

  void copy(String file, String other) {
    if (!files.containsKey(other)) {
      files.put(other, new ArrayList<>(in(file)));
    }
  }

  void remove(String file) {
    files.remove(file);
    foreign.remove(file);
  }

  /** Digests what a file holds, however its lines end. */
  String digest(String file) {
    try {
      byte[] text = PlainText.yaml(in(file)).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes them, in the place of what is there, and leaves other files alone. */
  void write(Path top) throws IOException {
    for (String name : PLACES) {
      Files.deleteIfExists(top.resolve(name));
    }
    for (String file : names()) {
      String text = PlainText.yaml(in(file));
      Path place = top.resolve(file);
      Files.createDirectories(place.getParent());
      Files.writeString(place, foreign.contains(file) ? text.replace("\n", "\r\n") : text);
    }
  }

  /** Shows what is in each. */
  @Override
  public String toString() {
    StringBuilder shown = new StringBuilder();
    files.forEach((file, in) -> shown.append(file).append('\n').append(PlainText.yaml(in)));
    return shown.toString();
  }
}
