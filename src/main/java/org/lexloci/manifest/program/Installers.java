package org.lexloci.manifest.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.UntoldPart;
import org.lexloci.manifest.table.Table;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;

/**
 * Knows the programs that run or deploy what stands elsewhere, and finds in commands what they run
 * and do not tell.
 */
public final class Installers {

  /** What stands around a word in a list, and before one whose output is put in its place. */
  private static final Pattern AROUND = Pattern.compile("^(?:\\$\\(|<\\(|[\\[`(])+|[\\],;`)]+$");

  private static final Set<String> BETWEEN = Set.of("|", "||", "&&", ";", "&");
  private static final Pattern DURATION = Pattern.compile("[0-9]+[smhd]?");
  private static final Pattern SCRIPT = Pattern.compile(".*\\.(?:sh|bash|ps1|py|pl|rb|js)");

  private record Installer(String kind, List<String> words) {}

  /** By their first words, of which most commands have none. */
  private final Map<String, List<Installer>> installers = new HashMap<>();

  private final PlatformRequests requests = PlatformRequests.load();
  private final Map<String, Set<String>> words = new HashMap<>();

  private Installers() {}

  /** Reads the table. */
  static Installers load() {
    Installers table = new Installers();
    for (String[] row : Table.rows("installers.txt", 2)) {
      switch (row[0]) {
        case "install" -> table.add(UntoldPart.DELIVERY, row[1]);
        case "host" -> table.add(UntoldPart.HOSTED, row[1]);
        case "bring" -> table.add(UntoldPart.DOWNLOAD, row[1]);
        default -> table.words.computeIfAbsent(row[0], k -> new HashSet<>()).add(row[1]);
      }
    }
    return table;
  }

  private void add(String kind, String program) {
    List<String> named = List.of(program.split(" "));
    installers
        .computeIfAbsent(named.get(0), k -> new ArrayList<>())
        .add(new Installer(kind, named));
  }

  /**
   * Finds what some commands run or deploy and do not tell; all of it is told as one.
   *
   * @param document that they stand in
   */
  public Optional<UntoldPart> in(List<List<Command.Word>> commands, int document) {
    List<UntoldPart> all = all(commands, document);
    return Stream.concat(all.stream().filter(UntoldPart::isDeployed), all.stream())
        .findFirst()
        .map(first -> first.telling(all));
  }

  /** Finds what some commands deploy that stands elsewhere, and nothing else. */
  public Optional<UntoldPart> deliveries(List<List<Command.Word>> commands, int document) {
    return in(commands, document).filter(UntoldPart::isDeployed);
  }

  private List<UntoldPart> all(List<List<Command.Word>> commands, int document) {
    List<UntoldPart> found = new ArrayList<>();
    Set<String> fetched = new HashSet<>();
    List<Command.Word> before = new ArrayList<>();
    String fetching = "";
    boolean awaits = false;
    for (List<Command.Word> command : parted(commands)) {
      List<String> line = command.stream().map(word -> bare(word.text())).toList();
      int at = program(line);
      boolean shell = line.subList(0, at).stream().anyMatch(word -> is("shell", last(word)));
      String program = at < line.size() ? last(line.get(at)) : "";
      boolean fetches = is("fetch", program);
      boolean runs =
          fetches && (awaits || shell && !command.get(at).text().equals(line.get(at)))
              || shell && program.isEmpty() && !fetching.isEmpty()
              || fetched.contains(program) && (shell || SCRIPT.matcher(program).matches());
      Optional<Installer> installer =
          installers.getOrDefault(program, List.of()).stream()
              .filter(one -> follow(one.words(), line.subList(at, line.size())))
              .findFirst();
      Optional<String> to = requests.deploys(line);
      before.addAll(command);
      if (runs) {
        String by = fetches ? program : fetching.isEmpty() ? "another command" : fetching;
        String gives = is("decode", by) ? "` decodes" : "` fetches";
        found.add(elsewhere(UntoldPart.DOWNLOAD, "runs what `" + by + gives, command, document));
      } else if (installer.isPresent()) {
        String name = String.join(" ", installer.get().words());
        List<Command.Word> input = line.contains("-") ? List.copyOf(before) : command;
        String kind = installer.get().kind();
        String of = kind.equals(UntoldPart.HOSTED) ? "` of a cloud" : "` of what stands elsewhere";
        found.add(elsewhere(kind, "runs `" + name + of, input, document));
      } else if (to.isPresent()) {
        String what = "sends " + to.get() + " what it creates";
        found.add(elsewhere(UntoldPart.DELIVERY, what, command, document));
      } else if (at < line.size() && Command.isUntold(command.get(at).text())) {
        found.add(open(command, command.get(at), document));
      }
      if (fetches) {
        line.forEach(word -> fetched.add(last(word)));
      }
      fetching = fetches || is("decode", program) ? program : "";
      awaits = shell && program.equals("<");
    }
    return found;
  }

