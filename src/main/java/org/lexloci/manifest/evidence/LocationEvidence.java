package org.lexloci.manifest.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lexloci.fact.Provider;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;

/**
 * Where an object runs, as far as its evidence goes: what somebody states decides before what the
 * file proves, and never hides it; a hint is told and decides nothing.
 *
 * @param provider empty when nothing decides, or two things do
 * @param candidates what a contradiction leaves
 * @param conflict the contradiction, with every place
 */
public record LocationEvidence(
    Optional<StatedValue<Provider>> provider,
    List<StatedValue<Provider>> candidates,
    Optional<String> conflict,
    List<String> notes) {

  /** Is stated of a cloud that cannot be told. */
  private static final String OPEN = "unstated-provider";

  /** Shows that somebody states a cloud, and why it cannot be told which. */
  static EvidenceItem open(String from, ManifestPlace place) {
    return new EvidenceItem(Aspect.PROVIDER, Strength.DECLARED, OPEN, from, place);
  }

  /** Lists what somebody states of the cloud, as far as that can be told. */
  static List<EvidenceItem> declared(Evidence evidence) {
    return evidence.of(Aspect.PROVIDER, Strength.DECLARED).stream()
        .filter(item -> !isOpen(item))
        .toList();
  }

  static boolean isOpen(EvidenceItem stated) {
    return stated.value().equals(OPEN);
  }

  static LocationEvidence of(Evidence evidence, ManifestDefaults said) {
    List<String> notes = new ArrayList<>();
    List<EvidenceItem> declared = declared(evidence);
    List<EvidenceItem> stated = said.provider().map(LocationEvidence::commanded).orElse(declared);
    if (said.provider().isPresent()) {
      declared.stream()
          .filter(item -> !item.value().equals(stated.get(0).value()))
          .forEach(
              item -> notes.add("--provider stands for " + item.value() + " of " + item.shown()));
    }
    Optional<EvidenceItem> open =
        evidence.of(Aspect.PROVIDER, Strength.DECLARED).stream()
            .filter(LocationEvidence::isOpen)
            .findFirst();
    if (open.isPresent() && said.provider().isEmpty()) {
      notes.add("a cloud is stated and cannot be read: " + open.get().shown());
      return new LocationEvidence(Optional.empty(), List.of(), Optional.empty(), notes);
    }
    List<EvidenceItem> proved = proved(evidence);
    if (stated.isEmpty()) {
      evidence.elsewhere().stream()
          .map(
              own ->
                  "the software is of "
                      + own.value()
                      + " and the machines need not be: "
                      + own.shown())
          .forEach(notes::add);
    }
    List<EvidenceItem> all = new ArrayList<>(stated);
    proved.stream()
        .filter(item -> all.stream().noneMatch(s -> s.value().equals(item.value())))
        .forEach(all::add);
    if (stated.isEmpty() && !proved.isEmpty()) {
      // Software of one cloud, wherever it runs, and marks of another are not of one machine.
      evidence.elsewhere().stream()
          .filter(own -> all.stream().noneMatch(s -> s.value().equals(own.value())))
          .forEach(all::add);
    }
    if (all.isEmpty()) {
      hints(evidence, notes);
    }
    List<StatedValue<Provider>> candidates = all.stream().map(LocationEvidence::provider).toList();
    boolean one = candidates.size() == 1;
    return new LocationEvidence(
        one ? Optional.of(candidates.get(0)) : Optional.empty(),
        one ? List.of() : candidates,
        candidates.size() > 1
            ? Optional.of(inMoreThanOneWay("target.provider", all))
            : Optional.empty(),
        notes);
  }

  /** Lists what proves a cloud, each cloud once; software that runs on other machines does not. */
  public static List<EvidenceItem> proved(Evidence evidence) {
    return evidence.of(Aspect.PROVIDER, Strength.STRONG).stream()
        .filter(
            item -> evidence.elsewhere().stream().noneMatch(e -> e.value().equals(item.value())))
        .toList();
  }

  /** Says that a fact is stated in more than one way, and where. */
  static String inMoreThanOneWay(String fact, List<EvidenceItem> items) {
    return fact
        + " is stated in more than one way: "
        + items.stream()
            .map(item -> item.value() + " by " + item.shown())
            .collect(Collectors.joining(", "));
  }

  private static void hints(Evidence evidence, List<String> notes) {
    for (EvidenceItem hint : evidence.of(Aspect.PROVIDER, Strength.WEAK)) {
      notes.add("looks like " + hint.value() + ", which decides nothing: " + hint.shown());
    }
  }

  private static List<EvidenceItem> commanded(Provider provider) {
    ManifestPlace option = new ManifestPlace(Position.whole("--provider"), 0, "");
    return List.of(
        new EvidenceItem(
            Aspect.PROVIDER, Strength.COMMANDED, provider.id(), "command line", option));
  }

  static StatedValue<Provider> provider(EvidenceItem item) {
    return new StatedValue<>(Provider.named(item.value()).orElseThrow(), item.place().at());
  }
}
