package org.lexloci.manifest.bicep;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.Shown;
import org.lexloci.source.TextScanner;
import org.lexloci.source.TextScanner.Malformed;

/** Reads a file, statement by statement. */
final class BicepParser {

  /** Before the name of a variable that holds what is known of a resource. */
  static final String OF_RESOURCE = "resource ";

  private static final Pattern DECLARED =
      Pattern.compile("(?m)^\\s*(param|var|resource|module)\\s+(\\w+)");

  private static final Pattern PARENT = Pattern.compile("\\[variables\\('resource (\\w+)'\\)\\]");

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
  private final Map<String, String> declared = new HashMap<>();
  private final Deque<Map<String, String>> loops = new ArrayDeque<>();

  /** The resources that what is read stands in, each with its name and its type. */
  private final Deque<MappingNode.Entry> holders = new ArrayDeque<>();

  private BicepFile read;

  private BicepParser(String file, String source) {
    this.text = new TextScanner(file, source);
    this.terms = new BicepTerms(text, this::means, this::resource);
    this.read = BicepFile.empty(file);
    Matcher matcher = DECLARED.matcher(source);
    while (matcher.find()) {
      declared.put(matcher.group(2), matcher.group(1));
    }
  }

  static BicepFile file(String file, String source) throws Malformed {
    BicepParser parser = new BicepParser(file, source);
    parser.statements();
    return parser.read;
  }

  /** Answers what a template calls what a name means. */
  private String means(String name) {
    for (Map<String, String> loop : loops) {
      if (loop.containsKey(name)) {
        return loop.get(name);
      }
    }
    return switch (declared.getOrDefault(name, "")) {
      case "param" -> "parameters('" + name + "')";
      case "var" -> "variables('" + name + "')";
      case "resource" -> "variables('" + OF_RESOURCE + name + "')";
      default -> name + "()";
    };
  }

  private void statements() throws Malformed {
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
            throw new Malformed(at, "`" + Shown.of(word) + "` is no statement");
          }
          skip(false);
        }
      }
      secret = false;
    }
  }

  /** Goes past types, and past statements of which nothing is read. */
  private void skip(boolean type) throws Malformed {
    int open = 0;
    while (!text.atEnd()) {
      char letter = text.peek();
      if (open <= 0 && (letter == '\n' || type && letter == '=' && text.peek(1) != '>')) {
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

  private void parameter(Position at, boolean secret) throws Malformed {
    String name = text.name();
    skip(true);
    Optional<Term> value = text.take("=") ? Optional.of(terms.read()) : Optional.empty();
    read.parameters().add(new BicepFile.Parameter(name, at, secret, value));
  }

  private void variable() throws Malformed {
    Position at = text.position();
    String name = text.name();
    skip(true);
    text.expect("=");
    read.variables().add(new MappingNode.Entry(name, at, terms.read().node()));
  }

  private void metadata() throws Malformed {
    Position at = text.position();
    String name = text.name();
    text.space(false);
    text.expect("=");
    read.metadata().add(new MappingNode.Entry(name, at, terms.read().node()));
  }

  private String quoted() throws Malformed {
    text.space(false);
    return text.peek() == '\''
            && new BicepTexts(text, terms).read().node() instanceof ScalarNode scalar
        ? scalar.text()
        : "";
  }

  /** Reads what stands after the word {@code resource}. */
  private void resource() throws Malformed {
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
    Optional<String> parent =
        body.get("parent")
            .filter(ScalarNode.class::isInstance)
            .map(node -> PARENT.matcher(((ScalarNode) node).text()))
            .filter(Matcher::matches)
            .map(matcher -> matcher.group(1))
            .or(() -> holder.map(MappingNode.Entry::key));
    List<MappingNode.Entry> entries = new ArrayList<>(head);
    for (MappingNode.Entry own : body.entries()) {
      if (own.key().equals("name") && parent.isPresent()) {
        entries.add(new MappingNode.Entry("name", own.keyAt(), below(parent.get(), own.value())));
      } else if (!own.key().equals("parent")) {
        entries.add(own);
      }
    }
    MappingNode node = new MappingNode(at, entries);
    known(name, body, node);
    read.resources().add(new BicepFile.Resource(name, node));
  }

  /** What a resource is called is asked for by its own name, and by others that belong to it. */
  private void known(String name, MappingNode body, MappingNode node) {
    List<MappingNode.Entry> entries =
        new ArrayList<>(body.entries().stream().filter(e -> !e.key().equals("parent")).toList());
    node.entry("name")
        .ifPresent(e -> entries.add(new MappingNode.Entry("whole name", e.keyAt(), e.value())));
    read.variables()
        .add(
            new MappingNode.Entry(
                OF_RESOURCE + name, node.at(), new MappingNode(node.at(), entries)));
  }

  private static Node below(String parent, Node own) {
    String inner =
        own instanceof ScalarNode scalar
                && scalar.text().startsWith("[")
                && !scalar.text().startsWith("[[")
            ? scalar.text().substring(1, scalar.text().length() - 1)
            : own instanceof ScalarNode plain
                ? "'" + plain.text().replace("'", "''") + "'"
                : "null()";
    return Term.expression(
            own.at(),
            "format('{0}/{1}', variables('"
                + OF_RESOURCE
                + parent
                + "')['whole name'], "
                + inner
                + ")")
        .node();
  }

  private void module(Position at) throws Malformed {
    String name = text.name();
    String path = quoted();
    List<MappingNode.Entry> head = new ArrayList<>();
    MappingNode body = body(head);
    Optional<MappingNode> parameters =
        body.get("params").filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
    read.modules().add(new BicepFile.Module(name, at, path, head, parameters));
  }

  /** Reads what is deployed, if it is and as often as it is. */
  private MappingNode body(List<MappingNode.Entry> head) throws Malformed {
    text.space(false);
    text.expect("=");
    text.space(true);
    Position at = text.position();
    boolean loops = text.take("[");
    if (loops) {
      text.space(true);
      BicepLoop loop = BicepLoop.head(text, terms);
      this.loops.push(names(loop));
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
      this.loops.pop();
    }
    return (MappingNode) body;
  }

  private static Map<String, String> names(BicepLoop loop) {
    Map<String, String> names = new HashMap<>();
    names.put(loop.item(), loop.all().inner() + "[copyIndex()]");
    if (loop.number() != null) {
      names.put(loop.number(), "copyIndex()");
    }
    return names;
  }

  private static MappingNode.Entry entry(Position at, String key, String value) {
    return new MappingNode.Entry(key, at, new ScalarNode(at, value, true));
  }
}
