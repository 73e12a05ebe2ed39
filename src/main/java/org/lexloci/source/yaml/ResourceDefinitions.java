package org.lexloci.source.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Leaves the long part out of definitions of resources before they are parsed: a definition says
 * which fields other objects may have, and deploys nothing. Every line keeps its number.
 *
 * <p>Only what can be nothing else is taken for one. Its first two keys say what it is, and behind
 * them no key stands at the margin but those of its parts, so that neither another value of these
 * keys nor the beginning of another document hides in what is left out.
 */
final class ResourceDefinitions {

  /** Shorter ones are read as anything else is. */
  private static final int SHORTEST = 20_000;

  private static final String KIND = "kind: CustomResourceDefinition";

  private static final Set<String> VERSIONS =
      Set.of("apiVersion: apiextensions.k8s.io/v1", "apiVersion: apiextensions.k8s.io/v1beta1");

  private static final Set<String> PARTS = Set.of("metadata:", "spec:", "status:");

  private final String text;

  /** From where to where lines are left out, of one after the other. */
  private final List<int[]> left = new ArrayList<>();

  private ResourceDefinitions(String text) {
    this.text = text;
  }

  /** Answers a text without them. */
  static String leftOut(String text) {
    if (text.length() < SHORTEST || !text.contains(KIND) || hasOddBreaks(text)) {
      return text;
    }
    ResourceDefinitions definitions = new ResourceDefinitions(text);
    definitions.find();
    return definitions.left.isEmpty() ? text : definitions.rest();
  }

  /** What ends a line for some readers and not for others leaves it open where one begins. */
  private static boolean hasOddBreaks(String text) {
    if (text.indexOf('\u0085') >= 0 || text.indexOf('\u2028') >= 0 || text.indexOf('\u2029') >= 0) {
      return true;
    }
    for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
      if (at + 1 == text.length() || text.charAt(at + 1) != '\n') {
        return true;
      }
    }
    return false;
  }

  private void find() {
    int from = 0;
    for (int at = 0; at < text.length(); at = next(at)) {
      if (text.startsWith("---", at) && line(at).equals("---")) {
        document(from, at);
        from = next(at);
      }
    }
    document(from, text.length());
  }

  private void document(int from, int to) {
    if (to - from < SHORTEST) {
      return;
    }
    List<int[]> parted = new ArrayList<>();
    List<String> first = new ArrayList<>();
    Set<String> parts = new HashSet<>();
    int open = -1;
    for (int at = from; at < to; at = next(at)) {
      char sign = text.charAt(at);
      if (sign == ' ' || sign == '#' || sign == '\n' || sign == '\r') {
        continue;
      }
      String line = line(at);
      if (first.size() < 2) {
        first.add(line);
      } else if (!PARTS.contains(line) || !parts.add(line)) {
        return;
      }
      if (open >= 0) {
        parted.add(new int[] {open, at});
      }
      open = line.equals("spec:") || line.equals("status:") ? next(at) : -1;
    }
    if (open >= 0) {
      parted.add(new int[] {open, to});
    }
    if (first.size() == 2 && first.contains(KIND) && first.stream().anyMatch(VERSIONS::contains)) {
      left.addAll(parted);
    }
  }

  /** Answers a line without its end, and spaces before that. */
  private String line(int at) {
    int end = next(at);
    return text.substring(at, end).stripTrailing();
  }

  private int next(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }

  private String rest() {
    StringBuilder rest = new StringBuilder(text.length() / 2);
    int from = 0;
    for (int[] part : left) {
      rest.append(text, from, part[0]);
      for (int at = text.indexOf('\n', part[0]);
          at >= 0 && at < part[1];
          at = text.indexOf('\n', at + 1)) {
        rest.append('\n');
      }
      from = part[1];
    }
    return rest.append(text, from, text.length()).toString();
  }
}
