package org.lexloci.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.Edition;
import org.lexloci.drl.RuleFile;

/**
 * A file of rules that differs in one place.
 *
 * @param rule the sentence that names the rule, without the clause's id
 * @param change what differs, in words
 */
record RuleMutant(RuleFile file, String rule, String change) {

  private static final Pattern NAME = Pattern.compile("rule \"(.*)\"");
  private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z][A-Za-z]+)\\.([A-Z_]+)\\b");
  private static final Pattern SIGN = Pattern.compile(" (==|!=|not in|in) (?=\\(|\"|\\w|\\$)");
  private static final Pattern TRUTH = Pattern.compile("\\b(true|false)\\b");
  private static final Pattern LIST = Pattern.compile("in \\(([^)]*)\\)");
  private static final Pattern ANSWER =
      Pattern.compile("name == \"([^\"]+)\", (?:reading|answer) (?:==|in) \\(?\"([^\"]+)\"");
  private static final List<String> VERBS = List.of("applies", "excepted", "breached", "obliged");

  /** Lists everything that can be changed in a file. */
  static List<RuleMutant> of(RuleFile file, Agreement agreement, Edition edition) {
    List<RuleMutant> mutants = new ArrayList<>();
    List<String> lines = file.text().lines().toList();
    String rule = "";
    int start = 0;
    boolean inside = false;
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      Matcher name = NAME.matcher(line);
      if (name.matches()) {
        rule = name.group(1).substring(file.clause().length()).strip();
        start = at;
      } else if (line.equals("when") || line.equals("then")) {
        inside = line.equals("when");
      } else if (line.equals("end")) {
        mutants.add(new RuleMutant(without(file, lines, start, at + 1), rule, "no such rule"));
      } else if (inside && !line.isBlank()) {
        mutants.add(
            new RuleMutant(
                without(file, lines, at, at + 1), rule, "without `" + line.strip() + "`"));
        for (String other : others(line, agreement, edition)) {
          mutants.add(changed(file, lines, at, other, rule));
        }
      } else {
        for (String verb : VERBS) {
          if (line.contains("(kcontext)") && !line.strip().startsWith(verb)) {
            mutants.add(changed(file, lines, at, "    " + verb + "(kcontext);", rule));
          }
        }
      }
    }
    return mutants;
  }

  private static List<String> others(String line, Agreement agreement, Edition edition) {
    List<String> others = new ArrayList<>();
    others.add(
        line.contains("    not ")
            ? line.replace("    not ", "    ")
            : line.replaceFirst("    ", "    not "));
    Matcher sign = SIGN.matcher(line);
    while (sign.find()) {
      String other =
          switch (sign.group(1)) {
            case "==" -> "!=";
            case "!=" -> "==";
            case "in" -> "not in";
            default -> "in";
          };
      others.add(line.substring(0, sign.start(1)) + other + line.substring(sign.end(1)));
    }
    Matcher constant = CONSTANT.matcher(line);
    while (constant.find()) {
      others.add(
          line.substring(0, constant.start(2))
              + next(constant.group(1), constant.group(2))
              + line.substring(constant.end(2)));
    }
    Matcher truth = TRUTH.matcher(line);
    while (truth.find()) {
      others.add(
          line.substring(0, truth.start())
              + !Boolean.parseBoolean(truth.group())
              + line.substring(truth.end()));
    }
    Matcher answer = ANSWER.matcher(line);
    if (answer.find()) {
      for (String other : answers(answer.group(1), agreement, edition)) {
        if (!line.contains('"' + other + '"')) {
          others.add(line.substring(0, answer.start(2)) + other + line.substring(answer.end(2)));
        }
      }
    }
    Matcher list = LIST.matcher(line);
    if (list.find()) {
      for (String item : list.group(1).split(", ")) {
        others.add(
            line.replace(", " + item, "").equals(line)
                ? line.replace(item + ", ", "")
                : line.replace(", " + item, ""));
      }
    }
    int open = line.indexOf('(');
    String[] constraints = line.substring(open + 1, line.length() - 1).split(", (?![^(]*\\))");
    for (int i = 0; constraints.length > 1 && i < constraints.length; i++) {
      List<String> left = new ArrayList<>(List.of(constraints));
      left.remove(i);
      others.add(line.substring(0, open + 1) + String.join(", ", left) + ")");
    }
    return others;
  }

  private static List<String> answers(String name, Agreement agreement, Edition edition) {
    List<String> answers = new ArrayList<>();
    edition.readings().stream()
        .filter(reading -> reading.name().equals(name))
        .forEach(reading -> reading.answers().forEach(a -> answers.add(a.name())));
    agreement.attributes().stream()
        .filter(attribute -> attribute.name().equals(name))
        .forEach(attribute -> answers.addAll(attribute.answers()));
    return answers;
  }

  private static String next(String type, String constant) {
    try {
      Object[] all = Class.forName("org.lexloci.fact." + type).getEnumConstants();
      List<String> names = List.of(all).stream().map(one -> ((Enum<?>) one).name()).toList();
      return names.get((names.indexOf(constant) + 1) % names.size());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RuleMutant changed(
      RuleFile file, List<String> lines, int at, String other, String rule) {
    List<String> changed = new ArrayList<>(lines);
    changed.set(at, other);
    return new RuleMutant(
        with(file, changed), rule, "`" + other.strip() + "` for `" + lines.get(at).strip() + "`");
  }

  private static RuleFile without(RuleFile file, List<String> lines, int from, int to) {
    List<String> left = new ArrayList<>(lines);
    left.subList(from, to).clear();
    return with(file, left);
  }

  private static RuleFile with(RuleFile file, List<String> lines) {
    return new RuleFile(file.clause(), file.shown(), String.join("\n", lines) + "\n");
  }

  @Override
  public String toString() {
    return file.clause() + " " + rule + ": " + change;
  }
}
