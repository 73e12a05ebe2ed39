package org.lexloci.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lexloci.decision.EditionChoice;
import org.lexloci.library.Library;
import org.lexloci.world.WhatIf;
import picocli.CommandLine.Option;

/** Assumptions, to see what would follow from them. */
public final class WhatIfOptions extends OptionGroup {

  @Option(
      names = "--assume",
      paramLabel = "QUESTION=ANSWER",
      description =
          "suppose an answer to a question, whatever is stated, such as product.type=non-api; may"
              + " be given several times")
  private List<String> answers = new ArrayList<>();

  @Option(
      names = "--given",
      paramLabel = "RECORD",
      description = {
        "suppose a record; may be given several times. A RECORD is EVENT=DAY,",
        "consent:PRODUCT@PROVIDER/CLAUSE[=DAY] (`any` for every clause),",
        "launch:PRODUCT@PROVIDER[/STAGE]=DAY,",
        "first-refusal:PRODUCT@PROVIDER=taken (or declined),",
        "able=false or willing=false, said of what the judged products need"
      })
  private List<String> records = new ArrayList<>();

  /**
   * Reads the assumptions about deployments.
   *
   * @param library that decides about them
   * @param others that are asked beside
   */
  public WhatIf read(Library library, List<Library> others, EditionChoice choice) {
    if (answers.isEmpty() && records.isEmpty()) {
      return WhatIf.NOTHING;
    }
    return new WhatIfReader(Stream.concat(Stream.of(library), others.stream()).toList(), choice)
        .read(answers, records, this);
  }
}
