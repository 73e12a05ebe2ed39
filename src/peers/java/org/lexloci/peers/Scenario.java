package org.lexloci.peers;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A generated descriptor and what plain Java says of it.
 *
 * @param json the descriptor
 * @param permitted whether every clause is kept
 */
record Scenario(byte[] json, boolean permitted) {

  /** How many descriptors every engine is asked about. */
  static final int COUNT = 10_000;

  /** The clouds of which generated clauses forbid one each. */
  static final List<String> ELSEWHERE = List.of("aws", "gcp", "oci", "coreweave");

  /** How many lines a site has, and at most as many sites there are. */
  static final int LINES = 40;

  private static final String ANCHOR = "azure";
  private static final long SEED = 20_261;
  private static final LocalDate START = LocalDate.of(2025, 6, 1);

  /**
   * Draws a descriptor for the three clauses. A cloud has at most one launch at a stage, as more
   * would contradict each other.
   */
  static Scenario of(int number) {
    Random random = new Random(SEED * 31 + number);
    // Neighbouring seeds give neighbouring first numbers.
    random.nextLong();
    boolean api = random.nextBoolean();
    boolean declared = random.nextInt(10) < 3;
    boolean anchored = random.nextInt(5) == 0;
    String cloud = anchored ? ANCHOR : ELSEWHERE.get(random.nextInt(ELSEWHERE.size()));
    List<String> launches = new ArrayList<>();
    LocalDate own = START.plusDays(random.nextInt(200));
    LocalDate here = own;
    LocalDate there = own.plusDays(random.nextInt(120) - 90L);
    boolean never = random.nextInt(5) == 0;
    if (never) {
      launches.add("{\"provider\": \"azure\", \"date\": \"never\", \"source\": \"generated\"}");
    } else {
      launches.add(launch(ANCHOR, "preview", there));
      if (random.nextBoolean()) {
        launches.add(launch(ANCHOR, "general-availability", there.plusDays(random.nextInt(90))));
      }
    }
    if (!anchored && random.nextInt(5) < 2) {
      here = own.minusDays(random.nextInt(60));
      launches.add(launch(cloud, "preview", here));
    }
    boolean permitted = anchored || (!api || declared) && !never && there.isBefore(here);
    String product =
        "{\"name\": \"p%d\", \"type\": \"%s\", \"launches\": [%s]}"
            .formatted(number, api ? "api" : "non-api", String.join(", ", launches));
    String agi = "\"agi\": \"" + (declared ? "declared" : "not-declared") + "\"";
    return new Scenario(descriptor(number, product, agi, cloud, own), permitted);
  }

  /** Draws a descriptor for generated clauses: each keeps a line at a site off a cloud. */
  static Scenario of(int number, int clauses) {
    Random random = new Random(SEED * 37 + number);
    random.nextLong();
    int place = random.nextInt(places(clauses));
    int cloud = random.nextInt(ELSEWHERE.size() + 1);
    boolean anchored = cloud == ELSEWHERE.size();
    int clause = place * ELSEWHERE.size() + (anchored ? 0 : cloud);
    String product = "{\"name\": \"p%d\", \"type\": \"api\"}".formatted(number);
    String attribute = "\"line\": \"%s\", \"site\": \"%s\"".formatted(line(clause), site(clause));
    String target = anchored ? ANCHOR : ELSEWHERE.get(cloud);
    return new Scenario(
        descriptor(number, product, attribute, target, START), anchored || clause >= clauses);
  }

  /** Draws all: the descriptors for so many generated clauses, or for the three. */
  static List<Scenario> all(int clauses) {
    return IntStream.range(0, clauses == 0 ? COUNT : COUNT / 5)
        .mapToObj(i -> clauses == 0 ? of(i) : of(i, clauses))
        .toList();
  }

  /** Names the line that a generated clause keeps off a cloud. */
  static String line(int clause) {
    return "line-" + clause / ELSEWHERE.size() % LINES;
  }

  /** Names the site at which it does. */
  static String site(int clause) {
    return "site-" + clause / ELSEWHERE.size() / LINES;
  }

  /** Answers how many lines at sites there are: of about half of them no clause speaks. */
  private static int places(int clauses) {
    return Math.max(2, clauses / 2);
  }

  /** Names the cloud off which a generated clause keeps a line. */
  static String cloud(int clause) {
    return ELSEWHERE.get(clause % ELSEWHERE.size());
  }

  private static String launch(String cloud, String stage, LocalDate day) {
    return "{\"provider\": \"%s\", \"stage\": \"%s\", \"date\": \"%s\", \"source\": \"generated\"}"
        .formatted(cloud, stage, day);
  }

  private static byte[] descriptor(
      int number, String product, String attribute, String cloud, LocalDate day) {
    return ("{\"apiVersion\": \"lexloci.dev/v1\", \"kind\": \"ProductDeployment\","
            + " \"metadata\": {\"name\": \"d%d\"}, \"spec\": {\"product\": %s,"
            + " \"stage\": \"general-availability\", \"attributes\": {%s},"
            + " \"target\": {\"provider\": \"%s\", \"launchDate\": \"%s\"}}}")
        .formatted(number, product, attribute, cloud, day)
        .getBytes(StandardCharsets.UTF_8);
  }
}
