package org.lexloci.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Ran;

/** The pages in a real browser. */
@Tag("exhaustive")
final class MatrixPageTest {

  private static final String OPEN = "document.querySelector('td.superseded').firstChild";

  @TempDir private Path folder;

  @Test
  void the_browser_runs_the_script_of_the_page_and_complains_of_nothing() throws Exception {
    Browser browser = Browser.orSkip(folder);

    Browser.Shown shown = browser.open(some());

    assertThat(shown.dom()).contains("<form aria-label=").contains("3 of 3 products");
    assertThat(shown.log()).doesNotContain("CONSOLE");
  }

  @Test
  void no_other_script_runs() throws Exception {
    Browser browser = Browser.orSkip(folder);

    Browser.Shown shown =
        browser.open(
            some().replace("</body>", "<script>document.title = 'stranger'</script></body>"));

    assertThat(shown.dom()).doesNotContain("<title>stranger</title>");
    assertThat(shown.log()).contains("Content Security Policy");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void nobody_is_kept_out_in_the_dark_or_in_the_light(int scheme) throws Exception {
    Browser browser = Browser.orSkip(folder);
    List<String> switches = List.of("--blink-settings=preferredColorScheme=" + scheme);

    for (String page : List.of(some(), Ran.once("verify", "-o", "html").out())) {
      assertThat(browser.obstacles(page, switches, "")).isEqualTo("[]");
    }
    assertThat(browser.obstacles(some(), switches, OPEN + ".click();")).isEqualTo("[]");
  }

  @Test
  void it_fits_a_window_of_1280_pixels_and_its_heads_stay_in_sight() throws Exception {
    Browser browser = Browser.orSkip(folder);

    String told =
        browser.tell(
            matrix(),
            List.of(),
            """
            const head = document.querySelector(".matrix thead th:last-child");
            const wide = document.documentElement.scrollWidth;
            scrollTo(0, 900);
            document.querySelector(".matrix").style.width = "3000px";
            scrollTo(700, 900);
            const first = document.querySelector(".matrix tbody th");
            tell([wide <= innerWidth, head.getBoundingClientRect().top, first.getBoundingClientRect().left]);
            """);

    assertThat(told).isEqualTo("true,0,0");
  }

  @Test
  void a_small_window_scrolls_the_table_and_not_the_page() throws Exception {
    Browser browser = Browser.orSkip(folder);

    String told =
        browser.tell(
            matrix(),
            List.of("--window-size=500,900"),
            """
            const region = document.querySelector(".scroll");
            region.scrollTo(300, 600);
            const box = (selector) => document.querySelector(selector).getBoundingClientRect();
            tell([document.documentElement.scrollWidth <= innerWidth, region.scrollLeft,
              box(".matrix tbody th").left - box(".scroll").left, box(".matrix thead th").top - box(".scroll").top]);
            """);

    assertThat(told).isEqualTo("true,300,0,0");
  }

  @Test
  void the_table_is_one_stop_of_the_tab_key() throws Exception {
    Browser browser = Browser.orSkip(folder);

    String told =
        browser.tell(
            some(),
            List.of(),
            """
            const stops = () => [...document.querySelectorAll(".matrix button")].filter((b) => b.tabIndex === 0);
            // A window that has not been given the focus yet sends no events about it.
            const focused = () => document.hasFocus()
              || document.activeElement.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
            const press = (key) => {
              document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
              focused();
            };
            const first = stops();
            first[0].focus();
            focused();
            press("ArrowDown");
            press("End");
            const at = document.activeElement;
            tell([first.length, stops().length, stops()[0] === at, at.parentNode.nextSibling === null,
              document.querySelector(".matrix").getAttribute("role")]);
            """);

    assertThat(told).isEqualTo("1,1,true,true,grid");
  }

  @Test
  void rows_are_found_by_product_type_and_verdict() throws Exception {
    Browser browser = Browser.orSkip(folder);

    String told =
        browser.tell(
            matrix(),
            List.of(),
            """
            const fields = document.querySelector("form").elements;
            const found = (product, type, verdict) => {
              fields.product.value = product;
              fields.type.value = type;
              fields.verdict.value = verdict;
              fields.product.dispatchEvent(new Event("input", { bubbles: true }));
              return [...document.querySelectorAll(".matrix tbody tr:not([hidden]) th span")].map((s) => s.textContent);
            };
            tell([found("ChatGPT", "", ""), found("gpt-5.4", "non-api", ""), found("chatgpt-gov", "", "superseded"),
              found("chatgpt", "", "deny"), document.querySelector("output").value].join("|"));
            """);

    assertThat(told).isEqualTo("chatgpt,chatgpt-gov||chatgpt-gov||0 of 75 products");
  }

  @Test
  void a_cell_opens_its_timeline_and_arrows_lead_to_the_next() throws Exception {
    Browser browser = Browser.orSkip(folder);

    String told =
        browser.tell(
            matrix(),
            List.of(),
            """
            const row = [...document.querySelectorAll(".matrix tbody tr")].find((r) => r.innerText.startsWith("gpt-5.5"));
            row.cells[1].firstChild.focus();
            document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
            const cell = document.activeElement;
            cell.click();
            const note = document.querySelector(":popover-open");
            tell([cell.textContent, note.querySelector("h2").textContent, document.activeElement.textContent,
              [...note.querySelectorAll(".timeline tbody tr")].at(-1).innerText].join("|"));
            """);

    assertThat(told)
        .isEqualTo(
            "NO* by 2025-10-28 · in force YES|gpt-5.5 on aws|close|"
                + "2026-04-27\tYES\tnext phase: Products ship first on Azure");
  }

  /** Rows with cells of every kind. */
  private static String some() {
    return Ran.once("matrix", "gpt-5.5", "chatgpt", "codex", "-o", "html").exits(0).out();
  }

  private static String matrix() {
    return Ran.once("matrix", "-o", "html").exits(0).out();
  }
}
