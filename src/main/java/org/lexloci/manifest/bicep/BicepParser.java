package org.lexloci.manifest.bicep;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TextScanner;
import org.lexloci.source.UnreadableFileException;

/** Reads a file, statement by statement. */
final class BicepParser {

  /** Statements that deploy nothing by themselves. */
  private static final Set<String> INERT =
      Set.of(
          "targetScope",
          "output",
          "type",
          "func",
          "import",
          "extension",
          "provider",
          "extends",
          "test",
          "assert");

  private final TextScanner text;
  private final BicepTerms terms;
  private final BicepNames names;

  /** The resources that what is read stands in, each with its name and its type. */
  private final Deque<MappingNode.Entry> holders = new ArrayDeque<>();

  private BicepFile read;

  private BicepParser(String file, String source) {
    this.text = new TextScanner(file, source);
    this.names = new BicepNames(source);
    this.terms = new BicepTerms(text, names::means, this::resource);
    this.read = BicepFile.empty(file);
  }

  static BicepFile file(String file, String source) throws UnreadableFileException {
    BicepParser parser = new BicepParser(file, source);
    parser.statements();
    return parser.read;
  }

  private void statements() throws UnreadableFileException {
    boolean secret = false;
    for (text.space(true); !text.atEnd(); text.space(true)) {
      if (text.take("@")) {
        secret |= terms.read().inner().endsWith("secure()");
        continue;
      }
      if (text.goesOn(BicepTerms.ONWARD)) {
        // What a statement that is passed over comes to may go on here.
        skip(false);
        continue;
      }
      Position at = text.position();
      String word = text.name();
      text.space(false);
      switch (word) {
        case "param" -> parameter(at, secret);
        case "var" -> variable();
        case "metadata" -> metadata();
        case "resource" -> resource();
        case "module" -> module(at);
        case "using" -> read = read.using(quoted());
        default -> {
          if (!INERT.contains(word)) {
            throw new UnreadableFileException(at, SafeText.quoted(word) + " is no statement");
          }
          skip(false);
        }
      }
      secret = false;
    }
  }

  /** Goes past types, and past statements of which nothing is read. */
  private void skip(boolean type) throws UnreadableFileException {
    int open = 0;
    while (!text.atEnd()) {
      char letter = text.peek();
      if (text.take("=>")) {
        // What a function comes to may stand on the next line.
        text.space(true);
        continue;
      }
      if (open <= 0 && (letter == '\n' || type && letter == '=')) {
        return;
      }
      if (letter == '\'') {
        new BicepTexts(text, terms).read();
      } else if (letter == '/' && (text.peek(1) == '/' || text.peek(1) == '*')) {
        text.space(false);
      } else {
        open += "([{".indexOf(letter) >= 0 ? 1 : ")]}".indexOf(letter) >= 0 ? -1 : 0;
        text.next();
      }
    }
  }

  private void parameter(Position at, boolean secret) throws UnreadableFileException {
    String name = text.name();
    skip(true);
    Optional<Term> value = text.take("=") ? Optional.of(terms.read()) : Optional.empty();
    read.parameters().add(new BicepFile.Parameter(name, at, secret, value));
  }

  private void variable() throws UnreadableFileException {
    Position at = text.position();
    String name = text.name();
    skip(true);
    text.expect("=");
    read.variables().add(new MappingNode.Entry(name, at, terms.read().node()));
  }

  private void metadata() throws UnreadableFileException {
    Position at = text.position();
    String name = text.name();
    text.space(false);
    text.expect("=");
    read.metadata().add(new MappingNode.Entry(name, at, terms.read().node()));
  }

  private String quoted() throws UnreadableFileException {
    text.space(false);
    return text.peek() == '\''
            && new BicepTexts(text, terms).read().node() instanceof ScalarNode scalar
        ? scalar.text()
        : "";
  }

