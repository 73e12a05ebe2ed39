package org.lexloci.descriptor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Provider;
import org.lexloci.source.StatedValue;

/** A record of where clusters run, by the names under which other files mean them. */
public record ClusterMap(List<Cluster> clusters) {

  /**
   * Where one cluster runs.
   *
   * @param name as Argo CD or a kubeconfig calls it
   * @param server the address of its control plane
   */
  public record Cluster(
      @Nullable StatedValue<String> name,
      @Nullable StatedValue<String> server,
      StatedValue<Provider> provider,
      @Nullable StatedValue<String> region) {}
}
