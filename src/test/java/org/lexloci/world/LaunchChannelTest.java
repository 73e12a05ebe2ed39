package org.lexloci.world;

import static org.lexloci.cli.Documents.record;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Documents;
import org.lexloci.cli.Ran;

/** Whoever asks about a launch on record asks about the way in which it was sold. */
class LaunchChannelTest {

  @TempDir private Path directory;

  @Test
  void a_launch_that_the_supplier_sells_is_judged_as_sold_by_the_supplier() throws IOException {
    may("openai").exits(2).says("readings.another-cloud").says("channel: supplier");
    may("provider").exits(1).omits("readings.another-cloud");
  }

  @Test
  void what_is_typed_goes_before_the_record() throws IOException {
    may("openai", "--channel", "provider").exits(1).omits("readings.another-cloud");
  }

  private Ran may(String channel, String... more) throws IOException {
    String launches =
        "[{provider: azure, stage: general-availability, date: \"2026-09-01\"}, {provider: aws,"
            + " stage: general-availability, date: \"2026-08-01\", channel: %s}]"
                .formatted(channel);
    String records =
        Documents.write(
            directory,
            "records.yaml",
            record("Product", "{type: api, owner: openai, launches: " + launches + "}")
                .replace("name: recorded", "name: tea"));
    return lexloci(
        Stream.concat(
                Stream.of("may", "tea", "on", "aws", "--records", records),
                Stream.concat(Stream.of("--editions", "2026-04-27"), Stream.of(more)))
            .toArray(String[]::new));
  }
}
