package org.lexloci.acceptance;

import static org.lexloci.cli.Documents.NO;
import static org.lexloci.cli.Documents.OPEN;
import static org.lexloci.cli.Documents.YES;
import static org.lexloci.cli.Documents.all;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Ran;

/** What a waiver is for, how long, and what a run says about it. */
class WaiversTest {

  private static final String EXCLUSIVITY = "azure-api-exclusivity-until-agi";
  private static final String FIRST = "ship-first-azure";

  @TempDir private Path folder;
  private String no;

  @BeforeEach
  void write_a_denied_deployment() throws IOException {
    no = write(folder, "no.yaml", NO);
  }

  @Test
  void a_breach_that_is_waived_in_every_edition_does_not_fail() throws IOException {
    String waivers = waivers(waiver("a", EXCLUSIVITY, "deployment: no", "2026-12-31"), first());

    lexloci("check", no, "--waivers", waivers)
        .exits(0)
        .says("WAIVED   coffee on aws", "2025-10-28 next chapter   NO ")
        .says("waived   until 2026-12-31, by me, T-1   " + waivers + ":3", "1 deployment: 1 waived")
        .complains();
  }

  @Test
  void a_waiver_for_one_deployment_that_two_are_called_like_is_told() throws IOException {
    String waivers = waivers(waiver("a", EXCLUSIVITY, "deployment: no", "2026-12-31"));
    write(folder, "more.yaml", NO.replace("coffee", "cocoa"));

    lexloci("check", folder.toString(), "--waivers", waivers, "--editions=2025-10-28")
        .exits(0)
        .complains(
            "warning: "
                + waivers
                + ":3:18: waiver `a` is for one deployment, and 2 that break `"
                + EXCLUSIVITY
                + "` are called so");
  }

  @Test
  void a_waiver_counts_on_its_last_day_and_not_a_day_longer() throws IOException {
    String waivers = waivers(waiver("a", EXCLUSIVITY, "deployment: no", "2026-11-21"), first());

    lexloci("check", no, "--waivers", waivers).exits(0);
    lexloci("check", no, "--waivers", waivers, "--as-of", "2026-11-22")
        .exits(1)
        .says("NO       coffee on aws", "expired  until 2026-11-21, by me, T-1")
        .complains(
            "warning: " + waivers + ":10:10: waiver `a` has expired: its last day was 2026-11-21");
  }

  @Test
  void a_last_day_that_is_no_day_has_passed_and_hides_no_other_waiver() throws IOException {
    for (String until : new String[] {"2026-13-01", "soon", "~", "<date>", "[2027-01-01]", "''"}) {
      String waivers = waivers(waiver("a", EXCLUSIVITY, "deployment: no", until), first());

      Ran ran = lexloci("check", no, "--waivers", waivers);
      ran.exits(1).says("expired  until no day, by me", "waived   until 2026-12-31, by me");
      ran.complains(
          "warning: "
              + waivers
              + ":10:10: waiver `a` has expired: `until` is no day such as `2026-04-27`");
    }
  }

  @Test
  void a_waiver_is_for_a_product_by_any_of_its_names_on_one_provider() throws IOException {
    String other = "product: COFFEE, provider: amazon-web-services";

    lexloci(
            "check",
            no,
            "--waivers",
            waivers(waiver("a", EXCLUSIVITY, other, "2026-12-31"), first()))
        .exits(0);
    lexloci(
            "check",
            no,
            "--waivers",
            waivers(
                waiver("a", EXCLUSIVITY, "product: coffee, provider: gcp", "2026-12-31"), first()))
        .exits(1)
        .complains(
            "warning: "
                + folder.resolve("waivers.yaml")
                + ":3:18: waiver `a` is not used: nothing that was judged breaks `"
                + EXCLUSIVITY
                + "` where it is for");
  }

  @Test
  void a_waiver_for_a_provider_is_for_none_where_model_calls_run_besides() throws IOException {
    String there = "product: coffee, provider: aws";
    String waivers = waivers(waiver("a", EXCLUSIVITY, there, "2026-12-31"), first());

    lexloci(
            "check",
            write(folder, "no.yaml", NO + "  inference: {provider: aws}\n"),
            "--waivers",
            waivers)
        .exits(0);
    lexloci(
            "check",
            write(folder, "no.yaml", NO + "  inference: {provider: gcp}\n"),
            "--waivers",
            waivers)
        .exits(1);
  }

  @Test
  void one_of_two_breaches_waived_still_denies() throws IOException {
    lexloci("check", no, "--waivers", waivers(first()))
        .exits(1)
        .says("NO       coffee on aws", "waived   until 2026-12-31", "1 deployment: 1 no");
  }

