package org.lexloci.manifest.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Names of weights, and not of a model that a cloud serves by itself. */
  private static final Pattern WEIGHTS =
      Pattern.compile("(?:hf://)?[\\w-]+/[\\w.-]+|[\\w-]+:[0-9.]+b(?:[-_][\\w.-]+)?");

  private static final Pattern MODEL =
      Pattern.compile(WEIGHTS.pattern() + "|[\\w-]+(?<!-maas)(?::latest)?");

  private static final Pattern WORDS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private final ModelNames names;
  private final List<ModelForm> forms = new ArrayList<>();
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
                new ModelForm(
                    Pattern.compile(row[1], Pattern.CASE_INSENSITIVE),
                    ModelForm.Sort.valueOf(row[0].toUpperCase(Locale.ROOT))));
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
    for (ModelForm form : forms) {
      Matcher matcher = form.pattern().matcher(name);
      if (matcher.matches()) {
        Optional<String> known =
            form.sort() == ModelForm.Sort.TAGGED
                ? tagged(matcher)
                : names.product(matcher.group(1));
        if (known.isPresent()) {
          return known;
        }
        if (form.sort() == ModelForm.Sort.NAMED && unrecorded.isEmpty()) {
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
    String[] steps = steps(text);
    PackedName served = new PackedName(this, names::served);
    Optional<String> product = Optional.empty();
    // An address may go on behind the model, with its version and the names of its files.
    for (int i = steps.length - 1; product.isEmpty() && i >= 0; i--) {
      String step = steps[i];
      // A catalogue of models has one image, with a tag for each model.
      product =
          served
              .product(step.split("[:@]", 2)[0])
              .or(() -> served.product(step.substring(step.indexOf(':') + 1)));
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
    if (ofSomebody || name.length() > LONGEST) {
      return Optional.empty();
    }
    // A name without a digit is a word of many meanings.
    PackedName numbered =
        new PackedName(this, n -> names.product(n).filter(id -> DIGITS.matcher(id).find()));
    return Stream.of(steps(name))
        .flatMap(step -> numbered.product(step.split("[:@]", 2)[0]).stream())
        .findFirst();
  }

  private static String[] steps(String name) {
    return Confusables.plain(name).toLowerCase(Locale.ROOT).split("/");
  }

  /** Finds what all models of a series are called by, if a name begins as theirs do. */
  Optional<String> series(String name) {
    return series.entrySet().stream()
        .filter(one -> name.startsWith(one.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Lists the words of a list of the table. */
  Set<String> words(String list) {
    return words.get(list);
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
    return slash > 0 && series(name.substring(slash)).isPresent();
  }

  /** Tells whether anybody may serve a product, because its weights are published. */
  public boolean isPublished(String product) {
    return names.models().containsValue(product) || series(product + "-").isPresent();
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
