package org.lexloci.manifest.program;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.table.Table;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.TreePaths;

/** Knows the programs that serve a model, how they are told which, and programs that only call. */
public final class Servers {

  /**
   * A program that serves.
   *
   * @param words of a command that follow each other
   * @param ways in which it is told the model: options, and {@link #NEXT}
   */
  public record Program(List<String> words, Set<String> ways) {}

  private static final Pattern SHELL = Pattern.compile("(?:.*/)?(?:ba|da|z|a|k)?sh|-[a-z]+");

  /** The program that serves, and asks one that does where a variable says where that is. */
  public static final String ASKING = "ollama";

  /** The first word behind a program names the model. */
  public static final String NEXT = "next";

  /** Stand around the words of a command, and before a name in a path. */
  private static final BitSet BETWEEN =
      " \t\r\n\"'`,;|&()[]{}<>=/\\".chars().collect(BitSet::new, BitSet::set, BitSet::or);

  private final Set<String> firsts = new HashSet<>();
  private final BitSet initials = new BitSet();
  private int shortest;
  private final List<Program> serving = new ArrayList<>();
  private final List<List<String>> clients = new ArrayList<>();
  private final List<List<String>> launchers = new ArrayList<>();
  private final ServerImages images = new ServerImages();
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Installers installers = Installers.load();
  private @Nullable ModelPrograms modelPrograms;

  private Servers() {}

  /** Reads the table. */
  public static Servers load() {
    Servers servers = new Servers();
    for (String[] row : Table.rows("servers.txt", 3)) {
      switch (row[0]) {
        case "serve" ->
            servers.serving.add(
                new Program(List.of(row[1].split("\\+")), Set.of(row[2].split(","))));
        case "image", "other", "family" -> servers.images.add(row);
        case "client" -> servers.clients.add(List.of(row[1].split("\\+")));
        case "launch" -> servers.launchers.add(List.of(row[1].split("\\+")));
        default -> servers.words.computeIfAbsent(row[0], k -> new HashSet<>()).add(row[1]);
      }
    }
    servers.serving.forEach(program -> servers.firsts.add(program.words().get(0)));
    servers.clients.forEach(program -> servers.firsts.add(program.get(0)));
    servers.launchers.forEach(program -> servers.firsts.add(program.get(0)));
    servers.firsts.forEach(first -> servers.initials.set(first.charAt(0)));
    servers.shortest = servers.firsts.stream().mapToInt(String::length).min().orElse(0);
    return servers;
  }

  /** Knows the calls that start a model; their table is read once somebody asks. */
  public synchronized ModelPrograms modelPrograms() {
    ModelPrograms known = modelPrograms;
    if (known == null) {
      known = ModelPrograms.of(this);
      modelPrograms = known;
    }
    return known;
  }

  /** Answers the programs that run or deploy what stands elsewhere. */
  public Installers installers() {
    return installers;
  }

  public ServerImages images() {
    return images;
  }

  /** Finds the longest name of a program that serves in a command. */
  public Optional<Program> program(List<String> command) {
    Set<String> named = named(command);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    return serving.stream()
        .filter(program -> named.contains(program.words().get(0)))
        .filter(program -> end(program.words(), command) >= 0)
        .reduce((one, other) -> other.words().size() > one.words().size() ? other : one);
  }

  /** Tells whether a text may be a command that serves: it holds the name of a program. */
  public boolean isNamedIn(String text) {
    if (text.indexOf(' ') < 0) {
      return false;
    }
    for (int i = 0, start = 0; i <= text.length(); i++) {
      if (i == text.length() || BETWEEN.get(text.charAt(i))) {
        if (i - start >= shortest
            && initials.get(text.charAt(start))
            && firsts.contains(text.substring(start, i))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  /**
   * Tells whether the words of a program hold a command that serves.
   *
   * @param named the last parts of the words
   */
  boolean serves(List<String> words, Set<String> named) {
    return serving.stream()
        .filter(program -> named.containsAll(program.words()))
        .anyMatch(program -> end(program.words(), words) >= 0);
  }

  /** Tells whether a command calls a server, trains, measures or fetches. */
  public boolean calls(List<String> command) {
    return holds(clients, command) || holds(launchers, command) && program(command).isEmpty();
  }

  private boolean holds(List<List<String>> programs, List<String> command) {
    Set<String> named = named(command);
    return programs.stream()
        .anyMatch(program -> named.contains(program.get(0)) && end(program, command) >= 0);
  }

  /** Tells whether a word is in a list of the table: {@code option}, {@code device}. */
  public boolean is(String list, String word) {
    return words.get(list).contains(word);
  }

  /** Tells whether any word of a command, or what stands before an equals sign, is in a list. */
  public boolean isAny(String list, List<Command.Word> command) {
    for (Command.Word word : command) {
      int equals = word.text().indexOf('=');
      if (is(list, equals > 0 ? word.text().substring(0, equals) : word.text())) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a word names a program that fetches, keeps or packs files. */
  boolean handlesFiles(String word) {
    String program = word.substring(word.lastIndexOf('/') + 1);
    return is("files", program) || installers.is("fetch", program);
  }

  /** Tells whether a command may load what it is given: it is no client, and no tool for files. */
  public boolean mayLoad(List<Command.Word> command) {
    List<String> line = command.stream().map(Command.Word::text).toList();
    // A shell, and another program, may be put before the one that is run.
    return !calls(line)
        && line.stream()
            .dropWhile(word -> SHELL.matcher(word).matches())
            .limit(2)
            .noneMatch(this::handlesFiles);
  }

  /** Tells whether a word names a file of a model's weights, some of which can be run. */
  public boolean isWeights(String word) {
    return is("weights", word.substring(word.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** Tells whether a way leads through what holds containers. */
  public boolean holds(Path path) {
    return words.get("holder").stream().anyMatch(path::passes);
  }

  /** Tells whether a mapping can be nothing but a container. */
  public boolean marks(MappingNode mapping) {
    return mapping.entries().stream().anyMatch(entry -> is("only", entry.key()));
  }

  /** Tells whether a container asks for what it needs to run a model itself. */
  public boolean asksForDevices(MappingNode container) {
    for (Node resources : listed(container.get("resources"))) {
      for (String kind : List.of("limits", "requests")) {
        if (TreePaths.at(resources, kind).orElse(null) instanceof MappingNode asked
            && asked.entries().stream().anyMatch(e -> is("device", e.key()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A plan has blocks, of which there are lists. */
  private static List<Node> listed(Optional<Node> node) {
    return node.map(TreePaths::oneOrMore).orElse(List.of());
  }

  /** Lists the words that a program of the tables begins with; most commands have none. */
  private Set<String> named(List<String> command) {
    Set<String> named = Set.of();
    for (String word : command) {
      String last = word.substring(word.lastIndexOf('/') + 1);
      if (firsts.contains(last)) {
        named = named.isEmpty() ? new HashSet<>() : named;
        named.add(last);
      }
    }
    return named;
  }

  /** Answers where the words of a program end in a command; -1 where they are not in it. */
  public static int end(List<String> program, List<String> command) {
    for (int from = 0; from + program.size() <= command.size(); from++) {
      boolean all = true;
      for (int i = 0; all && i < program.size(); i++) {
        all = isCalled(command.get(from + i), program.get(i));
      }
      if (all) {
        return from + program.size();
      }
    }
    return -1;
  }

  /** A name stands for itself at the end of any path. */
  private static boolean isCalled(String word, String name) {
    int before = word.length() - name.length();
    return word.endsWith(name) && (before == 0 || word.charAt(before - 1) == '/');
  }
}
