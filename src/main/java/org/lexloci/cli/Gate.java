package org.lexloci.cli;

import java.util.List;
import org.lexloci.Adviser;
import org.lexloci.Checker;
import org.lexloci.FilesRead;
import org.lexloci.Gathered;
import org.lexloci.Progress;
import org.lexloci.configuration.HouseDocuments;
import org.lexloci.decision.Terms;
import org.lexloci.manifest.Said;
import org.lexloci.source.Checkout;
import org.lexloci.world.WhatIf;

/**
 * Everything that a house judges by, opened and ready for files.
 *
 * @param paths what is asked about
 * @param recordFiles what is on record besides the files that are judged
 * @param said what manifests leave open
 * @param named the files in which the house says all that
 */
record Gate(
    House.Opened opened,
    Terms terms,
    WhatIf supposed,
    Checker checker,
    FilesRead recordFiles,
    Said said,
    List<String> named) {

  /** Reads the files that are to be judged, where a checkout has them. */
  WantedFiles wanted(Checkout checkout, Progress progress) {
    return WantedFiles.read(terms.paths(), opened.house(), checkout, progress);
  }

  /** Joins files with what is on record. */
  Gathered gathered(FilesRead files) {
    return checker.gather(files, recordFiles, said);
  }

  /** Joins files with what other files put on record in their place. */
  Gathered gathered(FilesRead files, FilesRead others) {
    return checker.gather(files.withoutRecords(), recordFiles.withRecordsOf(others), said);
  }

  /**
   * Lists every document in which the house says something.
   *
   * @param files that are judged, some of which may put something on record
   * @param checkout where all the others are read
   */
  HouseDocuments word(FilesRead files, Checkout checkout) {
    return new HouseDocuments(files.records()).with(named, checkout, opened.house().reader());
  }

  Adviser adviser() {
    return new Adviser(
        opened.library(), opened.choice(), opened.today(), supposed, terms.readings());
  }

  /** Answers whether it judges as of today, so that what is fixed is fixed now. */
  boolean isOfNow() {
    return !opened.house().agreement().isAsked() && supposed.equals(WhatIf.NOTHING);
  }
}
