package org.lexloci.manifest.unread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.manifest.program.Servers;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.SourceText;

/**
 * Manifests that a script holds as text, each from {@code <<WORD} to the line of that word. Their
 * lines are no commands, and an installer may have very many of them.
 *
 * @param script without them; every other line keeps its place
 * @param lines of all manifests, each at its place
 */
record HeldManifests(SourceText script, List<ScalarNode> lines) {

  private static final Pattern BEGIN = Pattern.compile("<<-?\\s*([\"']?)([A-Za-z_]\\w*)\\1");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern ASSIGNMENT =
      Pattern.compile("\\s*(?:export\\s+|local\\s+)?[A-Za-z_]\\w*=\\S.*");
  private static final Pattern IMAGE =
      Pattern.compile("(?:^|[\\s{,])[\"']?image[\"']?:\\s*[\"']?([^\\s\"',}\\]]+)");

  static HeldManifests of(SourceText script) {
    if (!script.text().contains("<<")) {
      return new HeldManifests(script, List.of());
    }
    String[] all = script.text().split("\n", -1);
    Ends ends = Ends.of(all);
    List<ScalarNode> held = new ArrayList<>();
    boolean filledIn = false;
    for (int i = 0; i < all.length; i++) {
      Matcher begin = all[i].contains("<<") ? BEGIN.matcher(all[i]) : null;
      int end = begin != null && begin.find() ? ends.behind(i + 1, begin.group(2)) : -1;
      for (int line = i + 1; line < end; line++) {
        if (!all[line].stripLeading().startsWith("#")) {
          held.add(at(script, line, all[line]));
          filledIn |= all[line].indexOf('$') >= 0;
        }
        all[line] = "";
      }
      i = Math.max(i, end);
    }
    if (held.isEmpty()) {
      return new HeldManifests(script, held);
    }
    for (int i = 0; filledIn && i < all.length; i++) {
      if (ASSIGNMENT.matcher(all[i]).matches()) {
        held.add(at(script, i, all[i]));
      }
    }
    return new HeldManifests(new SourceText(script.at(), String.join("\n", all)), held);
  }

  /**
   * Where texts may end, and how many manifests begin before each line. Each line is looked at
   * once, however many texts begin and never end.
   */
  private record Ends(Map<String, TreeSet<Integer>> words, int[] manifests) {

    static Ends of(String[] all) {
      Map<String, TreeSet<Integer>> words = new HashMap<>();
      int[] manifests = new int[all.length + 1];
      for (int i = 0; i < all.length; i++) {
        String line = all[i].strip();
        boolean manifest = line.startsWith("apiVersion:");
        manifests[i + 1] = manifests[i] + (manifest ? 1 : 0);
        if (line.indexOf(' ') < 0 && line.indexOf(':') < 0 && WORD.matcher(line).matches()) {
          words.computeIfAbsent(line, word -> new TreeSet<>()).add(i);
        }
      }
      return new Ends(words, manifests);
    }

    /** Answers where a text ends that holds manifests; -1 where it holds none. */
    int behind(int from, String word) {
      TreeSet<Integer> known = words.get(word);
      Integer end = known == null ? null : known.ceiling(from);
      return end != null && manifests[end] > manifests[from] ? end : -1;
    }
  }

  private static ScalarNode at(SourceText script, int line, String text) {
    return new ScalarNode(new Position(script.at().file(), line + 1, 1), text, true);
  }

  /** Answers all lines as one value, each at its place. */
  Node all() {
    return new SequenceNode(script.at(), new ArrayList<>(lines));
  }

  /** Lists where images of servers stand in them. */
  List<ScalarNode> servers(Servers servers) {
    List<ScalarNode> found = new ArrayList<>();
    for (ScalarNode line : lines) {
      Matcher image = line.text().contains("image") ? IMAGE.matcher(line.text()) : null;
      if (image != null && image.find() && servers.images().isServer(image.group(1))) {
        found.add(line);
      }
    }
    return found;
  }
}
