package org.lexloci.manifest.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.descriptor.ModelNames;
import org.lexloci.descriptor.Records;
import org.lexloci.manifest.program.Command;
import org.lexloci.manifest.program.Servers;
import org.lexloci.manifest.table.Patterns;
import org.lexloci.manifest.table.Table;

/** Knows how models are named where they are deployed, and which products they are. */
public final class Models {

  /** Longer text names no model. */
  private static final int LONGEST = 200;

  /** What packs a model anew says how many bits it left, and which part of it this is. */
  private static final Pattern PACKED = Pattern.compile("(?:i?q|w|a|tq)?[0-9]{1,5}(?:a[0-9]+)?");

  /** Names of weights, and not of a model that a cloud serves by itself. */
  private static final Pattern WEIGHTS =
      Pattern.compile("(?:hf://)?[\\w-]+/[\\w.-]+|[\\w-]+:[0-9.]+b(?:[-_][\\w.-]+)?");

  private static final Pattern MODEL =
      Pattern.compile(WEIGHTS.pattern() + "|[\\w-]+(?<!-maas)(?::latest)?");

  private static final Pattern WORDS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private enum Sort {
    NAMED,
    LISTED,
    TAGGED
  }

  private record Form(Pattern pattern, Sort sort) {}

  private final ModelNames names;
  private final List<Form> forms = new ArrayList<>();
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, String> series = new HashMap<>();
  private final Map<String, String> families = new HashMap<>();
  private final Patterns<List<String[]>> fields = new Patterns<>();
  private @Nullable Servers servers;

  private Models(ModelNames names) {
    this.names = names;
  }

  /** Reads the table. */
  public static Models load(ModelNames names) {
    Models models = new Models(names);
    Map<String, List<String[]>> fields = new HashMap<>();
    for (String[] row : Table.rows("models.txt", 2)) {
      String[] cells = row[1].split(" +", 2);
      switch (row[0]) {
        case "named", "listed", "tagged" ->
            models.forms.add(
                new Form(
                    Pattern.compile(row[1], Pattern.CASE_INSENSITIVE),
                    Sort.valueOf(row[0].toUpperCase(Locale.ROOT))));
        case "series" -> models.series.put(cells[0], cells[1]);
        case "family" -> models.families.put(cells[0], cells[1]);
        case "field" ->
            fields.computeIfAbsent(cells[0], k -> new ArrayList<>()).add(cells[1].split("/"));
        default -> models.words.computeIfAbsent(row[0], k -> new LinkedHashSet<>()).add(row[1]);
      }
    }
    fields.forEach(models.fields::add);
    return models;
  }

  /** Knows the programs that serve a model; their table is read once somebody asks. */
  public Servers servers() {
    Servers known = servers;
    if (known == null) {
      known = Servers.load();
      servers = known;
    }
    return known;
  }

  /**
   * Finds the product that a model's name means where it is deployed; a product that is not on
   * record when the name says whose model it is.
   */
  public Optional<String> product(String text) {
    if (text.length() > LONGEST || text.isEmpty()) {
      return Optional.empty();
    }
    String name = text;
    for (String scheme : words.get("scheme")) {
      name = name.startsWith(scheme) ? name.substring(scheme.length()) : name;
    }
    Optional<String> unrecorded = Optional.empty();
    for (Form form : forms) {
      Matcher matcher = form.pattern().matcher(name);
      if (matcher.matches()) {
        Optional<String> known =
            form.sort() == Sort.TAGGED ? tagged(matcher) : names.product(matcher.group(1));
        if (known.isPresent()) {
          return known;
        }
        if (form.sort() == Sort.NAMED && unrecorded.isEmpty()) {
          unrecorded = Optional.of(Records.fold(matcher.group(1)).replace('_', '-'));
        }
      }
    }
    return unrecorded.or(() -> names.served(text));
  }

  private Optional<String> tagged(Matcher matcher) {
    String family = Records.fold(matcher.group(1));
    return names.served(
        matcher.groupCount() > 1
            ? family + "-" + Records.fold(matcher.group(2))
            : families.getOrDefault(family, family));
  }

  /**
   * Finds the product whose published weights a copy of a model is called like, whoever made it and
   * however it was packed: {@code me/model}, {@code me/model-GGUF:Q4_K_M}, {@code
   * /models/model-mxfp4.gguf}.
   */
  public Optional<String> alias(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    boolean address = text.contains("://");
    String[] steps = LookAlikes.plain(text).toLowerCase(Locale.ROOT).split("/");
    Optional<String> product = Optional.empty();
    // An address may go on behind the model, with its version and the names of its files.
    for (int i = steps.length - 1; product.isEmpty() && i >= 0; i--) {
      String step = steps[i];
      // A catalogue of models has one image, with a tag for each model.
      product =
          packed(step.split("[:@]", 2)[0], names::served)
              .or(() -> packed(step.substring(step.indexOf(':') + 1), names::served));
      if (!address) {
        break;
      }
    }
    return product;
  }

