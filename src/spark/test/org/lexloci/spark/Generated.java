package org.lexloci.spark;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Descriptors of a fleet, the same each time. */
final class Generated {

  private static final List<String> PRODUCTS =
      List.of("gpt-5.5", "chatgpt", "gpt-oss-120b", "gpt-6-sol", "sora-2-api", "codex", "slate");
  private static final List<String> CLOUDS = List.of("aws", "azure", "gcp", "oci", "on-prem");

  /** Half of all deployments are of one product, as they are where one is in demand. */
  private static final int ONE_IN_DEMAND = 2;

  private Generated() {}

  static Stream<FleetRow> rows(int count) {
    return IntStream.range(0, count).mapToObj(Generated::row);
  }

  static FleetRow row(int number) {
    Random random = new Random(number);
    String product =
        random.nextInt(ONE_IN_DEMAND) == 0
            ? PRODUCTS.get(0)
            : PRODUCTS.get(random.nextInt(PRODUCTS.size()));
    String descriptor =
        """
        {"apiVersion": "lexloci.dev/v1", "kind": "ProductDeployment", "metadata": {"name": "d%d"}, \
        "spec": {"product": "%s", "stage": "general-availability", "customer": "general", \
        "workload": "serving", "target": {"provider": "%s", "launchDate": "2026-%02d-%02d"}}}
        """
            .formatted(
                number,
                product,
                CLOUDS.get(random.nextInt(CLOUDS.size())),
                1 + random.nextInt(12),
                1 + random.nextInt(28));
    return new FleetRow("d%08d.json".formatted(number), descriptor);
  }
}