  private static UntoldPart elsewhere(
      String kind, String what, List<Command.Word> words, int document) {
    ManifestPlace place = words.get(words.size() - 1).place(document);
    // To fetch a model is not to serve it.
    List<Node> told = kind.equals(UntoldPart.DOWNLOAD) ? List.of() : List.of(text(words));
    return new UntoldPart(kind, what + ", which is not read", "", place, told);
  }

  private static UntoldPart open(List<Command.Word> words, Command.Word word, int document) {
    return new UntoldPart(
        UntoldPart.CONTAINER,
        "runs a command that is not told here",
        UntoldPart.why(word.at(), word.text()),
        word.place(document),
        List.of(text(words)));
  }

  private static Node text(List<Command.Word> words) {
    String text = String.join(" ", words.stream().map(Command.Word::text).toList());
    return new ScalarNode(words.get(0).at().at(), text, true);
  }

  /** A script in quotes is one command with several in it. */
  private static List<List<Command.Word>> parted(List<List<Command.Word>> commands) {
    List<List<Command.Word>> parts = new ArrayList<>();
    for (List<Command.Word> command : commands) {
      List<Command.Word> part = new ArrayList<>();
      for (Command.Word word : command) {
        boolean between = BETWEEN.contains(word.text());
        if (!between) {
          part.add(word);
        }
        if (between || word.text().endsWith(";")) {
          parts.add(part);
          part = new ArrayList<>();
        }
      }
      parts.add(part);
    }
    parts.removeIf(List::isEmpty);
    return parts;
  }

  /**
   * Tells whether the words of a program hold a command that deploys something, with no other words
   * between its own.
   *
   * @param named the last parts of the words
   */
  boolean installs(List<String> words, Set<String> named) {
    return installers.values().stream()
            .flatMap(List::stream)
            .filter(
                one -> !one.kind().equals(UntoldPart.DOWNLOAD) && named.containsAll(one.words()))
            .anyMatch(one -> Servers.end(one.words(), words) >= 0)
        || requests.deploys(words).isPresent();
  }

  /** Tells whether a name is that of a script. */
  public static boolean isScript(String name) {
    return name.indexOf('.') >= 0 && SCRIPT.matcher(name).matches();
  }

  /** Answers where the program stands in a command; behind its end where there is none. */
  public int programIn(List<Command.Word> command) {
    return program(command.stream().map(word -> bare(word.text())).toList());
  }

  /** Answers where the program stands in a command, or the text or file that a shell runs. */
  private int program(List<String> line) {
    boolean shell = false;
    for (int i = 0; i < line.size(); i++) {
      String word = line.get(i);
      if (shell && (word.equals("-s") || word.equals("-"))) {
        // It reads what is written to it.
        return line.size();
      }
      boolean skipped =
          word.isEmpty()
              || is("before", last(word))
              || DURATION.matcher(word).matches()
              || shell && word.startsWith("-");
      shell = is("shell", last(word)) || shell && skipped;
      if (!skipped && !shell) {
        return i;
      }
    }
    return line.size();
  }

  private static boolean follow(List<String> words, List<String> line) {
    int found = 0;
    for (int i = 0; i < line.size() && found < words.size(); i++) {
      boolean same = words.get(found).equals(found == 0 ? last(line.get(i)) : line.get(i));
      // The value of an option may stand in the same word, and a method in any case.
      same |= found > 0 && words.get(found).equalsIgnoreCase(value(line.get(i)));
      if (found == 0 && !same) {
        return false;
      }
      found += same ? 1 : 0;
    }
    return found == words.size();
  }

  private static String value(String word) {
    return word.substring(word.indexOf('=') + 1);
  }

  boolean is(String list, String word) {
    return words.getOrDefault(list, Set.of()).contains(word);
  }

  /** Takes off what a shell or a text puts around a word. */
  public static String bare(String word) {
    boolean plain =
        word.isEmpty()
            || "$<[`(".indexOf(word.charAt(0)) < 0
                && "],;`)".indexOf(word.charAt(word.length() - 1)) < 0;
    return plain ? word : AROUND.matcher(word).replaceAll("");
  }

  private static String last(String word) {
    return word.substring(word.lastIndexOf('/') + 1);
  }
}
