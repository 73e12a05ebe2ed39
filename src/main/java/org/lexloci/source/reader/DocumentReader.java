package org.lexloci.source.reader;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.lexloci.source.Document;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.Problems;
import org.lexloci.source.SafeText;
import org.lexloci.source.SourceText;
import org.lexloci.source.UnreadableFileException;
import org.lexloci.source.json.JsonReader;
import org.lexloci.source.parser.MergeConflict;
import org.lexloci.source.parser.RawText;
import org.lexloci.source.parser.StringInterner;
import org.lexloci.source.parser.Template;
import org.lexloci.source.yaml.YamlReader;

/**
 * Reads one file into its documents, or says everything that is wrong with it.
 *
 * <p>Its name says how it is read. A file whose name says nothing, standard input among them, is
 * JSON when it starts like a JSON object or array, a script when it starts like one, and YAML
 * otherwise.
 */
public final class DocumentReader {

  private static final String NOTHING = "nothing to check: the file is empty";

  private final Limits limits;
  private final FileContents contents;
  private final StringInterner spellings = new StringInterner();

  /** Reads standard input, when asked for it, from the process. */
  public DocumentReader(Limits limits) {
    this(limits, System.in);
  }

  /** Reads standard input, when asked for it, from the stream, and never closes it. */
  public DocumentReader(Limits limits, InputStream standardInput) {
    this(limits, standardInput, Optional.empty());
  }

  /** Takes down the digest of each file that it reads, if there is where to. */
  public DocumentReader(Limits limits, InputStream standardInput, Optional<FileDigests> digests) {
    this.limits = limits;
    this.contents = new FileContents(limits.bytes(), standardInput, digests);
  }

  /** Opens the file, if it is small enough, and reads it. Whatever is odd in it is a problem. */
  public FileDocuments read(InputFile file) {
    return readAny(file).strict();
  }

  /** Reads a file that may be somebody else's: what is odd stays with its document. */
  public FileDocuments readAny(InputFile file) {
    Optional<FileFormat> format = FileFormat.of(file.shown());
    boolean searched = format.filter(FileFormat::isSearched).isPresent();
    try {
      byte[] bytes = contents.of(file);
      boolean untold = format.filter(f -> f == FileFormat.TREE).isPresent();
      boolean script = format.isEmpty() && bytes.length > 1 && bytes[0] == '#' && bytes[1] == '!';
      FileDocuments read = parse(file.shown(), bytes);
      // What is wrong with a text that is searched leaves enough of it to search.
      return (searched || script || untold) && !read.problems().isEmpty() && read.text().isPresent()
          ? FileDocuments.of(List.of(new Document(file.shown(), read.text().get())))
          : read;
    } catch (UnreadableFileException e) {
      boolean unrelated = searched || FileFormat.isBare(file.shown());
      FileDocuments.Trouble trouble =
          unrelated ? FileDocuments.Trouble.UNRELATED : FileDocuments.Trouble.BROKEN;
      return new FileDocuments(List.of(), List.of(e.problem()), trouble, Optional.empty());
    }
  }

  /** Answers the text of a file, if it is a text and small enough. */
  public Optional<SourceText> text(InputFile file) {
    try {
      String text = Decoder.decode(file.shown(), contents.of(file));
      RawText.check(file.shown(), text);
      return Optional.of(source(file.shown(), text));
    } catch (UnreadableFileException e) {
      return Optional.empty();
    }
  }

  /** Reads bytes as if they were the file of that name. */
  public FileDocuments read(String name, byte[] bytes) {
    return readHeld(name, bytes).strict();
  }

  /** Reads bytes as if they were the file of that name, which may be somebody else's. */
  public FileDocuments readHeld(String name, byte[] bytes) {
    String shown = SafeText.full(name);
    try {
      contents.check(Position.whole(shown), bytes.length);
      return parse(shown, bytes);
    } catch (UnreadableFileException e) {
      return FileDocuments.refused(e.problem(), Optional.empty());
    }
  }

