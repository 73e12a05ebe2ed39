package org.lexloci.cli.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is remembered in what is judged, whatever the environment says. */
class CacheDirectoryTest {

  @TempDir private Path folder;

  @Test
  void it_is_where_the_environment_says() {
    Path cache = folder.resolve("cache");

    assertThat(CacheDirectory.of(Map.of("XDG_CACHE_HOME", cache.toString())))
        .contains(cache.resolve("lexloci/agreements"));
    assertThat(CacheDirectory.of(Map.of("HOME", folder.toString())))
        .contains(folder.resolve(".cache/lexloci/agreements"));
    assertThat(CacheDirectory.of(Map.of("HOME", folder.toString(), "LEXLOCI_CACHE", "off")))
        .isEmpty();
    assertThat(CacheDirectory.of(Map.of("HOME", "relative"))).isEmpty();
    assertThat(CacheDirectory.of(Map.of())).isEmpty();
  }

  @Test
  void it_is_in_no_checkout() throws IOException {
    Path checkout = Files.createDirectories(folder.resolve("checkout/.git")).getParent();
    Path home = Files.createDirectory(checkout.resolve("home"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), home);

    for (Path said : new Path[] {checkout, home, link, folder.resolve("a/../checkout")}) {
      assertThat(CacheDirectory.of(Map.of("HOME", said.toString()))).as("%s", said).isEmpty();
      assertThat(CacheDirectory.of(Map.of("XDG_CACHE_HOME", said.toString()))).isEmpty();
    }
  }

  @Test
  void it_is_not_in_the_directories_that_are_judged() throws IOException {
    Path judged = Files.createDirectories(folder.resolve("judged/agreement"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), judged);

    for (Path said : new Path[] {judged, judged.resolve("below"), link}) {
      assertThat(CacheDirectory.of(Map.of("HOME", said.toString()), folder, judged)).isEmpty();
    }
    assertThat(CacheDirectory.of(Map.of("HOME", folder.toString()), judged)).isPresent();
  }
}