  /** Finds the product that a server's own name for a model is called like. */
  Optional<String> called(String name) {
    return product(name).or(() -> alias(name)).or(() -> namesake(name));
  }

  /**
   * Finds the product that a model, or a place where its files are, is called like. Weights that
   * somebody publishes are none of a product whose own are not published.
   */
  public Optional<String> namesake(String name) {
    boolean ofSomebody = name.contains("/") && !isPlace(name) && !Command.isOpen(name);
    return ofSomebody || name.length() > LONGEST
        ? Optional.empty()
        : Arrays.stream(LookAlikes.plain(name).toLowerCase(Locale.ROOT).split("/"))
            .map(step -> step.split("[:@]", 2)[0])
            .flatMap(step -> packed(step, this::numbered).stream())
            .findFirst();
  }

  /** Finds a product by its name, which is no word of many meanings. */
  private Optional<String> numbered(String name) {
    return names.product(name).filter(id -> DIGITS.matcher(id).find());
  }

  private Optional<String> packed(String whole, Function<String, Optional<String>> known) {
    String name = whole;
    for (String before : words.get("before")) {
      name = name.startsWith(before) ? name.substring(before.length()) : name;
    }
    for (Map.Entry<String, String> one : series.entrySet()) {
      if (name.startsWith(one.getKey())) {
        return product(one.getValue());
      }
    }
    Optional<String> product = known.apply(name);
    for (int end = separator(name); product.isEmpty() && end > 0; end = separator(name)) {
      String part = name.substring(end + 1);
      if (!is("pack", part) && !PACKED.matcher(part).matches()) {
        return product;
      }
      name = name.substring(0, end);
      product = known.apply(name);
    }
    return product;
  }

  private static int separator(String name) {
    return Math.max(name.lastIndexOf('-'), Math.max(name.lastIndexOf('.'), name.lastIndexOf('_')));
  }

  /** Tells whether a name says where the files of a model are and nothing of which one it is. */
  public boolean isPlace(String name) {
    return words.get("place").stream().anyMatch(name::startsWith)
        && WORDS
            .splitAsStream(name.toLowerCase(Locale.ROOT))
            // A family and its version may stand without anything between them.
            .flatMap(word -> Stream.of(word, DIGITS.matcher(word).replaceAll("")))
            .noneMatch(word -> is("another", word));
  }

  /** Finds the product that a model's name means beside a format. */
  public Optional<String> product(String format, String name) {
    return is("format", format)
        ? names.product(name).or(() -> Optional.of(name))
        : Optional.empty();
  }

  /** Finds the product whose published weights a name is of, or somebody's copy of them. */
  Optional<String> publishedWeights(String name) {
    return published(name, WEIGHTS);
  }

  /** Finds the same where a model is asked for, so that a bare name will do. */
  Optional<String> publishedModel(String name) {
    return published(name, MODEL);
  }

  private Optional<String> published(String name, Pattern form) {
    boolean place = name.contains("/") || servers().isWeights(name);
    return Optional.of(name)
        .filter(form.asMatchPredicate())
        .flatMap(this::product)
        .filter(this::isPublished)
        .or(() -> place ? alias(name) : Optional.empty());
  }

  /** Tells whether a model beside a format may be one of these, as far as both are filled in. */
  public boolean isOpen(Optional<String> format, Optional<String> name) {
    return (format.isEmpty() || is("format", format.get())) && name.isEmpty();
  }

  /** Tells whether a name, behind that of whoever made it, begins as those of a series do. */
  boolean isOfSeries(String name) {
    int slash = name.indexOf('/') + 1;
    return slash > 0 && series.keySet().stream().anyMatch(key -> name.startsWith(key, slash));
  }

  /** Tells whether anybody may serve a product, because its weights are published. */
  public boolean isPublished(String product) {
    return names.models().containsValue(product)
        || series.keySet().stream().anyMatch(key -> (product + "-").startsWith(key));
  }

  /** Lists the ends of the paths that lead to the models of custom resources. */
  public List<String[]> fields(String group) {
    return fields.of(group).orElse(List.of());
  }

  /** Tells whether a word is in a list of the table: {@code format}, {@code host}. */
  public boolean is(String list, String word) {
    return words.get(list).contains(word);
  }
}
