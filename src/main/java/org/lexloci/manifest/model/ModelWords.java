package org.lexloci.manifest.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.program.Argument;
import org.lexloci.manifest.program.Command;
import org.lexloci.manifest.program.Servers;
import org.lexloci.source.Node;

/** Finds names of models in the words of commands that one container runs. */
public final class ModelWords {

  /** What stands in a list of words is parted again, and then has no quotes. */
  private static final Pattern PULL =
      Pattern.compile("\\b(?:name|model)\"?\\s*:\\s*\"?([^\"{}\\s,]{1,200})");

  private static final Pattern PARTS = Pattern.compile("[,=\"'\\[\\]{}]+");

  private final Models models;
  private final Servers servers;
  private final ModelEvidence found;
  private final boolean downloads;
  private boolean told;
  private boolean known;
  private @Nullable Argument called;

  /** Finds words of these models. */
  public ModelWords(Models models, ModelEvidence found, boolean downloads) {
    this.models = models;
    this.servers = models.servers();
    this.found = found;
    this.downloads = downloads;
  }

  /** Tells whether a model was named or hinted at, or it was told where one is named. */
  public boolean isTold() {
    return told;
  }

  /** A variable that a container is given stands before its image. */
  public void given(Command.Word word) {
    int equals = word.text().indexOf('=');
    if (equals > 0 && servers.is("variable", word.text().substring(0, equals))) {
      model("variable", word.text().substring(equals + 1), word);
    }
  }

  /** What a platform is asked to run is given in its own way: {@code --args=--model,NAME}. */
  public void mentioned(Command.Word word) {
    parts(word.text())
        .flatMap(part -> models.product(part).stream())
        .forEach(product -> add(true, "option", product, product, word.at(), word.path()));
  }

  /** Parts a word at what stands between values of several: {@code [{"image":"NAME"}]}. */
  public static Stream<String> parts(String word) {
    return PARTS.splitAsStream(word);
  }

  /**
   * Takes what the arguments of a program that serves name.
   *
   * @param ways in which it is told the model
   */
  public void arguments(Set<String> ways, List<Command.Word> words, int from) {
    boolean named = false;
    List<Argument> arguments = Argument.of(words, from);
    arguments.stream().filter(this::isCalled).findFirst().ifPresent(this::called);
    for (Argument argument : arguments) {
      String option = argument.option();
      Command.Word word = argument.word();
      boolean isOption = option.startsWith("-");
      if (isOption && ways.contains(option)) {
        model("option", argument.value(), word);
      } else if (ways.contains(Servers.NEXT) && argument.standsAlone()) {
        // Behind the model there may be variables that hold more options.
        if (!named || !Command.isOpen(word.text())) {
          model("option", word.text(), word);
        }
        named = true;
      }
    }
    configured(arguments);
  }

  /** A file of settings may name the model, and is not read. */
  private void configured(List<Argument> arguments) {
    Optional<Argument> settings =
        arguments.stream().filter(a -> servers.is("config", a.option())).findFirst();
    if (settings.isPresent() && !told) {
      told = true;
      Command.Word word = settings.get().word();
      if (!downloads) {
        found.open("option `" + settings.get().option() + "`", word.at(), word.path());
      }
    }
  }

  private boolean isCalled(Argument argument) {
    return servers.is("alias", argument.option()) && models.called(argument.value()).isPresent();
  }

  private void called(Argument argument) {
    told = true;
    called = argument;
  }

  /**
   * Takes what whoever serves a model calls it. If the model itself is told, that hints at which
   * one it is, and else nothing says that it is another.
   */
  public void conclude() {
    Argument name = called;
    if (name == null) {
      return;
    }
    Optional<String> product = models.called(name.value());
    if (known || downloads || found.weak()) {
      hint(product, name);
    } else {
      product.ifPresent(p -> found.called(p, name.value(), name.word()));
    }
  }

