package org.lexloci;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link of a page leads somewhere, and every page is led to. */
final class LinksTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern PACKED = Pattern.compile("<include>([^$<]+)</include>");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\n]*`(?!\\]\\()");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[([^\\]]+)\\]\\(\\S+\\) \\| .*$");

  static List<Path> pages() {
    return Pages.andOthers();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_link_resolves(Path page) {
    assertThat(links(page)).filteredOn(link -> !resolves(page, link)).isEmpty();
  }

  @Test
  void a_link_that_leads_nowhere_is_found() {
    assertThat(resolves(Pages.INDEX, "speed.md")).isTrue();
    assertThat(resolves(Pages.INDEX, "waivers-and-baseline.md#a-baseline")).isTrue();
    assertThat(resolves(Pages.INDEX, "README.md")).isFalse();
    assertThat(resolves(Pages.INDEX, "waivers-and-baseline.md#baselines")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_link_of_a_page_that_is_packed_leads_to_what_is_packed(Path page) {
    List<PathMatcher> packed = packed();

    if (isAmong(packed, page)) {
      assertThat(links(page))
          .map(link -> link.split("#", 2)[0])
          .filteredOn(link -> !link.isEmpty())
          .map(link -> page.resolveSibling(link).normalize())
          .allMatch(target -> isAmong(packed, target), "is packed into the archives");
    }
  }

  /** Lists what the archives hold at the places where the repository has it. */
  private static List<PathMatcher> packed() {
    String contents = Pages.text(Path.of("src/main/assembly/contents.xml"));
    return Stream.concat(
            Stream.of("rules/**"),
            PACKED.matcher(contents).results().map(include -> include.group(1)))
        .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
        .toList();
  }

  private static boolean isAmong(List<PathMatcher> packed, Path file) {
    // A directory is there if its files are.
    return packed.stream().anyMatch(p -> p.matches(file) || p.matches(file.resolve("any")));
  }

  @Test
  void the_index_and_the_README_lead_to_every_page() {
    List<String> site =
        Pages.all().stream()
            .filter(page -> page.startsWith(Pages.SITE) && !page.equals(Pages.INDEX))
            .map(page -> page.getFileName().toString())
            .toList();

    assertThat(links(Pages.INDEX)).containsAll(site);
    assertThat(links(Pages.README))
        .containsAll(site.stream().map(name -> Pages.SITE + "/" + name).toList());
  }

  @Test
  void both_tables_of_contents_are_the_same() {
    assertThat(contents(Pages.README)).isNotEmpty().isEqualTo(contents(Pages.INDEX));
  }

  private static List<String> contents(Path page) {
    return ROW.matcher(Pages.text(page))
        .results()
        .map(row -> row.group().replace(Pages.SITE + "/", ""))
        .toList();
  }

  private static List<String> links(Path page) {
    String prose = CODE.matcher(Pages.text(page)).replaceAll("");
    return LINK.matcher(prose)
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.matches("https?:.*"))
        .toList();
  }

  private static boolean resolves(Path page, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    return Files.exists(target)
        && (parts.length == 1 || anchors(target).anyMatch(parts[1]::equals));
  }

  /** Names headings as code hosts do. */
  private static Stream<String> anchors(Path page) {
    return HEADING
        .matcher(CODE.matcher(Pages.text(page)).replaceAll(block -> fence(block.group())))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'));
  }

  private static String fence(String code) {
    return code.startsWith("```") ? "" : Matcher.quoteReplacement(code.replace("`", ""));
  }
}
