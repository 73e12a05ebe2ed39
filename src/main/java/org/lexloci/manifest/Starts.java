package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lexloci.source.Document;

/**
 * Tells programs that start or have deployed a model from those that have nothing to do with any,
 * or only call one.
 */
public final class Starts {

  /** What a program does with models. */
  enum Way {
    NOTHING,
    /** It loads one and answers requests. */
    LOADS,
    /** It has something deployed, which may be a model. */
    DEPLOYS,
    /** It runs a program that serves one. */
    SERVES
  }

  private final Servers servers;
  private final Map<String, Set<String>> words = new HashMap<>();

  private Starts(Servers servers) {
    this.servers = servers;
    for (String[] row : Table.rows("programs.txt", 2)) {
      words.computeIfAbsent(row[0], k -> new HashSet<>()).add(row[1]);
    }
  }

  /** Reads the tables. */
  public static Starts load() {
    return of(Servers.load());
  }

  static Starts of(Servers servers) {
    return new Starts(servers);
  }

  /** Tells whether a document of any kind starts or deploys something that may be a model. */
  public boolean in(Document document) {
    return way(ProgramText.of(document)) != Way.NOTHING;
  }

  Way way(ProgramText program) {
    List<String> line = program.words();
    Set<String> named = new HashSet<>();
    line.forEach(word -> parts(word, named));
    if (servers.serves(line, named) || line.stream().anyMatch(servers::isImage)) {
      return Way.SERVES;
    }
    if (isAny("call", named) || servers.installers().installs(line, named)) {
      return Way.DEPLOYS;
    }
    return isAny("load", named) && isAny("answer", named) ? Way.LOADS : Way.NOTHING;
  }

  /** Tells whether a word is in a list of the table: {@code serves}, {@code asks}. */
  boolean is(String list, String word) {
    return words.getOrDefault(list, Set.of()).contains(word);
  }

  private boolean isAny(String list, Set<String> named) {
    return words.get(list).stream().anyMatch(named::contains);
  }

  /** A word may be a name with dots, of which a beginning or an end says enough, or have a tag. */
  private static void parts(String word, Set<String> named) {
    int at = word.indexOf('@');
    String name = at > 0 ? word.substring(0, at) : word;
    named.add(name);
    named.add(name.substring(name.lastIndexOf('/') + 1));
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
