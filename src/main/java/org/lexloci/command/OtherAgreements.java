package org.lexloci.command;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.DeclaredEvent;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Records;
import org.lexloci.library.Library;

/** Gives each of several agreements that are judged side by side its own records. */
final class OtherAgreements {

  private final Agreement decisive;
  private final List<Agreement> others;

  OtherAgreements(Agreement decisive, List<Library> others) {
    this.decisive = decisive;
    this.others = others.stream().map(Library::agreement).toList();
  }

  /** Keeps what the deciding agreement may use, and leaves out what belongs to another alone. */
  Descriptors forTheDecisive(Descriptors stated) {
    if (others.isEmpty()) {
      return stated;
    }
    List<String> parties = new ArrayList<>();
    List<String> events = new ArrayList<>();
    for (Agreement other : others) {
      parties.add(other.counterparty().id());
      events.addAll(events(other));
    }
    parties.remove(decisive.counterparty().id());
    events.removeAll(events(decisive));
    Records records = stated.records();
    return new Descriptors(
        stated.deployments(),
        records.only(
            consent -> !parties.contains(consent.by().value()),
            event -> !events.contains(event.event().value())));
  }

  /**
   * Keeps what is the other agreement's own. What the counterparty can, will or declined was said
   * under the agreement that decides.
   */
  Descriptors forTheOther(Agreement other, Descriptors stated) {
    boolean sameParty = other.counterparty().id().equals(decisive.counterparty().id());
    Records own =
        stated
            .records()
            .only(
                consent -> consent.by().value().equals(other.counterparty().id()),
                event -> events(other).contains(event.event().value()));
    return new Descriptors(stated.deployments(), sameParty ? own : own.withoutStatements());
  }

  private static List<String> events(Agreement agreement) {
    return agreement.events().stream().map(DeclaredEvent::name).toList();
  }
}
