package org.lexloci.differential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A breach by everything that tells it from others.
 *
 * @param calls where model calls run, if on another cloud
 */
record StatedDenial(
    String file,
    String deployment,
    String product,
    Optional<String> provider,
    Optional<String> calls,
    String edition,
    String clause) {

  /** Names a breach by a deployment. */
  static StatedDenial of(String file, StatedDeployment of, String edition, String clause) {
    Optional<String> provider = of.spec().in("target").text("provider");
    Optional<String> calls = of.spec().in("inference").text("provider");
    return new StatedDenial(
        file,
        of.name(),
        of.sold(),
        provider,
        calls.filter(cloud -> !provider.equals(Optional.of(cloud))),
        edition,
        clause);
  }

  /** Reads one from a baseline. */
  static StatedDenial in(StatedFields fields) {
    return new StatedDenial(
        fields.text("file").orElseThrow(),
        fields.text("deployment").orElseThrow(),
        fields.text("product").orElseThrow(),
        fields.text("provider"),
        fields.text("inference"),
        fields.text("edition").orElseThrow(),
        fields.text("clause").orElseThrow());
  }

  /** Answers the same of another file. */
  StatedDenial at(String other) {
    return new StatedDenial(other, deployment, product, provider, calls, edition, clause);
  }

  /** Answers what a baseline says of it. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("file", file);
    fields.put("deployment", deployment);
    fields.put("product", product);
    provider.ifPresent(cloud -> fields.put("provider", cloud));
    calls.ifPresent(cloud -> fields.put("inference", cloud));
    fields.put("edition", edition);
    fields.put("clause", clause);
    return fields;
  }
}
