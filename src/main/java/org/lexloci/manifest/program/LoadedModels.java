package org.lexloci.manifest.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.source.ScalarNode;

/**
 * The models that a program loads into itself, as far as it does not name them.
 *
 * @param calls words that load one in this program
 * @param families words in it of libraries that are of one family of models alone
 * @param set names that it sets to a text
 */
public record LoadedModels(
    ProgramText program, List<String> calls, List<String> families, Set<String> set) {

  /** More lines than the arguments of a call take. */
  private static final int MOST_LINES = 12;

  /** More characters than they take. */
  private static final int MOST_SIGNS = 1_000;

  /** A longer line is made by a program, and sets no names. */
  private static final int LONGEST_LINE = 1_000;

  private static final int LONGEST_OWNER = 80;
  private static final int LONGEST_VALUE = 200;

  private static final Pattern CALL = Pattern.compile("(?:<[^>]{0,80}>)?\\s?\\(");

  /** What makes a model may be a function of a class. */
  private static final Pattern CALL_OF_CLASS =
      Pattern.compile("(?:[.:]{1,2}\\w{1,80})?(?:<[^>]{0,80}>)?\\s?\\(");

  private static final Pattern INSIDE = Pattern.compile("[\\w-]$");

  /** What is loaded beside a model. */
  private static final Pattern BESIDE =
      Pattern.compile("(?:Tokenizer(?:Fast)?|Processor|Config|Extractor|Scheduler)\\.$");

  private static final Pattern KEYED =
      Pattern.compile(
          "[\"']?(?:model(?:_?(?:name|id|path|dir|size|type))*(?:_or_path)?|modelPath|modelId"
              + "|modelName|pretrained_model_name_or_path|name|repo_id)[\"']?\\s*[=:]\\s*(.*)",
          Pattern.DOTALL);

  private static final Pattern LITERAL = Pattern.compile("[A-Za-z]?[\"'`]([^\"'`]*)[\"'`].*");
  private static final Pattern TEXT = Pattern.compile("[\"'`]([^\"'`]+)[\"'`]");
  private static final Pattern WEIGHTS = Pattern.compile("\\.(?:gguf|bin|safetensors|llamafile)$");
  private static final Pattern ASSIGNMENT =
      Pattern.compile("(?<![\\w.-])([A-Za-z_]\\w{0,80})[\"']?\\s?[:=](?![:=])");
  private static final Pattern OPTION = Pattern.compile("[\"']--?([A-Za-z][\\w-]{0,80})[\"']\\s*,");
  private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Pattern NAME = Pattern.compile("(?:.*[.>])?(\\w+)", Pattern.DOTALL);

  public static LoadedModels of(ProgramText program, ModelPrograms modelPrograms) {
    Set<String> named = ModelPrograms.named(program.words());
    List<String> calls =
        modelPrograms.among(named, "load").stream()
            .filter(
                word ->
                    modelPrograms.behind(word).equals("-")
                        || named.contains(modelPrograms.behind(word)))
            .toList();
    Set<String> set = calls.isEmpty() ? Set.of() : set(program);
    return new LoadedModels(program, calls, modelPrograms.among(named, "family"), set);
  }

  /** Answers the word that tells which family a model is of, at its place. */
  public Optional<ScalarNode> family() {
    return families.stream()
        .flatMap(
            word ->
                program.lines().stream()
                    .filter(line -> line.text().contains(word))
                    .map(line -> new ScalarNode(line.at(), word, true)))
        .findFirst();
  }

  /**
   * Answers the first product that a text of the program may name, at its place.
   *
   * @param models finds the product that a copy of a model is called like
   */
  public Optional<ScalarNode> named(Function<String, Optional<String>> models) {
    return program.lines().stream()
        .filter(line -> line.text().length() < LONGEST_LINE)
        .flatMap(
            line ->
                TEXT.matcher(line.text())
                    .results()
                    .map(result -> result.group(1))
                    .filter(text -> text.indexOf('/') > 0 || WEIGHTS.matcher(text).find())
                    .flatMap(text -> models.apply(text).stream())
                    .map(product -> new ScalarNode(line.at(), product, true)))
        .findFirst();
  }

  /** Answers where a model is loaded that the program does not name. */
  public Optional<ScalarNode> open() {
    for (int i = 0; i < program.lines().size(); i++) {
      for (String word : calls) {
        if (program.lines().get(i).text().contains(word) && isOpen(i, word)) {
          return Optional.of(program.lines().get(i));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isOpen(int line, String word) {
    String text = program.lines().get(line).text();
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      String owner = text.substring(Math.max(0, at - LONGEST_OWNER), at);
      Pattern form = Character.isUpperCase(word.charAt(0)) ? CALL_OF_CLASS : CALL;
      Matcher call = form.matcher(text).region(at + word.length(), text.length());
      if (!BESIDE.matcher(owner).find() && !INSIDE.matcher(owner).find() && call.lookingAt()) {
        List<String> arguments = arguments(line, call.end());
        Optional<String> keyed =
            arguments.stream()
                .map(KEYED::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
        int place = word.equals("pipeline") ? 1 : 0;
        Optional<String> model =
            keyed.or(() -> arguments.stream().skip(place).findFirst()).map(String::strip);
        if (model.filter(value -> !value.isEmpty() && !isTold(value)).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /** A name is told as it stands, or by what this program sets it to. */
  private boolean isTold(String value) {
    Matcher literal = LITERAL.matcher(value);
    if (literal.matches()) {
      return literal.group(1).indexOf('{') < 0;
    }
    Matcher name = NAME.matcher(value);
    return text(value).isPresent() || name.matches() && set.contains(name.group(1));
  }

  /**
   * Lists the names that a program sets to a text, by assignment or as what an option is without.
   */
  private static Set<String> set(ProgramText program) {
    Set<String> set = new HashSet<>();
    for (ScalarNode line : program.lines()) {
      String text = line.text();
      if (text.length() < LONGEST_LINE && text(text).isPresent()) {
        Matcher assignment = ASSIGNMENT.matcher(text);
        while (assignment.find()) {
          if (text(expression(text, assignment.end())).isPresent()) {
            set.add(assignment.group(1));
          }
        }
        Matcher option = OPTION.matcher(text);
        if (option.find() && text(text.substring(option.end())).isPresent()) {
          set.add(option.group(1).replace('-', '_'));
        }
      }
    }
    return set;
  }

  /** Answers what stands before the comma or parenthesis that ends a value. */
  private static String expression(String text, int from) {
    int depth = 0;
    int end = from;
    int last = Math.min(text.length(), from + LONGEST_VALUE);
    for (; end < last; end++) {
      char next = text.charAt(end);
      depth += next == '(' ? 1 : next == ')' ? -1 : 0;
      if (depth < 0 || depth == 0 && next == ',') {
        break;
      }
    }
    return text.substring(from, end);
  }

  /** Finds a text that is no name of a variable. */
  private static Optional<String> text(String expression) {
    return TEXT.matcher(expression)
        .results()
        .map(result -> result.group(1))
        .filter(text -> !VARIABLE.matcher(text).matches())
        .filter(text -> !text.startsWith("-") && text.indexOf('{') < 0)
        .reduce((one, other) -> other);
  }

  /** Lists what stands between the parentheses of a call. */
  private List<String> arguments(int line, int from) {
    List<String> arguments = new ArrayList<>();
    StringBuilder argument = new StringBuilder();
    int depth = 1;
    int read = 0;
    int last = Math.min(program.lines().size(), line + MOST_LINES);
    for (int i = line; i < last && depth > 0; i++) {
      String text = program.lines().get(i).text();
      int at = i == line ? from : 0;
      for (; at < text.length() && depth > 0 && read < MOST_SIGNS; at++, read++) {
        char next = text.charAt(at);
        depth += next == '(' ? 1 : next == ')' ? -1 : 0;
        if (depth == 1 && next == ',') {
          arguments.add(argument.toString());
          argument.setLength(0);
        } else if (depth > 0 && !(argument.length() == 0 && " \t{[".indexOf(next) >= 0)) {
          argument.append(next);
        }
      }
    }
    arguments.add(argument.toString());
    return arguments;
  }
}
