package org.lexloci.oracle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lexloci.decision.Status;
import org.lexloci.decision.Verdict;

/** A second reading of an edition. */
public interface Oracle {

  /** Lists how each clause that is assessed by rule is read, by its id. */
  Map<String, Function<Facts, Status>> clauses();

  /** Lists the ids of the clauses that are kept only with something still to be done. */
  Set<String> duties(Facts facts);

  /** Decides one world in which these things become of the clauses. */
  static Verdict verdict(List<Status> statuses) {
    if (statuses.contains(Status.VIOLATED)) {
      return Verdict.DENY;
    }
    return statuses.stream().allMatch(s -> s == Status.NOT_APPLICABLE)
        ? Verdict.INDETERMINATE
        : Verdict.PERMIT;
  }

  /** Tells what becomes of a clause that permits: it speaks or it does not, and binds nobody. */
  static Status permits(boolean speaks) {
    return speaks ? Status.SATISFIED : Status.NOT_APPLICABLE;
  }

  /** Tells what becomes of a clause that binds. A released deployment is not asked what it does. */
  static Status binds(boolean speaks, boolean released, boolean broken) {
    if (!speaks) {
      return Status.NOT_APPLICABLE;
    }
    if (released) {
      return Status.EXCEPTED;
    }
    return broken ? Status.VIOLATED : Status.SATISFIED;
  }
}
