package org.lexloci.differential;

import java.util.List;
import org.lexloci.oracle.ShippedEdition;

/** Somebody who works out what documents come to without the program. */
interface Reader {

  /** Lists the names of the deployments. */
  List<String> names();

  /** Answers what becomes of one deployment under an edition. */
  Opinion opinion(String name, ShippedEdition edition);
}
