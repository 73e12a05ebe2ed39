package org.lexloci.world;

import static org.lexloci.cli.Documents.all;
import static org.lexloci.cli.Documents.deployment;
import static org.lexloci.cli.Documents.record;
import static org.lexloci.cli.Ran.piping;

import org.junit.jupiter.api.Test;
import org.lexloci.cli.Ran;

/** What whoever keeps a record has worked out, and what the record says nobody knows. */
class InferredFactsTest {

  private static final String ON_AWS = deployment("a", "tea", "aws", "2026-03-05");

  @Test
  void what_is_inferred_is_told_as_such_and_never_under_the_name_of_the_source() {
    check(product("type: api, statefulness: stateless, source: letter, inferred: [statefulness]"))
        .says("product.statefulness: stateless", ", inferred")
        .says("product.type: api", "(letter)");
  }

  @Test
  void a_launch_that_is_inferred_is_told_as_such() {
    check(
            product(
                "type: api, launches: [{provider: azure, stage: general-availability,"
                    + " date: 2026-04-01, source: table, inferred: [date]}]"),
            "--editions",
            "2026-04-27")
        .says("launch-order: later", ", inferred")
        .omits("(table)");
  }

  @Test
  void what_the_record_calls_open_is_open_where_it_has_a_default_otherwise() {
    check(product("type: api"), "--editions", "2025-10-28").exits(1);
    check(product("type: api, open: [statefulness]"), "--editions", "2025-10-28")
        .exits(2)
        .says("product.statefulness: what does it keep between two calls?");
  }

  @Test
  void what_somebody_else_states_is_open_no_more() {
    check(
            all(product("type: api, open: [statefulness]"), product("statefulness: stateless")),
            "--editions",
            "2025-10-28")
        .exits(1);
  }

  @Test
  void a_mark_that_marks_nothing_is_a_mistake() {
    check(product("type: api, inferred: [hardware], open: [type]"))
        .exits(4)
        .complains(
            "<stdin>:11:30: `hardware` is inferred and has no value",
            "<stdin>:11:48: `type` is open and has a value");
  }

  private static String product(String spec) {
    return record("Product", "{" + spec + "}").replaceFirst("name: \\S+}", "name: tea}");
  }

  private static Ran check(String product, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "check";
    args[1] = "-";
    System.arraycopy(options, 0, args, 2, options.length);
    return piping(all(ON_AWS, product), args);
  }
}
