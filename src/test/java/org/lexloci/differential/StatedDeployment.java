package org.lexloci.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.fact.AnchorLaunch;
import org.lexloci.fact.Channel;
import org.lexloci.fact.CounterpartyAble;
import org.lexloci.fact.CounterpartyWilling;
import org.lexloci.fact.Customer;
import org.lexloci.fact.Event;
import org.lexloci.fact.Fact;
import org.lexloci.fact.FirstRefusal;
import org.lexloci.fact.Inference;
import org.lexloci.fact.LaunchOrder;
import org.lexloci.fact.Order;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Stages;
import org.lexloci.fact.Target;
import org.lexloci.fact.Workload;

/**
 * A deployment with everything that bears on it.
 *
 * @param sold the id of its product
 * @param launches of its product, on any cloud
 * @param records what else is on record of it, by the kind of document
 * @param today the day of the question
 */
record StatedDeployment(
    String name,
    String sold,
    StatedFields spec,
    StatedProduct product,
    List<StatedFields> launches,
    Map<String, List<StatedFields>> records,
    LocalDate today) {

  private static final String AGI = "agi-verified";

  /** Answers the day of the launch; without one of its own, the first on record on its cloud. */
  Optional<LocalDate> day() {
    return spec.in("target").day("launchDate").or(() -> first().flatMap(l -> l.day("date")));
  }

  /** Tells whether it is not judged: what launches after the day of the question has not ended. */
  boolean isRetired() {
    return spec.is("stage", "retired") && day().filter(d -> d.isAfter(today)).isEmpty();
  }

  /** Answers the launch that is asked about where the deployment states no day. */
  private Optional<StatedFields> first() {
    return spec.in("target").get("launchDate").isPresent()
        ? Optional.empty()
        : spec.in("target")
            .text("provider")
            .flatMap(
                cloud ->
                    new LaunchDays(launches, LocalDate.EPOCH, terms().supplier()).first(cloud));
  }

  /** Lists the questions about what happened, and the answers that each may have. */
  List<List<List<Fact>>> choices(boolean weightsInDoubt, Set<String> clauses) {
    List<Set<? extends Fact>> single = new ArrayList<>(product.facts(weightsInDoubt));
    single.add(Set.of(channel()));
    single.add(
        Set.of(StatedProduct.one(spec.text("customer").orElse("general"), Customer.values())));
    single.add(
        Set.of(StatedProduct.one(spec.text("workload").orElse("serving"), Workload.values())));
    single.add(events());
    single.add(half("able", CounterpartyAble.values()));
    single.add(half("willing", CounterpartyWilling.values()));
    List<List<List<Fact>>> choices = new ArrayList<>();
    for (Set<? extends Fact> facts : single) {
      choices.add(facts.stream().map(f -> List.<Fact>of(f)).toList());
    }
    choices.addAll(places(clauses));
    return choices;
  }

  private Channel channel() {
    Optional<String> stated =
        spec.text("channel").or(() -> first().flatMap(launch -> launch.text("channel")));
    if (stated.equals(Optional.of(terms().supplier()))) {
      return Channel.SUPPLIER;
    }
    return stated.equals(Optional.of("published-weights"))
        ? Channel.PUBLISHED_WEIGHTS
        : Channel.PROVIDER;
  }

  private Set<Event> events() {
    return StatedFields.happened(AGI, records("Event"), day());
  }

  /** Answers one half of what the counterparty says of the capability that is named. */
  private <F extends Fact> Set<F> half(String half, F[] values) {
    F yes = values[0];
    F no = values[1];
    Set<String> capabilities =
        spec.text("capability").map(Set::of).orElseGet(product::capabilities);
    if (capabilities.isEmpty()) {
      return Set.of(yes);
    }
    Set<F> answers = new LinkedHashSet<>();
    for (String capability : capabilities) {
      Set<F> said = new LinkedHashSet<>();
      for (StatedFields statement : records("CapabilityStatement")) {
        boolean counts =
            day().map(d -> !statement.day("date").orElseThrow().isAfter(d)).orElse(true);
        if (statement.is("capability", capability) && counts) {
          statement.text(half).ifPresent(s -> said.add(s.equals("true") ? yes : no));
        }
      }
      answers.addAll(said.isEmpty() || day().isEmpty() ? Set.of(yes, no) : said);
    }
    return answers;
  }

  /**
   * Lists the clouds it may be on, and what may hold there. What depends on a cloud that nobody
   * states is asked apart from it.
   */
  private List<List<List<Fact>>> places(Set<String> clauses) {
    Optional<String> stated = spec.in("target").text("provider");
    Set<List<Fact>> places = new LinkedHashSet<>();
    Set<List<Fact>> refusals = new LinkedHashSet<>();
    Set<List<Fact>> orders = new LinkedHashSet<>();
    Map<String, Set<List<Fact>>> consented = new TreeMap<>();
    StatedConsents consents = new StatedConsents(records("Consent"), terms().began());
    for (Provider target : Provider.values()) {
      if (stated.isEmpty() || stated.get().equals(target.id())) {
        String inference = spec.in("inference").text("provider").orElse(target.id());
        Provider calls = Provider.named(inference).orElseThrow();
        places.add(List.of(new Target(target), new Inference(calls)));
        Set<String> off =
            Stream.of(target.id(), inference)
                .filter(cloud -> !cloud.equals(terms().anchor()))
                .collect(Collectors.toCollection(TreeSet::new));
        refusals.addAll(refusals(off));
        if (clauses.contains(terms().first())
            && (stated.isPresent() || !target.id().equals(terms().anchor()))) {
          orders.addAll(orders(target.id()));
        }
        for (String clause : clauses) {
          consented
              .computeIfAbsent(clause, c -> new LinkedHashSet<>())
              .addAll(consents.to(clause, off.isEmpty() ? Set.of(terms().anchor()) : off, day()));
        }
      }
    }
    return Stream.concat(
            Stream.of(places, refusals, orders).filter(some -> !some.isEmpty()),
            consented.values().stream())
        .map(List::copyOf)
        .toList();
  }

  private List<List<Fact>> orders(String target) {
    List<List<Fact>> orders = new ArrayList<>();
    Set<LaunchDays.Orders> all =
        target.equals(terms().anchor())
            ? Set.of(new LaunchDays.Orders(Order.SAME_DAY, Order.SAME_DAY, AnchorLaunch.MADE))
            : new LaunchDays(launches, today, terms().supplier())
                .orders(
                    terms().anchor(),
                    target,
                    spec.text("stage").orElse("general-availability"),
                    day());
    for (LaunchDays.Orders one : all) {
      orders.add(
          List.of(
              new LaunchOrder(Stages.LIKE_FOR_LIKE, one.like()),
              new LaunchOrder(Stages.ANY_STAGE, one.any()),
              one.made()));
    }
    return orders;
  }

  private List<List<Fact>> refusals(Set<String> off) {
    Set<FirstRefusal> strictest = new LinkedHashSet<>();
    for (String cloud : off) {
      strictest = strictest(strictest, outcomes(cloud));
    }
    return (strictest.isEmpty() ? Set.of(FirstRefusal.NOT_OFFERED) : strictest)
        .stream().map(f -> List.<Fact>of(f)).toList();
  }

  /** An outcome that one record states closes what another leaves open. */
  private Set<FirstRefusal> outcomes(String cloud) {
    List<StatedFields> offers =
        records("FirstRefusal").stream().filter(r -> r.is("provider", cloud)).toList();
    Set<FirstRefusal> outcomes = new LinkedHashSet<>();
    for (StatedFields offer : offers) {
      offer
          .text("outcome")
          .map(o -> o.equals("taken") ? FirstRefusal.TAKEN : FirstRefusal.DECLINED)
          .ifPresent(outcomes::add);
    }
    if (offers.isEmpty()) {
      return Set.of(FirstRefusal.NOT_OFFERED);
    }
    return outcomes.isEmpty() ? Set.of(FirstRefusal.TAKEN, FirstRefusal.DECLINED) : outcomes;
  }

  /** Both clouds have to be free: what bars one bars the deployment. */
  private static Set<FirstRefusal> strictest(Set<FirstRefusal> one, Set<FirstRefusal> other) {
    if (one.isEmpty()) {
      return other;
    }
    Set<FirstRefusal> both = new LinkedHashSet<>();
    for (FirstRefusal a : one) {
      for (FirstRefusal b : other) {
        both.add(a.compareTo(b) < 0 ? a : b);
      }
    }
    return both;
  }

  private StatedTerms terms() {
    return product.terms();
  }

  private List<StatedFields> records(String kind) {
    return records.getOrDefault(kind, List.of());
  }
}
