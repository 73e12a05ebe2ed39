package org.lexloci.verification;

import java.util.List;
import java.util.stream.Stream;
import org.lexloci.agreement.Agreement;
import org.lexloci.run.CommandResult;
import org.lexloci.run.Exit;
import org.lexloci.source.Problem;

/**
 * What was proved about an agreement.
 *
 * @param digest of its rules
 */
public record Verification(
    Agreement agreement, String digest, List<EditionVerification> editions, List<Problem> problems)
    implements CommandResult<Verification> {

  /** Counts the flaws that nothing explains. */
  public int unexplained() {
    return editions.stream().mapToInt(edition -> edition.unexplained().size()).sum();
  }

  @Override
  public Verification with(List<Problem> more) {
    return new Verification(
        agreement, digest, editions, Stream.concat(problems.stream(), more.stream()).toList());
  }

  /** Tells how it ends: well where every flaw is explained. */
  @Override
  public Exit answer() {
    return unexplained() == 0 ? Exit.SHOWN : Exit.RULES;
  }
}
