package org.lexloci.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lexloci.library.Library;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which other agreements are asked besides, without a say in the verdict. */
final class OtherAgreementOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

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
              .judged(
                  new AgreementWord(agreement)
                      .open(house.binder(), house.terminal(), house.checkout(), this::mistake)));
    }
    return libraries;
  }

  private ParameterException mistake(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }
}
