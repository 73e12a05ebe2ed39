package org.lexloci.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.agreement.Agreement;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.input.InputDocuments;
import org.lexloci.source.Document;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.binding.Envelope;

/** Remarks on the files of a run. */
final class Remarks {

  private Remarks() {}

  /** Warns of each agreement among the files that it is not the one that judges. */
  static List<Problem> otherAgreements(InputDocuments files, Agreement agreement) {
    List<Problem> told = new ArrayList<>();
    for (Document document : files.foreign()) {
      if (is(document, "Agreement")
          && !Envelope.named(document).equals(Optional.of(agreement.id()))) {
        String directory = directory(document.file());
        told.add(
            Problem.whole(
                directory,
                "holds an agreement, and is judged by `"
                    + agreement.id()
                    + "`; `--agreement "
                    + directory
                    + "` judges by its own"));
      }
    }
    return told;
  }

  /** Says why nothing was judged. */
  static String nothingJudged(InputDocuments files, int retired) {
    if (retired > 0) {
      return "nothing was judged: every deployment is retired";
    }
    return agreement(files)
        .map(
            directory ->
                "nothing was judged: `%1$s` holds an agreement; did you mean `lexloci test %1$s`, `lexloci verify %1$s`, or `lexloci check PATH --agreement %1$s`?"
                    .formatted(directory))
        .orElse(
            "nothing was judged: no `ProductDeployment`, and no manifest of anything that runs");
  }

  /** Finds the directory of the only agreement among the files, or of an edition of it. */
  private static Optional<String> agreement(InputDocuments files) {
    Set<String> found = new LinkedHashSet<>();
    for (Document document : files.foreign()) {
      if (is(document, "Agreement")) {
        found.add(directory(document.file()));
      } else if (is(document, "Edition")) {
        found.add(directory(directory(document.file())));
      }
    }
    return found.size() == 1 ? found.stream().map(SafeText::full).findFirst() : Optional.empty();
  }

  private static boolean is(Document document, String kind) {
    return DescriptorReader.elsewhere(document).filter(kind::equals).isPresent();
  }

  private static String directory(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "." : file.substring(0, slash);
  }
}
