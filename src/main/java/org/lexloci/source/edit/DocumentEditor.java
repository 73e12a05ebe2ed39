package org.lexloci.source.edit;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.source.Document;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.UnreadableFileException;
import org.lexloci.source.json.JsonLayout;
import org.lexloci.source.parser.ValueSpan;
import org.lexloci.source.reader.Decoder;
import org.lexloci.source.reader.DocumentReader;
import org.lexloci.source.reader.FileContents;
import org.lexloci.source.reader.FileFormat;
import org.lexloci.source.yaml.YamlLayout;

/**
 * A file as it is written, to be edited so that all of it but the edited values stays as it is.
 *
 * <p>It is read anew, and only when there is something to edit.
 */
public final class DocumentEditor {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final String CHANGED = "it changed since it was read";

  private final String text;
  private final List<Document> documents;
  private final boolean json;
  private final boolean marked;
  private final LineStarts lines;
  private final List<ValueSpan> roots;

  private DocumentEditor(String file, String text, boolean marked, List<Document> documents) {
    this.text = text;
    this.documents = documents;
    this.marked = marked;
    this.json = FileFormat.of(file, text) == FileFormat.JSON;
    this.lines = new LineStarts(file, text);
    this.roots = json ? JsonLayout.of(text) : YamlLayout.of(text);
  }

  /**
   * Reads a file that was read before.
   *
   * @throws UneditableException when it is neither YAML nor JSON in UTF-8, or no longer what it was
   */
  public static DocumentEditor read(InputFile file, Limits limits) throws UneditableException {
    byte[] bytes;
    String text;
    try {
      bytes =
          new FileContents(limits.bytes(), InputStream.nullInputStream(), Optional.empty())
              .of(file);
      text = Decoder.decode(file.shown(), bytes);
    } catch (UnreadableFileException e) {
      throw new UneditableException(e.problem().message());
    }
    FileFormat format = FileFormat.of(file.shown(), text);
    if (format != FileFormat.JSON && format != FileFormat.YAML) {
      throw new UneditableException("a patch is for YAML and JSON, and this is neither");
    }
    boolean marked = bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF;
    String whole = (marked ? BYTE_ORDER_MARK : "") + text;
    if (!Arrays.equals(bytes, whole.getBytes(StandardCharsets.UTF_8))) {
      throw new UneditableException("a patch is for UTF-8 and this is another encoding");
    }
    FileDocuments read = new DocumentReader(limits).readHeld(file.shown(), bytes);
    if (!read.problems().isEmpty()) {
      throw new UneditableException(CHANGED);
    }
    return new DocumentEditor(file.shown(), text, marked, read.documents());
  }

  /**
   * Tells how to give fields of a document other values, or values that they do not have. What is
   * told was tried: the text then reads as it did but for these values.
   *
   * @param document where its root begins
   * @param kind of the document
   * @param values by the keys that lead to a field, which is left out where there is none
   * @throws UneditableException when that would change something else too
   */
  public List<TextEdit> set(
      Position document, String kind, Map<List<String>, Optional<String>> values)
      throws UneditableException {
    ValueSpan root =
        roots.stream()
            .filter(r -> lines.at(r.from(), r.from()).compareTo(document) == 0)
            .filter(r -> isOf(kind, document))
            .findFirst()
            .orElseThrow(
                () ->
                    new UneditableException(
                        "what stands there is no `" + kind + "`, and nothing else is edited"));
    List<TextEdit> edits = new ArrayList<>();
    for (Map.Entry<List<String>, Optional<String>> value : values.entrySet()) {
      edits.add(
          value.getValue().isPresent()
              ? set(root, value.getKey(), value.getValue().get())
              : leftOut(root, value.getKey()));
    }
    if (!changeNoMore(root, edits, document, values)) {
      throw new UneditableException("it is written in a way that cannot be edited safely");
    }
    return edits;
  }

  /** What stands between two other documents is read alone, as a file may have very many. */
  private boolean changeNoMore(
      ValueSpan root,
      List<TextEdit> edits,
      Position document,
      Map<List<String>, Optional<String>> values) {
    int nth = roots.indexOf(root);
    int from = nth == 0 ? 0 : roots.get(nth - 1).to();
    int to = nth == roots.size() - 1 ? text.length() : roots.get(nth + 1).from();
    List<Document> alone = reread(text.substring(from, to), document);
    boolean itself =
        alone.size() == 1
            && documents.stream()
                .filter(d -> d.root().at().compareTo(document) == 0)
                .allMatch(d -> Rewriting.isAll(alone, List.of(d), document, Map.of()));
    return itself
        ? Rewriting.isAll(
            alone, reread(edited(edits, from, to), document), alone.get(0).root().at(), values)
        : Rewriting.isAll(
            documents, reread(edited(edits, 0, text.length()), document), document, values);
  }

