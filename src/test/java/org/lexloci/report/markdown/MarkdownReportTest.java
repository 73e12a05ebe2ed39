package org.lexloci.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.report.Reported;

/** What Markdown makes of a report is what was meant. */
class MarkdownReportTest {

  private static final List<TablesExtension> TABLES =
      List.of((TablesExtension) TablesExtension.create());

  @Test
  void every_detail_that_opens_closes_and_every_row_has_four_or_three_cells() {
    for (List<String> run : Reported.RUNS) {
      String html = html(Reported.in("markdown", run));

      assertThat(html.split("<details>", -1)).hasSameSizeAs(html.split("</details>", -1));
      assertThat(html.split("<tr>"))
          .extracting(row -> row.split("</t[dh]>", -1).length - 1)
          .isSubsetOf(0, 3, 4);
      assertThat(html).doesNotContain("|---").contains("<h2>Lexloci: ");
    }
  }

  @Test
  void the_headline_says_what_is_denied_beside_what_is_at_fault() {
    String told =
        Reported.in("markdown", List.of("check", "examples/01-bedrock-preview", "nowhere.yaml"));

    assertThat(told)
        .startsWith("## Lexloci: the input is at fault, and 1 denied\n")
        .contains("nowhere.yaml")
        .endsWith("exit 4, the input is at fault, and 1 denied\n");
  }

  @Test
  void what_would_help_comes_first_and_no_question_twice() {
    String told = Reported.in("markdown", List.of("check", "examples/18-kubernetes"));

    List<String> items =
        told.substring(told.indexOf("gpt-oss-120b on an unstated cloud ("))
            .lines()
            .filter(line -> line.startsWith("- "))
            .toList();
    assertThat(items.get(0)).isEqualTo("- would be YES with target.provider: azure");
    assertThat(items).doesNotHaveDuplicates().anyMatch(i -> i.startsWith("- depends on target"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a | b",
        "*a* _b_ **c** ~~d~~",
        "[a](https://example.com)",
        "![a](b)",
        "https://example.com www.example.com",
        "`a` ``b``",
        "# a",
        "- a",
        "\\ &amp; \"'",
        "$a$"
      })
  void text_stays_text(String text) {
    String plain = html("x " + Markdown.plain(text));
    String code = html("| a |\n|---|\n| " + Markdown.code(text) + " |");

    assertThat(shown(plain)).isEqualTo("x " + text);
    assertThat(plain).startsWith("<p>").doesNotContain("<em>", "<strong>", "<a ", "<code>", "<img");
    assertThat(code).contains("<td><code>");
    assertThat(shown(code.substring(code.indexOf("<code>")))).isEqualTo(text);
  }

  @Test
  void nobody_is_mentioned_and_nothing_is_referred_to() {
    assertThat(Markdown.plain("@octocat #12")).isEqualTo("@<!-- -->octocat \\#<!-- -->12");
    assertThat(Markdown.html("@octocat <b>#12")).isEqualTo("@<!-- -->octocat &lt;b&gt;#<!-- -->12");
  }

  @Test
  void a_link_leads_to_the_web_or_nowhere() {
    assertThat(Markdown.link("a]", "https://example.com/a b>"))
        .isEqualTo("[a\\]](<https://example.com/ab>)");
    assertThat(Markdown.link("a", "javascript:alert(1)")).isEqualTo("a");
  }

  private static String html(String markdown) {
    return HtmlRenderer.builder()
        .extensions(TABLES)
        .build()
        .render(Parser.builder().extensions(TABLES).build().parse(markdown));
  }

  private static String shown(String html) {
    return html.replaceAll("<!--.*?-->", "")
        .replaceAll("<[^>]*>", "")
        .strip()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
