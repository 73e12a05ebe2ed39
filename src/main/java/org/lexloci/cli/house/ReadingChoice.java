package org.lexloci.cli.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.configuration.Configuration;
import org.lexloci.configuration.ConfigurationFile;
import org.lexloci.decision.EditionChoice;
import org.lexloci.library.Library;
import org.lexloci.run.Exit;
import org.lexloci.run.FaultException;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.word.NearMiss;
import org.lexloci.world.SettledReading;

/** Finds in an agreement the readings that a house has settled. */
final class ReadingChoice {

  private final Library library;
  private final List<Problem> problems = new ArrayList<>();

  ReadingChoice(Library library) {
    this.library = library;
  }

  /**
   * Answers what is settled.
   *
   * @param choice the editions, one of which has to leave the reading open; not if they were asked
   *     for by hand, for then the configuration knows nothing of them
   * @throws FaultException when there is no such reading or answer, or it has no effect
   */
  List<SettledReading> of(ConfigurationFile file, EditionChoice choice, boolean byHand) {
    Map<String, Configuration.Settled> readings =
        Optional.ofNullable(file.configuration().readings()).orElse(Map.of());
    if (readings.isEmpty()) {
      return List.of();
    }
    Map<String, DeclaredReading> declared = library.readings(library.agreement().editions());
    Map<String, DeclaredReading> asked =
        choice.inForce() || byHand ? declared : library.readings(choice.named());
    List<SettledReading> settled = new ArrayList<>();
    readings.forEach((name, said) -> settled.add(read(name, said, declared, asked)));
    FaultException.refuse(Exit.INPUT, problems);
    return settled;
  }

  private SettledReading read(
      String name,
      Configuration.Settled said,
      Map<String, DeclaredReading> declared,
      Map<String, DeclaredReading> asked) {
    Position at = said.answer().at();
    String answer = said.answer().value();
    Optional<DeclaredReading> reading = Optional.ofNullable(declared.get(name));
    if (reading.isEmpty()) {
      problems.add(new Problem(at, NearMiss.missing("reading", name, declared.keySet())));
    } else if (!asked.containsKey(name)) {
      problems.add(
          new Problem(
              at,
              "reading "
                  + SafeText.quoted(name)
                  + " has no effect: no edition that is checked leaves it open"));
    } else {
      List<String> answers = reading.get().answerNames();
      if (!answers.contains(answer)) {
        problems.add(new Problem(at, NearMiss.unknown("answer", answer, answers)));
      }
    }
    return new SettledReading(name, answer, said.by(), at);
  }
}
