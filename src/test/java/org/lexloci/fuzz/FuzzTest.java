package org.lexloci.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No bytes bring the program down, hang it, or talk it into a permission. */
@Tag("exhaustive")
final class FuzzTest {

  private static final int INPUTS = Integer.getInteger("lexloci.inputs", 100);
  private static final long SEED = Long.getLong("lexloci.seed", 1);
  private static final Duration SECONDS = Duration.ofSeconds(Long.getLong("lexloci.seconds", 0));
  private static final Path SEEDS = Path.of("src/test/resources/fuzz");

  @ParameterizedTest
  @EnumSource
  @Timeout(600)
  void spoiled_bytes_are_refused_or_read(FuzzTarget target) throws IOException {
    List<byte[]> seeds = seeds(target);
    seeds.forEach(seed -> take(target, seed));

    SpoiledBytes spoiled = new SpoiledBytes(SEED, seeds);
    long start = System.nanoTime();
    int taken = 0;
    while (taken < INPUTS || System.nanoTime() - start < SECONDS.toNanos()) {
      take(target, spoiled.next());
      taken++;
    }
    if (!SECONDS.isZero()) {
      System.out.println(target + ": " + taken + " inputs");
    }
  }

  private static void take(FuzzTarget target, byte[] bytes) {
    try {
      target.take(bytes);
    } catch (RuntimeException | Error e) {
      throw new AssertionError(
          target
              + " takes ill: "
              + new String(bytes, StandardCharsets.UTF_8)
              + "\nin base64: "
              + Base64.getEncoder().encodeToString(bytes),
          e);
    }
  }

  /** Reads the seeds of a target, each a file. */
  static List<byte[]> seeds(FuzzTarget target) throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    try (Stream<Path> files = Files.list(SEEDS.resolve(target.name().toLowerCase()))) {
      for (Path file : files.sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    assertThat(seeds).isNotEmpty();
    return seeds;
  }
}
