package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.descriptor.ModelNames;

/** Knows how models are named where they are deployed, and which products they are. */
final class Models {

  /** Longer text names no model. */
  private static final int LONGEST = 200;

  private record Form(Pattern pattern, boolean named) {}

  private final ModelNames names;
  private final List<Form> forms = new ArrayList<>();
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Patterns<List<String[]>> fields = new Patterns<>();

  private Models(ModelNames names) {
    this.names = names;
  }

  /** Reads the table. */
  static Models load(ModelNames names) {
    Models models = new Models(names);
    Map<String, List<String[]>> fields = new HashMap<>();
    for (String[] row : Table.rows("models.txt", 2)) {
      switch (row[0]) {
        case "named", "listed" ->
            models.forms.add(new Form(Pattern.compile(row[1]), row[0].equals("named")));
        case "field" -> {
          String[] field = row[1].split(" +", 2);
          String[] keys = field[1].split("/");
          fields.computeIfAbsent(field[0], k -> new ArrayList<>()).add(keys);
        }
        default -> models.words.computeIfAbsent(row[0], k -> new HashSet<>()).add(row[1]);
      }
    }
    fields.forEach(models.fields::add);
    return models;
  }

  /**
   * Finds the product that a model's name means where it is deployed; a product that is not on
   * record when the name says whose model it is.
   */
  Optional<String> product(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<String> unrecorded = Optional.empty();
    for (Form form : forms) {
      Matcher matcher = form.pattern().matcher(text);
      if (matcher.matches()) {
        String name = matcher.group(1);
        Optional<String> known = names.product(name);
        if (known.isPresent()) {
          return known;
        }
        if (form.named() && unrecorded.isEmpty()) {
          unrecorded = Optional.of(name);
        }
      }
    }
    return unrecorded.or(() -> names.served(text));
  }

  /** Finds the product that a copy of a model is called like, whoever made it: {@code me/model}. */
  Optional<String> alias(String text) {
    return text.length() > LONGEST
        ? Optional.empty()
        : names.served(untagged(text.substring(text.lastIndexOf('/') + 1)));
  }

  /** Finds the product that a model's name means beside a format. */
  Optional<String> product(String format, String name) {
    return is("format", format)
        ? names.product(name).or(() -> Optional.of(name))
        : Optional.empty();
  }

  /** Tells whether a model beside a format may be one of these, as far as both are filled in. */
  boolean isOpen(Optional<String> format, Optional<String> name) {
    return (format.isEmpty() || is("format", format.get())) && name.isEmpty();
  }

  /** Lists the ends of the paths that lead to the models of custom resources. */
  List<String[]> fields(String group) {
    return fields.of(group).orElse(List.of());
  }

  /** Tells whether a word is in a list of the table: {@code option}, {@code device}. */
  boolean is(String list, String word) {
    return words.get(list).contains(word);
  }

  /** Tells whether a command line or an image serves a model. */
  boolean serves(List<String> command, String image) {
    String line = " " + String.join(" ", command) + " ";
    return is("image", untagged(image.substring(image.lastIndexOf('/') + 1)))
        || words.get("command").stream().anyMatch(c -> line.contains(" " + c + " "));
  }

  private static String untagged(String name) {
    int end = 0;
    while (end < name.length() && name.charAt(end) != ':' && name.charAt(end) != '@') {
      end++;
    }
    return name.substring(0, end);
  }
}
