package org.lexloci.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.DeclaredEvent;
import org.lexloci.agreement.Party;
import org.lexloci.descriptor.CapabilityStatement;
import org.lexloci.descriptor.ConsentRecord;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.EventRecord;
import org.lexloci.descriptor.Launch;
import org.lexloci.descriptor.NamedRecord;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.ProductReference;
import org.lexloci.descriptor.ProductSpec;
import org.lexloci.descriptor.Records;
import org.lexloci.fact.Channel;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.StatedValue;
import org.lexloci.source.word.NearMiss;
import org.lexloci.source.word.WordList;

/**
 * Checks that what documents name exists in the agreement and on record, and leaves out every
 * document of which that is not so: what is told as a mistake has no effect.
 *
 * @param first the days before which nothing on record can be what rules ask for
 * @param records everything on record
 */
public record RecordCheck(
    Agreement agreement, FirstDays first, Records records, Consumer<Problem> problems) {

  private static final String PROVIDER = Channel.PROVIDER.answer();
  private static final String WEIGHTS = Channel.PUBLISHED_WEIGHTS.answer();

  /** Tells every name that does not exist, and answers what is left. */
  public Descriptors accepted(Descriptors stated) {
    List<Descriptors.Named> deployments = new ArrayList<>();
    for (Descriptors.Named named : stated.deployments()) {
      if (sound(told -> deployment(named, told))) {
        deployments.add(named);
      }
    }
    return new Descriptors(
        deployments,
        stated
            .records()
            .where(
                product -> sound(told -> product(product, stated, told)),
                consent -> sound(told -> consent(consent.value(), stated, told)),
                capability -> sound(told -> capability(capability, stated, told)),
                refusal -> sound(told -> product(refusal.value().product(), stated, told)),
                event -> sound(told -> event(event, told))));
  }

  private boolean sound(Consumer<Consumer<Problem>> check) {
    List<Problem> told = new ArrayList<>();
    check.accept(told::add);
    told.forEach(problems);
    return told.isEmpty();
  }

  private void deployment(Descriptors.Named named, Consumer<Problem> told) {
    ProductDeployment deployment = named.deployment();
    if (named.observed().object().isEmpty()) {
      slip(deployment.product(), told);
    }
    new AttributeCheck(agreement, told).check(deployment);
    known(
        "channel",
        deployment.channel(),
        List.of(PROVIDER, agreement.supplier().id(), WEIGHTS),
        told);
    Optional.ofNullable(deployment.product().inline())
        .ifPresent(
            p -> {
              launches(p, told);
              owner(p.owner(), told);
            });
  }

  /** No clause speaks of what belongs to others, so that a slip would hide the supplier's. */
  private void owner(@Nullable StatedValue<String> owner, Consumer<Problem> told) {
    Party supplier = agreement.supplier();
    if (owner != null && !owner.value().equals(supplier.id()) && isSpelt(owner.value(), supplier)) {
      known("owner", owner, List.of(supplier.id()), told);
    }
  }

  private static boolean isSpelt(String word, Party party) {
    String folded = Records.fold(word);
    String id = party.id();
    return folded.replaceAll("[^a-z0-9]", "").equals(id.replaceAll("[^a-z0-9]", ""))
        || folded.equals(Records.fold(party.title()))
        || folded.startsWith(id) && !Character.isLetterOrDigit(folded.charAt(id.length()))
        || !NearMiss.slips(folded, List.of(id)).isEmpty();
  }

  /** A name that is nearly one on record is a slip, unless the product is described beside it. */
  private void slip(ProductReference product, Consumer<Problem> told) {
    String name = product.name().value();
    if (product.inline() == null && records.id(name).isEmpty()) {
      List<String> near = records.slips(name);
      if (!near.isEmpty()) {
        told.accept(
            new Problem(
                product.name().at(),
                "unknown product "
                    + SafeText.quoted(name)
                    + "; did you mean "
                    + WordList.or(near)
                    + "? a product that is not on record is described: `{name: "
                    + SafeText.of(name)
                    + ", type: …}`"));
      }
    }
  }

  /** What others run from published weights is no launch, so that its channel is none. */
  private void launches(ProductSpec product, Consumer<Problem> told) {
    for (Launch launch : product.launchesOrNone()) {
      known("channel", launch.channel(), List.of(PROVIDER, agreement.supplier().id()), told);
    }
  }

  private void product(
      NamedRecord<ProductSpec> product, Descriptors stated, Consumer<Problem> told) {
    new AttributeCheck(agreement, told).check(product.value());
    launches(product.value(), told);
    owner(product.value().owner(), told);
    if (product.kind() == Origin.Kind.ASSUMED) {
      product(product.name(), stated, told);
    }
  }

  private void consent(ConsentRecord consent, Descriptors stated, Consumer<Problem> told) {
    known("counterparty", consent.by(), List.of(agreement.counterparty().id()), told);
    if (!consent.forAnyClause()) {
      Collection<String> clauses = first.clauses().keySet();
      if (!clauses.contains(consent.clause().value())) {
        told.accept(
            new Problem(
                consent.clause().at(),
                NearMiss.unknown(
                    "clause to consent to",
                    consent.clause().value(),
                    clauses,
                    "`lexloci clauses` lists them, and `any` is a consent to all")));
      }
      if (!consent.date().value().equals(ConsentRecord.ALWAYS)) {
        first.beforeClause(consent.clause().value(), consent.date()).ifPresent(told);
      }
    }
    consent
        .until()
        .value()
        .day()
        .filter(consent.date().value()::isAfter)
        .ifPresent(
            last ->
                told.accept(
                    new Problem(
                        consent.until().at(), "it ends on " + last + ", before its first day")));
    if (!consent.forAnyProduct()) {
      product(consent.product(), stated, told);
    }
  }

  private void capability(
      NamedRecord<CapabilityStatement> statement, Descriptors stated, Consumer<Problem> told) {
    CapabilityStatement value = statement.value();
    if (statement.kind() != Origin.Kind.ASSUMED) {
      known("counterparty", value.by(), List.of(agreement.counterparty().id()), told);
      first.beforeCapability(value.date()).ifPresent(told);
    }
    product(value.product(), stated, told);
  }

  private void event(NamedRecord<EventRecord> event, Consumer<Problem> told) {
    StatedValue<String> name = event.value().event();
    known("event", name, agreement.events().stream().map(DeclaredEvent::name).toList(), told);
    agreement.events().stream()
        .filter(e -> e.name().equals(name.value()) && event.kind() != Origin.Kind.ASSUMED)
        .forEach(
            e ->
                known("declarer of `" + e.name() + "`", event.value().by(), List.of(e.by()), told));
    first.beforeEvent(name.value(), event.value().date()).ifPresent(told);
  }

  private void product(StatedValue<String> name, Descriptors stated, Consumer<Problem> told) {
    if (records.id(name.value()).isPresent()) {
      return;
    }
    boolean deployed =
        stated.deployments().stream()
            .map(d -> Records.fold(d.deployment().product().name().value()))
            .anyMatch(Records.fold(name.value())::equals);
    if (!deployed) {
      known("product", name, records.names(), told);
    }
  }

  private static void known(
      String what,
      @Nullable StatedValue<String> word,
      Collection<String> words,
      Consumer<Problem> told) {
    if (word == null || words.contains(word.value())) {
      return;
    }
    String otherwise =
        words.size() > 5 ? "it is not on record" : "expected " + WordList.or(List.copyOf(words));
    told.accept(new Problem(word.at(), NearMiss.unknown(what, word.value(), words, otherwise)));
  }
}
