package org.lexloci.cli.gate;

import java.util.List;
import org.lexloci.cli.house.CommandContext;
import org.lexloci.command.CheckInput;
import org.lexloci.command.Checkers;
import org.lexloci.command.RemedyFinder;
import org.lexloci.configuration.HouseDocuments;
import org.lexloci.input.InputDocuments;
import org.lexloci.input.Progress;
import org.lexloci.manifest.evidence.ManifestDefaults;
import org.lexloci.run.HouseTerms;
import org.lexloci.source.Document;
import org.lexloci.source.file.Checkout;
import org.lexloci.world.WhatIf;

/**
 * Everything that a house judges by, opened and ready for files.
 *
 * @param directories that other agreements judge
 * @param recordFiles what is on record besides the files that are judged
 * @param defaults what manifests leave open
 * @param named the files in which the house says all that
 */
public record Gate(
    CommandContext.Opened opened,
    HouseTerms terms,
    WhatIf supposed,
    AgreementMap directories,
    Checkers checkers,
    InputDocuments recordFiles,
    ManifestDefaults defaults,
    List<String> named) {

  /** Reads the files that are to be judged, where a checkout has them. */
  public FileArguments readFiles(Checkout checkout, Progress progress) {
    return FileArguments.read(terms.paths(), opened.house(), directories, checkout, progress);
  }

  /** Joins files with what is on record. */
  public CheckInput gather(InputDocuments files) {
    return checkers.gather(files, recordFiles, defaults);
  }

  /** Joins files with the records of other files, in the place of their own records. */
  CheckInput gather(InputDocuments files, InputDocuments others) {
    return checkers.gather(files, others, recordFiles, defaults);
  }

  /**
   * Lists every document of the house: configuration, records, waivers, baseline.
   *
   * @param files that are judged, some of which may put something on record
   * @param checkout where all the others are read
   */
  HouseDocuments houseDocuments(InputDocuments files, Checkout checkout) {
    List<Document> records =
        files.byAgreement().stream().flatMap(f -> f.records().stream()).toList();
    return new HouseDocuments(records).with(named, checkout, opened.house().reader());
  }

  /** Answers what finds remedies for what it judged. */
  public RemedyFinder remedyFinder(Progress progress) {
    return new RemedyFinder(checkers.all(), progress);
  }

  /** Tells whether deployments can be judged in parts, not needing all of them at once. */
  public boolean judgesInParts() {
    return terms.waivers().isEmpty()
        && terms.baseline().isEmpty()
        && supposed.equals(WhatIf.NOTHING)
        && checkers.others().isEmpty();
  }

  /** Tells whether it judges as of today and by facts, so that what is fixed is fixed. */
  public boolean judgesAsOfToday() {
    return !opened.house().agreement().isOfAnotherDay() && supposed.equals(WhatIf.NOTHING);
  }
}