  @Test
  void what_depends_on_waived_clauses_alone_is_waived() throws IOException {
    String open = write(folder, "open.yaml", OPEN.replace("water,", "water, openWeights: false,"));

    lexloci("check", open).exits(2);
    lexloci("check", open, "--waivers", waiversOfOpen())
        .exits(0)
        .says("WAIVED   water on aws", "DEPENDS")
        .omits("not enough");
  }

  @Test
  void a_default_in_doubt_is_not_waived_along_with_what_is_found() throws IOException {
    String open = write(folder, "open.yaml", OPEN);

    lexloci("check", open, "--waivers", waiversOfOpen())
        .exits(2)
        .says(
            "DEPENDS  water on aws",
            "what is accepted is not enough while nobody states product.openWeights");
  }

  private String waiversOfOpen() throws IOException {
    return waivers(
        waiver("a", EXCLUSIVITY, "deployment: open", "2026-12-31"),
        waiver("b", "first-party-products-azure", "deployment: open", "2026-12-31"));
  }

  @Test
  void ignored_waivers_are_shown_and_do_not_count() throws IOException {
    String waivers = waivers(waiver("a", EXCLUSIVITY, "deployment: no", "2026-12-31"), first());

    lexloci("check", no, "--waivers", waivers, "--ignore-waivers")
        .exits(1)
        .says("NO       coffee on aws", "ignored  until 2026-12-31", "1 no, 2 waivers ignored")
        .complains();
    lexloci("check", no, "--ignore-waivers").exits(1).says("NO       coffee on aws").complains();
  }

  @Test
  void a_waiver_beside_the_deployment_it_is_for_is_not_read() throws IOException {
    String both = all(NO, waiver("a", EXCLUSIVITY, "deployment: no", "2026-12-31"), first());

    lexloci("check", write(folder, "both.yaml", both)).exits(1).omits("waive").complains();
  }

  @Test
  void waived_and_permitted_and_denied_are_counted_apart() throws IOException {
    String file = write(folder, "all.yaml", all(NO, NO.replace("name: no", "name: other"), YES));
    String waivers = waivers(waiver("a", EXCLUSIVITY, "deployment: no", "2026-12-31"), first());

    lexloci("check", file, "--waivers", waivers)
        .exits(1)
        .says("3 deployments: 1 no, 1 waived, 1 yes");
    lexloci("check", file, "--waivers", waivers, "-o", "json")
        .exits(1)
        .says("\"deny\" : 1,", "\"waived\" : 1,", "\"permit\" : 1,", "\"standing\" : \"waived\"")
        .says("\"state\" : \"used\",");
  }

  @Test
  void a_waiver_file_that_does_not_load_exits_3_with_every_problem() throws IOException {
    String waivers =
        waivers(
            waiver("a", EXCLUSIVITY, "deployment: no, product: coffee", "2026-12-31"),
            waiver("b", EXCLUSIVITY, "provider: aws", "2026-12-31"),
            waiver("c", FIRST, "deployment: no", "2026-12-31").replace("  owner: me\n", ""),
            first(),
            first(),
            YES);

    lexloci("check", no, "--waivers", waivers)
        .exits(3)
        .saysNothing()
        .complains(
            waivers
                + ":5:3: a waiver is for one `deployment`, or for a `product` and a `provider`, or for all three",
            waivers
                + ":17:3: a waiver is for one `deployment`, or for a `product` and a `provider`, or for all three",
            waivers + ":28:3: missing field `owner`",
            waivers + ":47:18: there is another waiver `first` at " + waivers + ":36:18",
            waivers + ":57:7: unknown kind `ProductDeployment`; expected `Waiver`",
            "exit 3, the rules are at fault");
  }

  @Test
  void a_waiver_for_a_clause_that_does_not_exist_exits_3() throws IOException {
    String waivers = waivers(waiver("a", "ship-first-azur", "deployment: no", "2026-12-31"));

    lexloci("check", no, "--waivers", waivers)
        .exits(3)
        .saysNothing()
        .complains(
            waivers + ":5:11: unknown clause `ship-first-azur`; did you mean `ship-first-azure`?",
            "exit 3, the rules are at fault");
    lexloci("check", no, "--waivers", "nowhere.yaml")
        .exits(3)
        .complains("nowhere.yaml: no such file", "exit 3, the rules are at fault");
  }

  private String waivers(String... waivers) throws IOException {
    return write(folder, "waivers.yaml", all(waivers));
  }

  private static String first() {
    return waiver("first", FIRST, "deployment: no", "2026-12-31");
  }

  private static String waiver(String name, String clause, String target, String until) {
    return """
    apiVersion: lexloci.dev/v1
    kind: Waiver
    metadata: {name: %s}
    spec:
      clause: %s
      %s
      reason: decided
      owner: me
      ticket: T-1
      until: %s
    """
        .formatted(name, clause, target.replace(", ", "\n  "), until);
  }
}
