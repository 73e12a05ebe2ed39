package org.lexloci.manifest.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lexloci.manifest.table.Table;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.TreePaths;

/**
 * Tells programs that start or have deployed a model from those that have nothing to do with any,
 * or only call one.
 */
public final class ModelPrograms {

  /** What a program does with models. */
  public enum Way {
    NOTHING,
    /** It answers requests, perhaps with a model that another file of its package loads. */
    ANSWERS,
    /** It loads one, perhaps for another file of its package, which answers requests. */
    LOADS,
    /** It loads one and answers requests. */
    OFFERS,
    /** It has something deployed, which may be a model. */
    DEPLOYS,
    /** It runs a program that serves one. */
    SERVES;

    /** Tells whether it does so by itself. */
    public boolean isStarting() {
      return compareTo(OFFERS) >= 0;
    }
  }

  private final Servers servers;
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, String> behind = new HashMap<>();

  private ModelPrograms(Servers servers) {
    this.servers = servers;
    for (String[] row : Table.rows("programs.txt", 3)) {
      words.computeIfAbsent(row[0], k -> new HashSet<>()).add(row[1]);
      if (row.length > 2) {
        behind.put(row[1], row[2]);
      }
    }
  }

  /** Reads the tables. */
  public static ModelPrograms load() {
    return of(Servers.load());
  }

  /** Reads the table of calls, beside the programs that serve. */
  public static ModelPrograms of(Servers servers) {
    return new ModelPrograms(servers);
  }

  /** Tells whether a document of any kind starts or deploys something that may be a model. */
  public boolean in(Document document) {
    return way(ProgramText.of(document)).isStarting();
  }

  /** Tells whether a program does so, by itself or with others of its package. */
  public boolean inPart(Document program) {
    return way(ProgramText.of(program)) != Way.NOTHING;
  }

  /** Tells whether a file puts the program beside it behind an address. */
  public boolean isProject(MappingNode root) {
    return words.get("project").stream()
        .anyMatch(
            keys ->
                Stream.of(keys.split("\\+"))
                    .allMatch(path -> TreePaths.at(root, path.split("/")).isPresent()));
  }

  /** Tells what a program does with a model. */
  public Way way(ProgramText program) {
    List<String> line = program.words();
    Set<String> named = named(line);
    if (servers.serves(line, named) || line.stream().anyMatch(servers.images()::isServer)) {
      return Way.SERVES;
    }
    if (isAny("call", named) || servers.installers().installs(line, named)) {
      return Way.DEPLOYS;
    }
    boolean answers = isAny("answer", named);
    if (isAny("load", named)) {
      return answers ? Way.OFFERS : isAny("train", named) ? Way.NOTHING : Way.LOADS;
    }
    return answers ? Way.ANSWERS : Way.NOTHING;
  }

  /** Lists the names in the words of a program, and the parts of those that have dots. */
  static Set<String> named(List<String> words) {
    Set<String> named = new HashSet<>();
    words.forEach(word -> parts(word, named));
    return named;
  }

  /** Lists the words of a list of the table that are among names. */
  List<String> among(Set<String> named, String list) {
    return words.get(list).stream().filter(named::contains).sorted().toList();
  }

  /** Answers what stands behind a word in the table. */
  public String behind(String word) {
    return behind.getOrDefault(word, "-");
  }

  /** Tells whether a word is in a list of the table: {@code serves}, {@code asks}. */
  public boolean is(String list, String word) {
    return words.getOrDefault(list, Set.of()).contains(word);
  }

  private boolean isAny(String list, Set<String> named) {
    return words.get(list).stream().anyMatch(named::contains);
  }

  /** A word may be a name with dots, of which a beginning or an end says enough, or have a tag. */
  private static void parts(String word, Set<String> named) {
    int at = word.indexOf('@');
    String name = (at > 0 ? word.substring(0, at) : word).replace("::", ".");
    named.add(name);
    named.add(name.substring(name.lastIndexOf('/') + 1));
    if (word.startsWith("arn:")) {
      // What a workflow calls is the end of it, behind the service: `….service:createModel`.
      int last = word.lastIndexOf(':');
      named.add(word.substring(last + 1));
      named.add(word.substring(word.lastIndexOf(':', last - 1) + 1));
    }
    List<Integer> dots = new ArrayList<>();
    for (int dot = name.indexOf('.');
        dot >= 0 && dots.size() < 6;
        dot = name.indexOf('.', dot + 1)) {
      named.add(name.substring(dot + 1));
      named.add(name.substring(0, dot));
      dots.add(dot);
    }
    for (int i = 0; i + 1 < dots.size(); i++) {
      named.add(name.substring(dots.get(i) + 1, dots.get(i + 1)));
    }
  }
}
