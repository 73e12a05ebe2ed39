package org.lexloci.cli.option;

import java.util.List;
import org.lexloci.decision.EditionChoice;
import org.lexloci.descriptor.SupposedRecord;
import org.lexloci.library.Library;
import org.lexloci.world.AssumedAnswer;
import org.lexloci.world.WhatIf;
import picocli.CommandLine.TypeConversionException;

/** Reads assumptions. A class of its own, so that a plain check does not load it. */
final class WhatIfReader {

  private final AssumptionReader assumed;
  private final RecordShorthand given;

  /**
   * Prepares to read.
   *
   * @param libraries the agreements that are judged, the one that decides first
   */
  WhatIfReader(List<Library> libraries, EditionChoice choice) {
    this.assumed = new AssumptionReader(libraries, choice);
    this.given = new RecordShorthand(libraries.get(0).agreement());
  }

  WhatIf read(List<String> answers, List<String> records, OptionGroup options) {
    try {
      List<AssumedAnswer> supposed = answers.stream().map(assumed::read).toList();
      assumed.refuseTwice(supposed);
      List<SupposedRecord> made = records.stream().map(given::read).toList();
      return new WhatIf(AssumedAnswer.complete(supposed), made);
    } catch (TypeConversionException e) {
      throw options.mistake(String.valueOf(e.getMessage()));
    }
  }
}