  /**
   * Reads a line of a stream, of JSON.
   *
   * @param number from 1
   */
  public FileDocuments line(String name, int number, byte[] bytes) {
    try {
      contents.check(Position.whole(name), bytes.length);
    } catch (UnreadableFileException e) {
      return FileDocuments.refused(e.problem(), Optional.empty()).on(number);
    }
    Reading json =
        (text, problems) -> new JsonReader(name, text, number, limits, problems, spellings).read();
    return parse(name, bytes, json).strict().on(number);
  }

  /** Makes documents of a text. */
  private interface Reading {

    List<Document> of(String text, Problems problems) throws UnreadableFileException;
  }

  private FileDocuments parse(String file, byte[] bytes) {
    return parse(file, bytes, (text, problems) -> documents(file, text, problems));
  }

  private FileDocuments parse(String file, byte[] bytes, Reading reading) {
    String text;
    try {
      refuseDisguise(file, WrongFileKind.ofBytes(bytes));
      text = Decoder.decode(file, bytes);
      RawText.check(file, text);
      refuseDisguise(file, WrongFileKind.ofText(text));
    } catch (UnreadableFileException e) {
      // Names are of characters that nearly every encoding writes alike, with zeros between them.
      String legible = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
      return FileDocuments.refused(e.problem(), Optional.of(source(file, legible)));
    }
    if (text.isBlank()) {
      return FileDocuments.empty(file, NOTHING);
    }
    Optional<SourceText> whole = Optional.of(source(file, text));
    try {
      Problems problems = new Problems();
      List<Document> documents = reading.of(text, problems);
      if (!problems.isEmpty()) {
        List<Problem> sorted = problems.sorted();
        List<Problem> read = MergeConflict.in(file, text).map(List::of).orElse(sorted);
        List<Problem> told = isOfNoKind(file) ? List.of(noKind(read.get(0))) : read;
        return new FileDocuments(List.of(), told, trouble(sorted, text), whole);
      }
      return documents.isEmpty()
          ? FileDocuments.empty(file, "nothing to check: the file has no content")
          : FileDocuments.of(documents);
    } catch (UnreadableFileException e) {
      return FileDocuments.refused(e.problem(), whole);
    }
  }

  /** Tells whether a file has a name of which no kind is read. */
  private static boolean isOfNoKind(String file) {
    return FileFormat.of(file).isEmpty() && !FileFormat.isBare(file);
  }

  private static Problem noKind(Problem first) {
    return Problem.whole(
        first.at().file(),
        "no file of such a name is read unless it holds YAML or JSON, and line "
            + first.at().line()
            + " of it is neither: "
            + first.message());
  }

  private static SourceText source(String file, String text) {
    return new SourceText(new Position(file, 1, 1), text);
  }

  private static FileDocuments.Trouble trouble(List<Problem> problems, String text) {
    if (problems.stream().anyMatch(Template::explains)) {
      return FileDocuments.Trouble.TEMPLATE;
    }
    return Telltale.in(text) ? FileDocuments.Trouble.BROKEN : FileDocuments.Trouble.UNRELATED;
  }

  private List<Document> documents(String file, String text, Problems problems)
      throws UnreadableFileException {
    return switch (FileFormat.of(file, text)) {
      case JSON, TERRAFORM_JSON, NOTEBOOK -> json(file, text, problems);
      case YAML -> new YamlReader(file, text, limits, problems, spellings).read();
      default -> List.of(new Document(file, source(file, text)));
    };
  }

  private List<Document> json(String file, String text, Problems problems)
      throws UnreadableFileException {
    if (!FileFormat.startsLikeJson(text) && isYaml(file, text)) {
      throw new UnreadableFileException(
          Position.whole(file), "this is YAML, not JSON; give it a name that ends in `.yaml`");
    }
    return new JsonReader(file, text, 1, limits, problems, spellings).read();
  }

  private boolean isYaml(String file, String text) {
    Problems problems = new Problems();
    List<Document> documents = new YamlReader(file, text, limits, problems, spellings).read();
    return problems.isEmpty()
        && documents.stream().anyMatch(document -> document.root() instanceof MappingNode);
  }

  private static void refuseDisguise(String file, Optional<String> message)
      throws UnreadableFileException {
    if (message.isPresent()) {
      throw new UnreadableFileException(Position.whole(file), message.get());
    }
  }
}
