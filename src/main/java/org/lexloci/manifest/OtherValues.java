package org.lexloci.manifest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.model.NameSearch;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.SourceText;

/** Tells whether source may say something else with other values of its parameters. */
final class OtherValues {

  private static final String OURS = "lexloci";

  /** A key of ours with all but a literal behind it, in source or in a value. */
  private static final Pattern OPEN =
      Pattern.compile(
          "lexloci(?:\\.dev/|-)[a-z-]+[\"']?\\s*[:=](?!\\s*[\"'][^\"'$%]*[\"']\\s*[,})\\]]*\\s*$)",
          Pattern.MULTILINE);

  private final NameSearch names;

  OtherValues(NameSearch names) {
    this.names = names;
  }

  /**
   * Reads source with other values of its parameters, if it may say something else then.
   *
   * @param choices with which it was read, by default
   * @param source all of it that is evaluated together
   * @param told products that are judged or told with the defaults
   * @param again reads it with others
   * @param taker of what names a product then
   * @return false where it names a product that is not told, and there are more ways to read it
   *     than are looked at
   */
  boolean read(
      ParameterChoices choices,
      List<Document> source,
      Set<String> told,
      Function<ParameterChoices, List<Subject>> again,
      Consumer<Subject> taker) {
    return !mayTell(choices, source, told)
        || choices.others(
            this::isNamed,
            others ->
                again.apply(others).stream()
                    .filter(OtherValues::isNamed)
                    .map(subject -> subject.noted(List.of(others.shown())))
                    .forEach(taker))
        || !isUntold(source, told);
  }

  /** Tells whether a product is not told, or whether a key of ours may say something else. */
  private boolean mayTell(ParameterChoices choices, List<Document> source, Set<String> told) {
    return choices.any()
        && (isUntold(source, told) || source.stream().anyMatch(d -> isOpen(d.root())));
  }

  /** Tells whether source names a product that is not told. */
  private boolean isUntold(List<Document> source, Set<String> told) {
    return source.stream()
        .flatMap(document -> names.in(document).stream())
        .anyMatch(named -> !told.contains(named.value()));
  }

  private static boolean isOpen(Node node) {
    if (node instanceof SourceText text) {
      return text.text().contains(OURS) && OPEN.matcher(text.text()).find();
    }
    if (node instanceof SequenceNode list) {
      return list.items().stream().anyMatch(OtherValues::isOpen);
    }
    if (!(node instanceof MappingNode mapping)) {
      return false;
    }
    boolean ours =
        mapping.entries().stream()
            .anyMatch(
                e ->
                    e.key().contains(OURS)
                        || e.value() instanceof ScalarNode key && key.text().startsWith(OURS));
    return mapping.entries().stream()
        .anyMatch(e -> ours && !isLiteral(e.value()) || isOpen(e.value()));
  }

  private static boolean isLiteral(Node node) {
    return node instanceof ScalarNode scalar && !scalar.text().startsWith("[");
  }

  /** Tells whether a value names a product. */
  private boolean isNamed(String value) {
    return !names.in(new ScalarNode(Position.whole(value), value, true), 1).isEmpty();
  }

  /** Tells whether a subject names a product. */
  private static boolean isNamed(Subject subject) {
    return subject.products().stream().anyMatch(ParameterChoices::isName);
  }

  /** Lists the products that are judged. */
  static Set<String> products(Collection<Subject> subjects) {
    Set<String> products = new HashSet<>();
    subjects.forEach(subject -> products.addAll(subject.products()));
    return products;
  }
}
