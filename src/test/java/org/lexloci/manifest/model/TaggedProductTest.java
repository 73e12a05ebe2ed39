package org.lexloci.manifest.model;

import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A product whose name has a dot, in the tag of a cloud that allows none. */
class TaggedProductTest {

  private static final String PLAN =
      """
      {"format_version": "1.2", "resource_changes": [{
        "address": "google_cloud_run_v2_service.chat", "mode": "managed",
        "type": "google_cloud_run_v2_service",
        "provider_name": "registry.terraform.io/hashicorp/google",
        "change": {"actions": ["create"], "after": {"labels": {"lexloci-product": "%s"}}}}]}
      """;

  private static final String PRODUCT =
      """
      apiVersion: lexloci.dev/v1
      kind: Product
      metadata: {name: %s}
      spec: {type: non-api, aliases: [%s]}
      """;

  @TempDir private Path folder;

  @Test
  void a_hyphen_stands_for_the_dot_of_a_product_on_record() throws IOException {
    write(folder, "plan.json", PLAN.formatted("gpt-5-2"));

    lexloci("check", folder.toString()).says(" gpt-5.2 on gcp").complains();
  }

  @Test
  void a_hyphen_stands_for_the_dot_of_a_product_of_the_same_run() throws IOException {
    write(folder, "plan.json", PLAN.formatted("tea-1-2"));
    write(folder, "tea.yaml", PRODUCT.formatted("tea-1.2", "green.tea"));

    lexloci("check", folder.toString()).says(" tea-1.2 on gcp").complains();
    write(folder, "plan.json", PLAN.formatted("green-tea"));
    lexloci("check", folder.toString()).says(" tea-1.2 on gcp").complains();
  }

  @Test
  void what_may_be_either_of_two_products_is_a_mistake_that_names_both() throws IOException {
    String plan = write(folder, "plan.json", PLAN.formatted("tea-1-2"));
    write(folder, "tea.yaml", PRODUCT.formatted("tea-1.2", "green"));
    write(folder, "pot.yaml", PRODUCT.formatted("tea.1-2", "pot"));

    lexloci("check", folder.toString())
        .exits(4)
        .complains(
            plan
                + ":5:77: product `tea-1-2` may be `tea-1.2` or `tea.1-2`, as `-` stands for `.` in"
                + " a tag; use an alias that only one of them has");
    write(folder, "plan.json", PLAN.formatted("pot"));
    lexloci("check", folder.toString()).says(" tea.1-2 on gcp").complains();
  }

  @Test
  void what_is_on_no_record_stays_as_it_is() throws IOException {
    write(folder, "plan.json", PLAN.formatted("tea-1-2"));

    lexloci("check", folder.toString()).says(" tea-1-2 on gcp", "`tea-1-2` is not on record");
  }
}
