package org.lexloci.manifest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lexloci.fact.Provider;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Subject;
import org.lexloci.manifest.model.NameSearch;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.source.Document;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;

/** Tells whether source may say something else with other values of its parameters. */
record OtherValues(NameSearch names, Clouds clouds) {

  /**
   * Reads source with other values of its parameters, if it may say something else then.
   *
   * @param choices with which it was read, by default
   * @param source all of it that is evaluated together
   * @param told products that are judged or told with the defaults
   * @param again reads it with others
   * @param taker of what names a product then
   * @return false where it names a product that is not told, or what a key of ours says is open,
   *     and there are more ways to read it than are looked at
   */
  boolean read(
      ParameterChoices choices,
      List<Document> source,
      Set<String> told,
      Function<ParameterChoices, List<Subject>> again,
      Consumer<Subject> taker) {
    if (!choices.any()) {
      return true;
    }
    Consumer<ParameterChoices> carry =
        others ->
            again.apply(others).stream()
                .filter(OtherValues::isNamed)
                .map(subject -> subject.noted(List.of(others.shown())))
                .forEach(taker);
    if (isUntold(source, told)) {
      return choices.others(this::tells, parameter -> true, carry);
    }
    OpenKeys keys = OpenKeys.in(source);
    return !keys.any()
        || choices.others(this::tells, parameter -> true, carry)
        // What a key of ours says rests on few of many parameters.
        || choices.others(this::tells, named(keys.names()), carry);
  }

  /** Languages write what a parameter is before its name, with a dot between. */
  private static Predicate<String> named(Set<String> names) {
    return parameter -> names.contains(parameter.substring(parameter.lastIndexOf('.') + 1));
  }

  /** Tells whether source names a product that is not told. */
  private boolean isUntold(List<Document> source, Set<String> told) {
    return source.stream()
        .flatMap(document -> names.in(document).stream())
        .anyMatch(named -> !told.contains(named.value()));
  }

  /** Tells whether a value names a product or a cloud, or machines of somebody else. */
  private boolean tells(String value) {
    return clouds.isElsewhere(value)
        || Provider.named(value).isPresent()
        || !names.in(new ScalarNode(Position.whole(value), value, true), 1).isEmpty();
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