  /** Reads what stands after the word {@code resource}. */
  private void resource() throws UnreadableFileException {
    Position at = text.position();
    text.space(false);
    String name = text.name();
    String type = quoted();
    text.space(false);
    boolean existing = text.take("existing");
    List<MappingNode.Entry> head = new ArrayList<>();
    int version = type.indexOf('@');
    String bare = version < 0 ? type : type.substring(0, version);
    Optional<MappingNode.Entry> holder = Optional.ofNullable(holders.peek());
    String whole = holder.map(h -> ((ScalarNode) h.value()).text() + "/" + bare).orElse(bare);
    holders.push(entry(at, name, whole));
    MappingNode body = body(head);
    holders.pop();
    head.add(entry(at, "type", whole));
    if (existing) {
      head.add(new MappingNode.Entry("existing", at, new ScalarNode(at, "true", false)));
    }
    Optional<String> parent = BicepParents.of(body).or(() -> holder.map(MappingNode.Entry::key));
    List<MappingNode.Entry> entries = new ArrayList<>(head);
    for (MappingNode.Entry own : body.entries()) {
      if (own.key().equals("name") && parent.isPresent()) {
        entries.add(own.with(BicepParents.below(parent.get(), own.value())));
      } else if (!own.key().equals("parent")) {
        entries.add(own);
      }
    }
    MappingNode node = new MappingNode(at, entries);
    known(name, body, node);
    read.resources().add(node);
  }

  /** What a resource is called is asked for by its own name, and by others that belong to it. */
  private void known(String name, MappingNode body, MappingNode node) {
    List<MappingNode.Entry> entries =
        new ArrayList<>(body.entries().stream().filter(e -> !e.key().equals("parent")).toList());
    node.entry("name")
        .ifPresent(e -> entries.add(new MappingNode.Entry("whole name", e.keyAt(), e.value())));
    // Whatever else it is called by stands around what it is.
    node.get("type").ifPresent(type -> entries.add(new MappingNode.Entry("id", id(type, node))));
    read.variables()
        .add(
            new MappingNode.Entry(
                BicepParents.OF_RESOURCE + name, node.at(), new MappingNode(node.at(), entries)));
  }

  /** An address ends with a name, which is told where that is no expression. */
  private static Node id(Node type, MappingNode resource) {
    return type instanceof ScalarNode whole
            && resource.get("name").orElse(resource) instanceof ScalarNode name
            && !name.text().startsWith("[")
        ? new ScalarNode(whole.at(), whole.text() + "/" + name.text(), whole.quoted())
        : type;
  }

  private void module(Position at) throws UnreadableFileException {
    String name = text.name();
    String path = quoted();
    List<MappingNode.Entry> head = new ArrayList<>();
    MappingNode body = body(head);
    Optional<MappingNode> parameters =
        body.get("params").filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
    read.modules().add(new BicepFile.Module(name, at, path, head, parameters));
  }

  /** Reads what is deployed, if it is and as often as it is. */
  private MappingNode body(List<MappingNode.Entry> head) throws UnreadableFileException {
    text.space(false);
    text.expect("=");
    text.space(true);
    Position at = text.position();
    boolean loops = text.take("[");
    if (loops) {
      text.space(true);
      BicepLoop loop = BicepLoop.head(text, terms);
      names.enter(loop);
      Node count = Term.expression(at, "length(" + loop.all().inner() + ")").node();
      head.add(
          new MappingNode.Entry(
              "copy",
              at,
              new MappingNode(
                  at,
                  List.of(entry(at, "name", "copy"), new MappingNode.Entry("count", at, count)))));
      text.space(true);
    }
    if (text.take("if")) {
      text.space(true);
      head.add(new MappingNode.Entry("condition", at, terms.read().node()));
      text.space(true);
    }
    Node body = terms.object(at).node();
    if (loops) {
      text.space(true);
      text.expect("]");
      names.leave();
    }
    return (MappingNode) body;
  }

  private static MappingNode.Entry entry(Position at, String key, String value) {
    return new MappingNode.Entry(key, at, new ScalarNode(at, value, true));
  }
}