  /** Takes what arguments of a program that nobody knows hint at. */
  public void hints(List<Command.Word> words) {
    for (Argument argument : Argument.of(words, 0)) {
      String value = argument.value();
      boolean names =
          servers.is("option", argument.option()) || servers.is("alias", argument.option());
      if (names && models.publishedWeights(value).isEmpty()) {
        hint(models.product(value).or(() -> models.alias(value)), argument);
      }
    }
  }

  /**
   * Takes published weights that a program which nobody knows is given.
   *
   * @param client whether it is a client, which is given the names of models, and no files
   */
  public void loaded(List<Command.Word> words, boolean client) {
    if (servers.mayLoad(words)) {
      Argument.of(words, 0).stream()
          .filter(argument -> !client || servers.isWeights(argument.value()))
          // What a text is parted into words by is no reason to load the rest of a model.
          .filter(argument -> !argument.option().contains("tokenizer"))
          .forEach(
              argument ->
                  loaded(
                      servers.is("option", argument.option()),
                      "option",
                      argument.value(),
                      argument.word()));
    }
  }

  /**
   * Tells of weights that may be served, as nobody knows what loads them.
   *
   * @param model whether it is a model that is named, or where its files are
   */
  void loaded(boolean model, String what, String name, Command.Word word) {
    Optional<String> product = model ? models.publishedModel(name) : models.publishedWeights(name);
    product.ifPresent(p -> found.loaded(p, name, word.at(), word.path()));
    if (product.isEmpty() && model && models.isPlace(name)) {
      found.like(models.namesake(name), what, name, word);
    }
  }

  private void hint(Optional<String> product, Argument argument) {
    Command.Word word = argument.word();
    product.ifPresent(p -> add(false, "option", argument.value(), p, word.at(), word.path()));
  }

  /** A server of models may be asked to fetch one; another machine's is not this container's. */
  public void pulled(List<Command.Word> words) {
    Optional<String> address =
        words.stream().map(Command.Word::text).filter(w -> w.contains("/api/pull")).findFirst();
    address.ifPresent(a -> found.requested(Address.isElsewhere(a), () -> asked(words)));
  }

  private void asked(List<Command.Word> words) {
    String all = words.stream().map(Command.Word::text).collect(Collectors.joining(" "));
    Matcher pull = PULL.matcher(all);
    while (pull.find()) {
      String name = pull.group(1);
      Command.Word word =
          words.stream().filter(w -> w.text().contains(name)).findFirst().orElse(words.get(0));
      models
          .product(name)
          .ifPresent(p -> add(!downloads, "request", name, p, word.at(), word.path()));
    }
  }

  /** Takes a name of the model that is served. */
  void model(String what, String name, Command.Word word) {
    told = true;
    boolean open = Command.isOpen(name) || models.isPlace(name);
    Optional<String> product = models.product(name);
    known |= product.isPresent() || !open;
    if (product.isPresent()) {
      add(!downloads, what, name, product.get(), word.at(), word.path());
      return;
    }
    Optional<String> alias = models.alias(name);
    alias.ifPresent(p -> copied(what, name, p, word));
    Optional<String> namesake = models.namesake(name);
    boolean untold = namesake.isPresent() || open && called == null;
    if (alias.isEmpty() && !downloads && untold) {
      found.like(namesake, what, name, word);
    }
  }

  /** Takes the model that an image is called like, no copy for a client; tells if it serves it. */
  public boolean image(Command.Word image, boolean client) {
    String name = image.text();
    Optional<String> product = models.product(name);
    boolean serves = product.isPresent() && name.contains("/nim/");
    if (serves) {
      add(true, "image", name, product.get(), image.at(), image.path());
    } else if (!client) {
      product
          .filter(models::isPublished)
          .or(() -> models.alias(name))
          .ifPresent(p -> copied("image", name, p, image));
    }
    return serves;
  }

  private void copied(String what, String name, String product, Command.Word word) {
    told = true;
    found.copied(!downloads, EvidenceItem.quoted(what, name), product, word.at(), word.path());
  }

  /** Takes a product that is named, for proof or for a hint. */
  public void add(boolean strong, String what, String name, String product, Node node, Path at) {
    told = true;
    found.add(strong, EvidenceItem.quoted(what, name), product, node, at);
  }
}
