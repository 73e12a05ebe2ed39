package org.lexloci.cli.house;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.cli.option.OptionGroup;
import org.lexloci.library.Library;
import picocli.CommandLine.Option;

/** Which other agreements are asked besides, without a say in the verdict. */
public final class OtherAgreementOptions extends OptionGroup {

  @Option(
      names = "--beside",
      paramLabel = "AGREEMENT",
      description =
          "judge by this agreement too and show that beside, apart from verdict and exit code: the"
              + " name of one that is shipped, or a directory; may be given several times")
  private List<String> agreements = new ArrayList<>();

  /** Tells whether no other agreement is asked. */
  public boolean isEmpty() {
    return agreements.isEmpty();
  }

  /** Opens the other agreements. */
  public List<Library> libraries(CommandContext house) {
    return agreements.stream()
        .map(AgreementArgument::new)
        .map(a -> a.open(house.binder(), house.terminal(), house.checkout(), this::mistake))
        .map(house.agreement()::withEngine)
        .toList();
  }
}