  private static List<Document> reread(String written, Position document) {
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    return new DocumentReader(Limits.DEFAULT).read(document.file(), bytes).documents();
  }

  private boolean isOf(String kind, Position document) {
    return documents.stream()
        .map(Document::root)
        .filter(root -> root.at().compareTo(document) == 0)
        .filter(MappingNode.class::isInstance)
        .flatMap(root -> ((MappingNode) root).get("kind").stream())
        .anyMatch(node -> node instanceof ScalarNode scalar && scalar.text().equals(kind));
  }

  private TextEdit set(ValueSpan root, List<String> path, String value) throws UneditableException {
    ValueSpan at = root;
    int indent = lines.indent(at);
    for (int i = 0; i < path.size(); i++) {
      Optional<ValueSpan> next = at.get(path.get(i));
      if (next.isEmpty()) {
        Insertion.Inserted inserted =
            new Insertion(text, json).into(at, indent, path.subList(i, path.size()), value);
        return edit(inserted.at(), inserted.at(), inserted.text());
      }
      at = next.get();
      String field = String.join(".", path.subList(0, i + 1));
      refuseShared(at, field);
      if (i < path.size() - 1 && !at.isMapping()) {
        throw new UneditableException("`" + field + "` is no mapping to write in");
      }
    }
    return edit(at.from(), at.to(), written(at, value, String.join(".", path)));
  }

  private TextEdit leftOut(ValueSpan root, List<String> path) throws UneditableException {
    ValueSpan mapping = root;
    for (String key : path.subList(0, path.size() - 1)) {
      mapping = mapping.get(key).orElse(mapping);
    }
    Deletion.Deleted deleted = new Deletion(text).from(mapping, path.get(path.size() - 1));
    return edit(deleted.from(), deleted.to(), "");
  }

  /** What an anchor names stands in other places too. */
  private static void refuseShared(ValueSpan at, String field) throws UneditableException {
    if (at.shape() == ValueSpan.Shape.ALIAS) {
      throw new UneditableException("`" + field + "` is an alias of what stands elsewhere");
    }
    if (at.anchored()) {
      throw new UneditableException("`" + field + "` is an anchor that other places may use");
    }
  }

  private static String written(ValueSpan at, String value, String field)
      throws UneditableException {
    return switch (at.shape()) {
      case PLAIN -> value;
      case SINGLE_QUOTED -> "'" + value + "'";
      case DOUBLE_QUOTED -> "\"" + value + "\"";
      default -> throw new UneditableException("`" + field + "` is not written in one line");
    };
  }

  private TextEdit edit(int from, int to, String replacement) {
    return new TextEdit(lines.at(from, to), replacement);
  }

  /** Answers the text with edits made, none of which may overlap another. */
  String edited(List<TextEdit> edits) {
    return (marked ? BYTE_ORDER_MARK : "") + edited(edits, 0, text.length());
  }

  private String edited(List<TextEdit> edits, int from, int to) {
    StringBuilder edited = new StringBuilder();
    int at = from;
    for (UnifiedDiff.Replaced replaced : replaced(edits)) {
      edited.append(text, at, replaced.from()).append(replaced.by());
      at = replaced.to();
    }
    return edited.append(text, at, to).toString();
  }

  /**
   * Writes edits as a unified diff that {@code git apply} takes.
   *
   * @param path of the file, as git names it
   */
  public String diff(String path, List<TextEdit> edits) {
    int shift = marked ? 1 : 0;
    List<UnifiedDiff.Replaced> shifted =
        replaced(edits).stream()
            .map(r -> new UnifiedDiff.Replaced(r.from() + shift, r.to() + shift, r.by()))
            .toList();
    return UnifiedDiff.of(path, (marked ? BYTE_ORDER_MARK : "") + text, shifted);
  }

  private List<UnifiedDiff.Replaced> replaced(List<TextEdit> edits) {
    return edits.stream()
        .sorted()
        .map(
            e ->
                new UnifiedDiff.Replaced(
                    lines.offset(e.at().line(), e.at().column()),
                    lines.offset(e.at().endLine(), e.at().endColumn()),
                    e.replacement()))
        .toList();
  }
}
