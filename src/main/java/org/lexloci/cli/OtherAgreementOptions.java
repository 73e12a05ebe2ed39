package org.lexloci.cli;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.library.Library;
import picocli.CommandLine.Option;

/** Which other agreements are asked besides, without a say in the verdict. */
final class OtherAgreementOptions extends OptionGroup {

  @Option(
      names = "--beside",
      paramLabel = "AGREEMENT",
      description =
          "judge by this agreement too and show that beside, apart from verdict and exit code: the"
              + " name of one that is shipped, or a directory; may be given several times")
  private List<String> agreements = new ArrayList<>();

  boolean isEmpty() {
    return agreements.isEmpty();
  }

  List<Library> libraries(CommandContext house) {
    List<Library> libraries = new ArrayList<>();
    for (String agreement : agreements) {
      libraries.add(
          house
              .agreement()
              .withEngine(
                  new AgreementArgument(agreement)
                      .open(house.binder(), house.terminal(), house.checkout(), this::mistake)));
    }
    return libraries;
  }
}
