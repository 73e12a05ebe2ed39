package org.lexloci;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.agreement.Agreement;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Unjudged;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.source.Document;
import org.lexloci.source.Envelope;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;

/** What is to be said of the files of a run besides what was decided. */
final class Remarks {

  private Remarks() {}

  /** Says of each agreement that a walk came across that it is not the one that judges. */
  static List<Problem> otherAgreements(FilesRead files, Agreement agreement) {
    List<Problem> told = new ArrayList<>();
    for (Document document : files.foreign()) {
      if (DescriptorReader.elsewhere(document).filter("Agreement"::equals).isPresent()
          && !Envelope.named(document).equals(Optional.of(agreement.id()))) {
        int slash = document.file().lastIndexOf('/');
        String directory = slash < 0 ? "." : document.file().substring(0, slash);
        told.add(
            new Problem(
                Position.whole(directory),
                "holds an agreement, and is judged by `"
                    + agreement.id()
                    + "`; `--agreement "
                    + directory
                    + "` judges by its own"));
      }
    }
    return told;
  }

  /** Lists the files of which it is known what they deploy, if only that it is nothing. */
  static Set<String> understood(FilesRead files, Unjudged unjudged, List<Decision> decisions) {
    Set<String> read = new HashSet<>(files.barren());
    decisions.forEach(decision -> read.add(decision.deployment().at().file()));
    unjudged.idle().forEach(idle -> read.add(idle.at().file()));
    unjudged.held().forEach(held -> read.add(held.at().file()));
    return read;
  }

  /** Says why nothing was judged. */
  static String nothingJudged(int retired) {
    return retired > 0
        ? "nothing was judged: every deployment is retired"
        : "nothing was judged: no `ProductDeployment`, and no manifest of anything that runs";
  }
}
