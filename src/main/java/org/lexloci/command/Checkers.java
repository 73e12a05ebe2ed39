package org.lexloci.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.lexloci.input.InputDocuments;
import org.lexloci.library.Library;
import org.lexloci.manifest.evidence.ManifestDefaults;
import org.lexloci.run.Run;

/**
 * The checkers of a house: for its own agreement, and for those that it names for directories.
 *
 * @param others in the order of the house's assignments
 */
public record Checkers(Checker own, List<Checker> others) {

  /** Leaves to each agreement the records that are for it alone. */
  public Checkers {
    List<Library> all =
        Stream.concat(Stream.of(own), others.stream()).map(c -> c.session().library()).toList();
    own.leaveTo(all.subList(1, all.size()));
    for (Checker other : others) {
      other.leaveTo(all.stream().filter(library -> library != other.session().library()).toList());
    }
  }

  /** Lists all checkers, that of the house's own agreement first. */
  public List<Checker> all() {
    return Stream.concat(Stream.of(own), others.stream()).toList();
  }

  /** Gathers what files state, without judging it. */
  public CheckInput gather(
      InputDocuments files, InputDocuments recordFiles, ManifestDefaults defaults) {
    return gatherEach(
        (i, checker) -> checker.gather(files.byAgreement().get(i), recordFiles, defaults));
  }

  /** Gathers what files state, with the records of other files in the place of their own. */
  public CheckInput gather(
      InputDocuments files,
      InputDocuments former,
      InputDocuments recordFiles,
      ManifestDefaults defaults) {
    return gatherEach(
        (i, checker) ->
            checker.gather(
                files.byAgreement().get(i).withoutRecords(),
                recordFiles.withRecordsOf(former.byAgreement().get(i)),
                defaults));
  }

  private CheckInput gatherEach(BiFunction<Integer, Checker, CheckInput> part) {
    List<CheckInput> apart = new ArrayList<>();
    for (int i = 0; i < others.size(); i++) {
      apart.add(part.apply(i + 1, others.get(i)));
    }
    return part.apply(0, own).with(apart);
  }

  /** Checks a part of a run by the house's own agreement. An empty part is not yet a problem. */
  public Run judgePart(CheckInput gathered) {
    return own.judge(gathered);
  }

  /** Completes a run that was checked in parts. */
  public Run finish(Run parts, InputDocuments last) {
    return Checker.completed(parts, last);
  }

  /** Checks every deployment of what was gathered. */
  public Run check(CheckInput gathered) {
    Run run = own.judge(gathered);
    for (int i = 0; i < others.size(); i++) {
      run = run.and(others.get(i).judge(gathered.others().get(i)));
    }
    return Checker.completed(run, gathered.files());
  }
}
