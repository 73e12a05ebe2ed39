package org.lexloci.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.DeclaredAttribute;
import org.lexloci.agreement.DeclaredEvent;
import org.lexloci.agreement.DeclaredGroup;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.agreement.DeclaredRegions;
import org.lexloci.agreement.Edition;
import org.lexloci.fact.AnchorLaunch;
import org.lexloci.fact.Attribute;
import org.lexloci.fact.CapabilityCriteria;
import org.lexloci.fact.Channel;
import org.lexloci.fact.Consent;
import org.lexloci.fact.CounterpartyAble;
import org.lexloci.fact.CounterpartyWilling;
import org.lexloci.fact.Customer;
import org.lexloci.fact.Event;
import org.lexloci.fact.Fact;
import org.lexloci.fact.FirstRefusal;
import org.lexloci.fact.Hardware;
import org.lexloci.fact.Inference;
import org.lexloci.fact.InferenceRegionGroup;
import org.lexloci.fact.JointDevelopment;
import org.lexloci.fact.LaunchOrder;
import org.lexloci.fact.OpenWeights;
import org.lexloci.fact.Order;
import org.lexloci.fact.Owner;
import org.lexloci.fact.ProductGroup;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Reading;
import org.lexloci.fact.RegionGroup;
import org.lexloci.fact.Stages;
import org.lexloci.fact.Statefulness;
import org.lexloci.fact.Target;
import org.lexloci.fact.Workload;

/** Every question there is, with its answers and its strict default. */
public final class Questions {

  static final Question TYPE = open("is it an API product?", ProductType.values());
  static final Question STATEFULNESS =
      of("what does it keep between two calls?", Statefulness.STATELESS, Statefulness.values());
  static final Question OPEN_WEIGHTS =
      of("are the model's weights published?", OpenWeights.NO, OpenWeights.values());
  static final Question CRITERIA =
      of(
          "does the open-weight model meet the capability criteria?",
          CapabilityCriteria.NO,
          CapabilityCriteria.values());
  static final Question HARDWARE =
      of("is it a physical device, or the service behind one?", Hardware.NO, Hardware.values());
  static final Question OWNER = of("whose product is it?", Owner.SUPPLIER, Owner.values());
  static final Question JOINT =
      of("was it developed with a third party?", JointDevelopment.NO, JointDevelopment.values());
  static final Question TARGET =
      open("on which cloud do customers get it?", Stream.of(Provider.values()).map(Target::new));
  static final Question TARGET_AND_INFERENCE = targetAndInference(Stream.of(Provider.values()));
  static final Question INFERENCE =
      open(
          "on which cloud do its model calls run?",
          Stream.of(Provider.values()).map(Inference::new));
  static final Question CHANNEL =
      of("from whose shop window is it sold?", Channel.PROVIDER, Channel.values());
  static final Question CUSTOMER = of("who is it for?", Customer.GENERAL, Customer.values());
  static final Question WORKLOAD =
      of("do customers use what runs?", Workload.SERVING, Workload.values());
  static final Question ORDER =
      open("when does it launch on {anchor}?", orders(Stages.LIKE_FOR_LIKE));
  static final Question ORDER_ANY_STAGE =
      open("when does it first launch on {anchor}?", orders(Stages.ANY_STAGE));
  static final Question ANCHOR_LAUNCH =
      of("has the launch on {anchor} happened?", AnchorLaunch.MADE, AnchorLaunch.values());
  static final Question ABLE =
      of(
          "can {counterparty} support the capability?",
          CounterpartyAble.YES,
          CounterpartyAble.values());
  static final Question WILLING =
      of(
          "does {counterparty} choose to support the capability?",
          CounterpartyWilling.YES,
          CounterpartyWilling.values());
  static final Question FIRST_REFUSAL =
      of(
          "did {counterparty} take the capacity that it was offered?",
          FirstRefusal.NOT_OFFERED,
          FirstRefusal.values());

  private static final List<Question> FIXED =
      List.of(
          TYPE,
          STATEFULNESS,
          OPEN_WEIGHTS,
          CRITERIA,
          HARDWARE,
          OWNER,
          JOINT,
          TARGET,
          INFERENCE,
          CHANNEL,
          CUSTOMER,
          WORKLOAD,
          ABLE,
          WILLING,
          FIRST_REFUSAL);

  private static final List<Question> ABOUT_LAUNCHES =
      List.of(ORDER, ORDER_ANY_STAGE, ANCHOR_LAUNCH);

