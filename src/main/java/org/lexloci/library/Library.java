package org.lexloci.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.engine.EditionRules;

/** An agreement whose editions are loaded one by one, as they are asked for. */
public abstract class Library {

  private final Map<String, EditionRules> loaded = new ConcurrentHashMap<>();

  /** Answers the agreement, its editions by period only. */
  public abstract Agreement agreement();

  /** Answers the digest of the agreement's files, and of the diagrams that were made of them. */
  public abstract String digest();

  /**
   * Loads an edition with its rules.
   *
   * @throws org.lexloci.agreement.AgreementException when it does not load
   */
  public final EditionRules edition(EditionPeriod period) {
    return loaded.computeIfAbsent(
        period.name(),
        name -> {
          synchronized (this) {
            return load(period);
          }
        });
  }

  /** Loads an edition, once and never two at a time. */
  abstract EditionRules load(EditionPeriod period);

  /** Lists the readings that some of the editions leave open, by name. */
  public Map<String, DeclaredReading> readings(List<EditionPeriod> periods) {
    Map<String, DeclaredReading> readings = new LinkedHashMap<>();
    for (EditionPeriod period : periods) {
      edition(period).edition().readings().forEach(r -> readings.putIfAbsent(r.name(), r));
    }
    return readings;
  }

  /** Answers a digest of the rules of each clause of an edition, by the clause's id. */
  public abstract Map<String, String> rules(EditionPeriod period);

  /** Answers the same agreement, judged by live sessions of Drools in the place of diagrams. */
  public abstract Library live();
}
