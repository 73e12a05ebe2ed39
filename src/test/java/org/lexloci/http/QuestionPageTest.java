package org.lexloci.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.RunningService;
import org.lexloci.report.Browser;

/** The page of the service in a real browser. */
@Tag("exhaustive")
class QuestionPageTest {

  private static final String ASKED = "/?q=may+gpt-5.5+run+on+aws";

  @AutoClose private static final RunningService SERVICE = RunningService.inEmptyDirectory();

  @TempDir private Path folder;

  @Test
  void the_browser_runs_the_script_of_the_page_and_complains_of_nothing() throws Exception {
    Browser browser = Browser.orSkip(folder);

    Browser.Shown shown = browser.visit(SERVICE.address().resolve(ASKED));

    assertThat(shown.dom()).contains("NO       gpt-5.5 on aws");
    assertThat(shown.log()).doesNotContain("CONSOLE");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void nobody_is_kept_out_in_the_dark_or_in_the_light(int scheme) throws Exception {
    Browser browser = Browser.orSkip(folder);
    List<String> switches = List.of("--blink-settings=preferredColorScheme=" + scheme);

    for (String path : List.of("/", ASKED, "/?q=nonsense")) {
      assertThat(browser.obstacles(SERVICE.get(path).body(), switches, "")).isEqualTo("[]");
    }
  }

  @Test
  void a_small_window_does_not_scroll_sideways() throws Exception {
    Browser browser = Browser.orSkip(folder);

    String told =
        browser.tell(
            SERVICE.get(ASKED).body(),
            List.of("--window-size=500,900"),
            "tell(document.documentElement.scrollWidth <= innerWidth);");

    assertThat(told).isEqualTo("true");
  }

  @Test
  void lines_of_a_document_that_is_pasted_are_marked() throws Exception {
    Browser browser = Browser.orSkip(folder);
    String page =
        SERVICE
            .get("/")
            .body()
            .replace("fetch('/v1/check'", "fetch('" + SERVICE.address() + "/v1/check'");

    String told =
        browser.tell(
            page,
            List.of("--disable-web-security"),
            """
            const text = "apiVersion: lexloci.dev/v1\\nkind: ProductDeployment\\nmetadata: {name: one}\\n"
              + "spec: {product: gpt-5.5, target: {provider: aws, launchDate: <b>}}\\n";
            const send = (words) => {
              document.querySelector("textarea").value = words;
              document.querySelector(".paste button").click();
            };
            const marked = () => [...document.querySelectorAll("#marks li > b")].map((mark) => mark.textContent);
            const seen = [];
            new MutationObserver(() => {
              seen.push(marked().join("/"));
              if (seen.length === 1) {
                send(text.replace("<b>", "2026-06-01"));
              } else {
                tell(seen.join("|"));
              }
            }).observe(document.getElementById("marks"), { childList: true });
            send(text);
            """);

    assertThat(told)
        .contains(
            "`&lt;b&gt;` is a placeholder",
            "|NO  gpt-5.5 on aws  by azure-api-exclusivity-until-agi");
  }
}
