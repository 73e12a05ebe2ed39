package org.lexloci.command;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Records;
import org.lexloci.input.InputDocuments;
import org.lexloci.source.Problem;
import org.lexloci.source.binding.Binder;

/**
 * What documents of ours state among files, before any manifest is looked at.
 *
 * @param stated by the files that are checked
 * @param recorded by the files of records
 * @param problems of both, with what the documents state wrongly
 */
record StatedInput(Descriptors stated, Descriptors recorded, List<Problem> problems) {

  static StatedInput of(InputDocuments files, InputDocuments recordFiles, Binder binder) {
    List<Problem> problems = new ArrayList<>(files.problems());
    problems.addAll(recordFiles.problems());
    DescriptorReader reader = new DescriptorReader(binder, problems::add);
    return new StatedInput(
        reader.read(files.documents(), null), reader.read(recordFiles.documents(), null), problems);
  }

  /** Joins what both put on record. */
  Records records() {
    return stated.records().plus(recorded.records());
  }
}
