package org.lexloci.world;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.lexloci.descriptor.Assumption;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.SupposedRecord;

/**
 * Everything that is supposed for one run.
 *
 * @param answers in the place of what is known or open
 * @param records besides those that somebody made
 */
public record WhatIf(List<AssumedAnswer> answers, List<SupposedRecord> records) {

  /** Supposes nothing. */
  public static final WhatIf NOTHING = new WhatIf(List.of(), List.of());

  /** Lists the assumptions as they were typed. */
  public List<Assumption> assumptions() {
    return Stream.concat(
            answers.stream().map(AssumedAnswer::assumption),
            records.stream().map(SupposedRecord::assumption))
        .distinct()
        .toList();
  }

  /** Joins the records that are supposed of some products. */
  public Records records(Collection<String> products) {
    return records.stream().map(given -> given.about(products)).reduce(Records.NONE, Records::plus);
  }
}
