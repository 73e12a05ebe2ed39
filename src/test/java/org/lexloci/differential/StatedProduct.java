package org.lexloci.differential;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.fact.CapabilityCriteria;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Hardware;
import org.lexloci.fact.JointDevelopment;
import org.lexloci.fact.OpenWeights;
import org.lexloci.fact.Owner;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Statefulness;

/**
 * A product as several documents state it.
 *
 * @param terms of the agreement
 * @param statements what each of them says
 */
record StatedProduct(StatedTerms terms, List<StatedFields> statements) {

  /** The facts that may hold of the product: of each question, those that are not excluded. */
  List<Set<Fact>> facts(boolean weightsInDoubt) {
    return List.of(
        types(),
        answers(
            "statefulness",
            s -> one(s, Statefulness.values()),
            Statefulness.STATELESS,
            Statefulness.values()),
        weightsInDoubt ? Set.of(OpenWeights.values()) : weights(),
        weightsInDoubt ? Set.of(CapabilityCriteria.values()) : criteria(),
        hardware(),
        answers(
            "owner",
            s -> s.equals(terms.supplier()) ? Owner.SUPPLIER : Owner.THIRD_PARTY,
            Owner.SUPPLIER,
            Owner.values()),
        answers(
            "jointlyDevelopedWith",
            s ->
                terms.parties().containsAll((List<?>) s)
                    ? JointDevelopment.NO
                    : JointDevelopment.YES,
            JointDevelopment.NO,
            JointDevelopment.values()));
  }

  /** Tells whether nobody says that weights are published, of what is not known to be an API. */
  boolean mayHavePublishedWeights() {
    return !states("openWeights")
        && !isOpen("openWeights")
        && !states("capabilityCriteriaMet")
        && !types().equals(Set.of(ProductType.API));
  }

  boolean states(String field) {
    return statements.stream().anyMatch(s -> s.get(field).isPresent());
  }

  /** Lists the capabilities of which each may be the one that every deployment of it rests on. */
  Set<String> capabilities() {
    return statements.stream()
        .flatMap(s -> s.text("capability").stream())
        .collect(Collectors.toSet());
  }

  /** Lists the names under which it goes beside its id. */
  Set<String> aliases() {
    return statements.stream()
        .flatMap(s -> s.list("aliases").stream())
        .map(Object::toString)
        .collect(Collectors.toSet());
  }

  Stream<StatedFields> launches() {
    return statements.stream().flatMap(s -> s.each("launches").stream());
  }

  Set<Fact> types() {
    Set<Fact> stated = stated("type", s -> one(s, ProductType.values()));
    return stated.isEmpty() ? Set.of(ProductType.values()) : stated;
  }

  Set<Fact> weights() {
    Set<Fact> stated = stated("openWeights", s -> yes(s) ? OpenWeights.YES : OpenWeights.NO);
    if (!stated.isEmpty()) {
      return stated;
    }
    return isOpen("openWeights") || states("capabilityCriteriaMet")
        ? Set.of(OpenWeights.values())
        : Set.of(OpenWeights.NO);
  }

  private Set<Fact> criteria() {
    Set<Fact> stated =
        stated(
            "capabilityCriteriaMet", s -> yes(s) ? CapabilityCriteria.YES : CapabilityCriteria.NO);
    if (!stated.isEmpty()) {
      return stated;
    }
    return isOpen("capabilityCriteriaMet") || weights().contains(OpenWeights.YES)
        ? Set.of(CapabilityCriteria.values())
        : Set.of(CapabilityCriteria.NO);
  }

  private Set<Fact> hardware() {
    Set<Fact> stated = new LinkedHashSet<>();
    for (StatedFields statement : statements) {
      boolean device = statement.is("hardware", "true");
      boolean backEnd = statement.is("deviceBackEnd", "true");
      if (device) {
        stated.add(Hardware.YES);
      } else if (backEnd) {
        stated.add(Hardware.BACK_END);
      } else if (statement.get("hardware").isPresent()) {
        stated.add(Hardware.NO);
      }
    }
    if (!stated.isEmpty()) {
      return stated;
    }
    if (!isOpen("hardware")) {
      return Set.of(Hardware.NO);
    }
    return states("deviceBackEnd") ? Set.of(Hardware.NO, Hardware.YES) : Set.of(Hardware.values());
  }

  private boolean isOpen(String field) {
    return statements.stream().anyMatch(s -> s.list("open").contains(field));
  }

  private Set<Fact> answers(String field, Function<Object, Fact> read, Fact unstated, Fact... all) {
    Set<Fact> stated = stated(field, read);
    if (!stated.isEmpty()) {
      return stated;
    }
    return isOpen(field) ? Set.of(all) : Set.of(unstated);
  }

  private Set<Fact> stated(String field, Function<Object, Fact> read) {
    Set<Fact> stated = new LinkedHashSet<>();
    statements.forEach(s -> s.get(field).map(read).ifPresent(stated::add));
    return stated;
  }

  private static boolean yes(Object stated) {
    return stated.toString().equals("true");
  }

  static <F extends Fact> Fact one(Object stated, F[] all) {
    return Arrays.stream(all).filter(f -> f.answer().equals(stated)).findFirst().orElseThrow();
  }
}
