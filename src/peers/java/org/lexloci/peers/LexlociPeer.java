package org.lexloci.peers;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.Judge;
import org.lexloci.decision.Verdict;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.Siblings;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.library.CachedLibrary;
import org.lexloci.library.Library;
import org.lexloci.library.RuleCache;
import org.lexloci.source.Limits;
import org.lexloci.source.binding.Binder;
import org.lexloci.source.reader.DocumentReader;

/**
 * Lexloci with an agreement of these clauses, which is remembered as every agreement of one's own
 * is. It gives what an explanation takes, not the verdict alone.
 */
public final class LexlociPeer implements Peer {

  private final Binder binder = Vocabularies.binder();
  private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);
  private final Library library;
  private final Judge judge;

  /** Opens the agreement in the directory that a property names. */
  public LexlociPeer(int clauses) throws Exception {
    Path work = Path.of(System.getProperty("lexloci.peers.work"));
    Path directory = SmallAgreement.write(work.resolve("agreement-" + clauses), clauses);
    library = new CachedLibrary(directory, binder, new RuleCache(work.resolve("cache/rules")));
    judge =
        new Judge(
            library,
            EditionChoice.byDefault(library.agreement()),
            LocalDate.of(2026, 7, 1),
            List.of(),
            List.of());
  }

  @Override
  public Object parse(byte[] json) {
    Descriptors descriptors =
        new DescriptorReader(
                binder,
                problem -> {
                  throw new IllegalStateException(problem.toString());
                })
            .read(reader.read("descriptor.json", json).documents(), null);
    return Deployment.of(
        descriptors.deployments().get(0),
        descriptors.records(),
        new Siblings(
            descriptors.deployments(), descriptors.records(), library.agreement().supplier().id()));
  }

  @Override
  public boolean permits(Object input) {
    Verdict verdict = judge.brief((Deployment) input).verdict();
    if (verdict == Verdict.INDETERMINATE) {
      throw new IllegalStateException("a descriptor leaves something open");
    }
    return verdict == Verdict.PERMIT;
  }
}
