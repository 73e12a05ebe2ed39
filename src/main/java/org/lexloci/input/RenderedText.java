package org.lexloci.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.source.Document;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.reader.DocumentReader;

/**
 * The output of a program that renders charts or overlays.
 *
 * @param directory of the chart or overlay, as it is shown
 * @param made the file that stands for all of it
 * @param files that were read, as they are shown
 */
record RenderedText(String directory, InputFile made, Set<String> files) {

  private static final Pattern SOURCE = Pattern.compile("(?m)^# Source: [^/\\s]+/(\\S+)\\s*$");

  private static final Pattern BETWEEN = Pattern.compile("(?m)^---\\s*$");

  /**
   * Reads it, each document as of the file that it says it comes from.
   *
   * @return whether all of it is YAML
   */
  boolean read(byte[] printed, List<Document> all) {
    DocumentReader reader = new DocumentReader(Limits.DEFAULT);
    for (String part : BETWEEN.split(new String(printed, StandardCharsets.UTF_8))) {
      if (!part.isBlank()) {
        FileDocuments read = reader.read("rendered.yaml", part.getBytes(StandardCharsets.UTF_8));
        if (read.documents().isEmpty() && read.trouble() != FileDocuments.Trouble.EMPTY) {
          return false;
        }
        String file = file(part);
        read.documents()
            .forEach(d -> all.add(new Document(file, d.root().movedTo(Position.whole(file)))));
      }
    }
    return true;
  }

  /** Keeps what is no YAML as one text, which may name a product. */
  Document unread(byte[] printed) {
    String text = new String(printed, StandardCharsets.UTF_8);
    return new Document(made.shown(), new ScalarNode(Position.whole(made.shown()), text, true));
  }

  /** Answers the file that a comment names, if it was read: a template may claim any. */
  private String file(String part) {
    Matcher source = SOURCE.matcher(part);
    String from =
        source.find() ? (directory.isEmpty() ? "" : directory + "/") + source.group(1) : "";
    return files.contains(from) ? from : made.shown();
  }
}
