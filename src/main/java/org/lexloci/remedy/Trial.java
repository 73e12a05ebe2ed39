package org.lexloci.remedy;

import java.util.List;
import java.util.Set;
import org.lexloci.deployment.Deployment;

/** Judges what a deployment would be if it were changed. */
public interface Trial {

  /**
   * Tells whether each edition permits a deployment that it has to clear; no edition when there is
   * none in force.
   *
   * @param declared for each thing that others could declare, what the deployment is with each of
   *     the declarations
   */
  List<Permission> permissions(Deployment changed, List<List<Deployment>> declared);

  /**
   * Lists the smallest sets of declarations and of answers to open questions under which all
   * editions permit.
   */
  default List<SufficientSet> enough(List<Permission> editions) {
    return new SufficientSets(editions).smallest();
  }

  /**
   * Prepares to tell which changes could give permission.
   *
   * @param declared what the questions begin with that others have declared something about
   */
  default Prospects prospects(Deployment deployment, Set<String> declared) {
    return (changed, burden, free) -> true;
  }

  /** Tells whether every world of every edition permits it. */
  default boolean permits(Deployment changed) {
    List<Permission> editions = permissions(changed, List.of());
    return !editions.isEmpty() && editions.stream().allMatch(Permission::is);
  }
}