  private Questions() {}

  /** Lists the questions that the rules of any edition could ask. */
  public static List<Question> ofAnyEdition(Agreement agreement) {
    List<Question> all = new ArrayList<>(FIXED);
    all.addAll(agreement.anchor().isPresent() ? ABOUT_LAUNCHES : List.of());
    agreement.events().forEach(event -> all.add(event(event)));
    agreement.products().forEach(group -> all.add(group(group)));
    agreement.attributes().forEach(attribute -> all.add(attribute(attribute)));
    agreement.regions().forEach(group -> all.add(regions(group)));
    agreement.regions().forEach(group -> all.add(inferenceRegions(group)));
    return all;
  }

  /** Lists every question that an edition's rules could ask. */
  public static List<Question> all(Agreement agreement, Edition edition) {
    List<Question> all = ofAnyEdition(agreement);
    edition.judgedByRule().forEach(clause -> all.add(consent(clause)));
    edition.readings().forEach(reading -> all.add(reading(reading)));
    return all;
  }

  /** Answers the same by their ids, in the same order. */
  public static Map<String, Question> byId(Agreement agreement, Edition edition) {
    Map<String, Question> byId = new LinkedHashMap<>();
    all(agreement, edition).forEach(question -> byId.put(question.id(), question));
    return byId;
  }

  /** Lists the ids of the questions that an edition can leave open, dates among them. */
  public static List<String> ids(Agreement agreement, Edition edition) {
    return Stream.concat(
            all(agreement, edition).stream().map(Question::id),
            Stream.of(LaunchQuestion.OWN_DATE).filter(day -> agreement.anchor().isPresent()))
        .toList();
  }

  static Question event(DeclaredEvent event) {
    return of("had it happened by then: " + event.title() + "?", is -> new Event(event.name(), is));
  }

  static Question group(DeclaredGroup group) {
    return open(
        "is it one of these: " + group.title() + "?", is -> new ProductGroup(group.name(), is));
  }

  static Question attribute(DeclaredAttribute attribute) {
    List<Answer> answers =
        attribute.answers().stream()
            .map(answer -> Answer.of(new Attribute(attribute.name(), answer)))
            .toList();
    return new Question(
        answers.get(0).facts().get(0).question(),
        attribute.title(),
        answers,
        answers.stream().filter(a -> a.label().equals(attribute.strict())).findFirst());
  }

  static Question regions(DeclaredRegions group) {
    return open(
        "do customers get it in one of these: " + group.title() + "?",
        is -> new RegionGroup(group.name(), is));
  }

  static Question inferenceRegions(DeclaredRegions group) {
    return open(
        "do its model calls run in one of these: " + group.title() + "?",
        is -> new InferenceRegionGroup(group.name(), is));
  }

  static Question consent(String clause) {
    return of("did {counterparty} consent in writing?", is -> new Consent(clause, is));
  }

  static Question reading(DeclaredReading reading) {
    return open(
        reading.question(),
        reading.answers().stream().map(a -> new Reading(reading.name(), a.name())));
  }

  /** Model calls run where customers get the product, unless stated otherwise. */
  static Question targetAndInference(Stream<Provider> among) {
    return TARGET.among(
        among.map(p -> new Answer(p.id(), List.of(new Target(p), new Inference(p)))).toList());
  }

  private static Stream<Fact> orders(Stages stages) {
    return Stream.of(Order.values()).map(o -> new LaunchOrder(stages, o));
  }

  private static Question open(String title, Stream<? extends Fact> facts) {
    return open(title, facts.toArray(Fact[]::new));
  }

  /** A question that is open until somebody says yes or no. */
  private static Question open(String title, Function<Boolean, Fact> whether) {
    return open(title, whether.apply(false), whether.apply(true));
  }

  /** A question to which the answer is no until somebody says yes. */
  private static Question of(String title, Function<Boolean, Fact> whether) {
    return of(title, whether.apply(false), whether.apply(false), whether.apply(true));
  }

  private static Question open(String title, Fact... facts) {
    return new Question(
        facts[0].question(), title, Stream.of(facts).map(Answer::of).toList(), Optional.empty());
  }

  private static Question of(String title, Fact strict, Fact... facts) {
    return new Question(
        facts[0].question(),
        title,
        Stream.of(facts).map(Answer::of).toList(),
        Optional.of(Answer.of(strict)));
  }
}
