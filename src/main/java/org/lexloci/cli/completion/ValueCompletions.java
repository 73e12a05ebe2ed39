package org.lexloci.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lexloci.agreement.DeclaredAttribute;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.question.Grammar;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.descriptor.Stage;
import org.lexloci.fact.Provider;
import org.lexloci.report.Schemas;
import org.lexloci.report.VerdictWords;
import picocli.CommandLine.Model.ArgSpec;

/** The values of an option or an argument, found by its type or by its label in help. */
final class ValueCompletions {

  private static final Map<String, String> FORMATS =
      Map.ofEntries(
          Map.entry("text", "for people"),
          Map.entry("json", "for programs, the whole at once"),
          Map.entry("ndjson", "for programs, a line a deployment"),
          Map.entry("csv", "for spreadsheets"),
          Map.entry("markdown", "for a comment or a page"),
          Map.entry("html", "a page for browsers"),
          Map.entry("svg", "a picture"),
          Map.entry("sarif", "for code scanning"),
          Map.entry("junit", "for test reports of build servers"),
          Map.entry("github", "marks lines in a pull request"),
          Map.entry("gitlab", "a report of code quality"),
          Map.entry("pipelines", "marks lines on a build server"),
          Map.entry("teamcity", "for TeamCity"),
          Map.entry("oscal", "assessment results for auditors"),
          Map.entry("patch", "edits that make it pass"));

  /** The stages that are judged. */
  private static final List<Completion> STAGES =
      constants(Stage.class)
          .filter(stage -> !stage.value().equals(VerdictWords.spell(Stage.RETIRED)))
          .toList();

  private final Object command;
  private final TypedWords typed;
  private final NameCompletions names;

  /**
   * Prepares for a command.
   *
   * @param typed what stands on its line so far
   */
  ValueCompletions(Terminal terminal, Object command, TypedWords typed) {
    this.command = command;
    this.typed = typed;
    this.names = new NameCompletions(terminal, command, typed);
  }

  /**
   * Lists values, whether or not they begin as what was typed.
   *
   * @param earlier values that stand before it in the same word
   */
  List<Completion> of(ArgSpec arg, String last, List<String> earlier) {
    Class<?> type = arg.auxiliaryTypes()[0];
    if (type == Stage.class) {
      return STAGES;
    }
    if (type.isEnum()) {
      return constants(type).filter(offer -> !earlier.contains(offer.value())).toList();
    }
    return switch (arg.paramLabel()) {
      case "FORMAT", "FORMAT[=FILE]" -> formats(last);
      case "EDITION" -> editions(arg, earlier);
      case "ID" -> ids();
      case "CLAUSE" -> names.clauses();
      case "AGREEMENT" -> join(names.agreements(), List.of(Completion.FILES));
      case "PRODUCT" -> names.products();
      case "WORD" -> words();
      case "KIND" -> Schemas.KINDS.stream().map(Completion::of).toList();
      case "LANGUAGE" -> offers("svg", "dot");
      case "ENGINE" -> offers("diagram", "drools");
      case "SHELL" -> ShellLine.SHELLS.stream().map(Completion::of).toList();
      case "SELLER" -> join(offers("provider", "published-weights"), names.supplier());
      case "REGION" -> names.regions();
      case "NAME=ANSWER" -> attributes();
      case "QUESTION=ANSWER" -> names.answers();
      case "RECORD" -> records(last);
      case "PROVIDER[/STAGE]=DAY" -> launches();
      case "PATH", "FILE", "AGREEMENT_DIR" -> List.of(Completion.FILES);
      default -> List.of();
    };
  }

  private List<Completion> ids() {
    return Stream.of(names.editions(), names.clauses(), names.sources())
        .flatMap(List::stream)
        .toList();
  }

  private List<Completion> formats(String last) {
    if (last.contains("=")) {
      return List.of(Completion.FILES);
    }
    return command instanceof Subcommand asked
        ? asked.formats(typed.options().keySet()).stream()
            .map(format -> new Completion(format, FORMATS.getOrDefault(format, "")))
            .toList()
        : List.of();
  }

  private List<Completion> editions(ArgSpec arg, List<String> earlier) {
    List<Completion> editions = new ArrayList<>(names.editions());
    editions.removeIf(e -> earlier.contains(e.value()) || typed.placed().contains(e.value()));
    if (arg.isOption() && earlier.stream().allMatch(String::isEmpty)) {
      editions.add(new Completion("in-force", "the one in force on the launch date"));
    }
    return editions;
  }

  /** A question names a product, and then a cloud. */
  private List<Completion> words() {
    List<String> placed = typed.placed();
    if (placed.isEmpty()) {
      return names.products();
    }
    String before = placed.get(placed.size() - 1);
    if (Grammar.OPENER.has(before) && placed.stream().allMatch(Grammar.OPENER::has)) {
      return names.products();
    }
    if (before.equals("run")) {
      return offers("on");
    }
    List<Completion> clouds = constants(Provider.class).toList();
    if (Grammar.PREPOSITION.has(before) || Grammar.CONJUNCTION.has(before)) {
      return clouds;
    }
    return Provider.named(before).isPresent() ? List.of() : join(offers("run", "on"), clouds);
  }

  private List<Completion> attributes() {
    List<Completion> offers = new ArrayList<>();
    for (DeclaredAttribute attribute : names.attributes()) {
      attribute
          .answers()
          .forEach(a -> offers.add(new Completion(attribute.name() + "=" + a, attribute.title())));
    }
    return offers;
  }

  private static List<Completion> launches() {
    return constants(Provider.class)
        .flatMap(p -> Stream.of("=", "/preview=", "/general-availability=").map(s -> p.value() + s))
        .map(Completion::of)
        .toList();
  }

  /** Lists the next part of a short form of a record. */
  private List<Completion> records(String last) {
    int colon = last.indexOf(':') + 1;
    int at = last.indexOf('@') + 1;
    int slash = last.indexOf('/') + 1;
    if (colon == 0) {
      List<Completion> forms = new ArrayList<>(names.events());
      forms.addAll(offers("consent:", "launch:", "first-refusal:"));
      forms.addAll(offers("able=false", "willing=false", "able=true", "willing=true"));
      return forms;
    }
    String form = last.substring(0, colon - 1);
    if (at == 0) {
      return behind(last.substring(0, colon), names.products(), "@");
    }
    if (slash == 0) {
      List<Completion> clouds = constants(Provider.class).toList();
      return switch (form) {
        case "consent" -> behind(last.substring(0, at), clouds, "/");
        case "launch" ->
            join(
                behind(last.substring(0, at), clouds, "="),
                behind(last.substring(0, at), clouds, "/"));
        default ->
            join(
                behind(last.substring(0, at), clouds, "=taken"),
                behind(last.substring(0, at), clouds, "=declined"));
      };
    }
    return form.equals("consent")
        ? behind(last.substring(0, slash), join(names.consentable(), offers("any")), "")
        : behind(last.substring(0, slash), STAGES, "=");
  }

  private static List<Completion> behind(String typed, List<Completion> offers, String end) {
    return offers.stream().map(o -> new Completion(typed + o.value() + end, o.told())).toList();
  }

  private static List<Completion> offers(String... values) {
    return Stream.of(values).map(Completion::of).toList();
  }

  private static Stream<Completion> constants(Class<?> type) {
    return Stream.of(type.getEnumConstants())
        .map(
            c -> Completion.of(c instanceof Provider p ? p.id() : VerdictWords.spell((Enum<?>) c)));
  }

  private static List<Completion> join(List<Completion> first, List<Completion> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
