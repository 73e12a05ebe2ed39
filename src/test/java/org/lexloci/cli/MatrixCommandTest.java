package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.inColour;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

final class MatrixCommandTest {

  @TempDir private Path folder;

  @Test
  void a_cell_is_judged_as_of_its_launch_on_record_or_as_of_today() {
    lexloci("matrix", "gpt-6-sol", "gpt-5.5", "--providers=azure,aws,gcp", "--editions=in-force")
        .exits(0)
        .complains()
        .says(
            "           azure      aws        gcp\n",
            "gpt-6-sol  YES*       DEPENDS*   YES\n",
            "gpt-5.5    YES*       YES*       YES\n",
            "* as of the earliest launch on record there, the others as of a launch on 2026-11-21",
            "each under the edition in force on that day\n",
            "2 products on 3 providers: 1 depends, 5 yes",
            "exit 0, shown\n");
    lexloci("matrix", "gpt-6-sol", "--providers=gcp", "--editions=in-force", "--as-of=2026-09-22")
        .says("gpt-6-sol  DEPENDS\n");
  }

  @Test
  void every_product_on_record_has_a_row_and_every_provider_a_column() {
    Ran ran = lexloci("matrix");

    ran.exits(0).says("75 products on 13 providers: ", "gpt-5.5 ", "sora-2-api");
    assertThat(ran.out().lines().filter(l -> l.matches("[a-z].* (YES|NO|DEPENDS)\\*?")))
        .hasSize(75);
  }

  @Test
  void what_is_told_of_a_cell_is_what_asking_for_it_tells() {
    String json =
        lexloci("matrix", "gpt-5.5", "--providers=oci", "--as-of=2026-04-24", "-o", "json").out();

    lexloci("may", "gpt-5.5", "on", "oci", "--as-of=2026-04-24").exits(1);
    assertThat(json).contains("\"verdict\" : \"deny\"", "\"onRecord\" : false", "2026-04-24");
  }

  @Test
  void products_of_the_users_records_have_rows_too() throws IOException {
    String records = write(folder, "p.yaml", Documents.record("Product", "{type: non-api}"));

    lexloci("matrix", "recorded", "--providers", "aws", "--records", records)
        .exits(0)
        .says("recorded  DEPENDS\n");
    lexloci("matrix", "--records", records).says("76 products");
  }

  @Test
  void an_unknown_product_is_told_with_the_nearest_and_the_others_are_shown() {
    lexloci("matrix", "gpt-5.55", "gpt-5.4", "--providers=azure")
        .exits(4)
        .says("gpt-5.4  YES*\n", "1 problem")
        .complains("command line: unknown product `gpt-5.55`; did you mean `gpt-5.5`?");
  }

  @Test
  void an_unknown_provider_is_refused() {
    lexloci("matrix", "--providers=azzure").exits(4).saysNothing();
  }

  @Test
  void colour_changes_nothing_but_colour() {
    String plain = lexloci("matrix", "gpt-5.5", "gpt-6-sol").out();

    String coloured = inColour("matrix", "gpt-5.5", "gpt-6-sol").out();

    assertThat(coloured).contains("\u001b[31;1mNO");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @Test
  void markdown_has_a_column_for_each_provider() {
    lexloci("matrix", "gpt-5.5", "--providers=azure,aws", "-o", "markdown")
        .exits(0)
        .says("| product | azure | aws |\n|---|---|---|\n| gpt-5.5 | YES\\* | NO\\* |\n");
  }

  @Test
  void the_page_is_one_accessible_table_and_needs_nothing_else() throws Exception {
    String html = lexloci("matrix", "gpt-5.5", "gpt-6-sol", "-o", "html").exits(0).out();

    assertThat(html)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n")
        .doesNotContain(" src=", "url(", "@import", "<link", " style=", "unsafe-inline")
        .contains("default-src 'none'", "prefers-color-scheme: dark", "@media print");
    assertThat(html.replaceAll("href=\"https://", "")).doesNotContain("href=");
    Document page = parsed(html);
    Element table = (Element) page.getElementsByTagName("table").item(0);
    assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
    assertThat(table.getElementsByTagName("tr").getLength()).isEqualTo(3);
    assertThat(page.getElementsByTagName("footer").item(0).getTextContent())
        .contains("basis: public summaries of the agreement", "asked on 2026-11-21", "exit 0");
    for (int i = 0; i < page.getElementsByTagName("th").getLength(); i++) {
      assertThat(((Element) page.getElementsByTagName("th").item(i)).getAttribute("scope"))
          .isIn("col", "row");
    }
  }

  @Test
  void a_cell_of_the_page_says_both_verdicts_where_only_a_superseded_edition_denies()
      throws Exception {
    Document page = parsed(lexloci("matrix", "gpt-5.5", "-o", "html").out());

    Element aws = (Element) page.getElementsByTagName("td").item(1);
    assertThat(aws.getAttribute("class")).isEqualTo("superseded");
    assertThat(aws.getTextContent()).isEqualTo("NO* by 2025-10-28 · in force YES");
    Element button = (Element) aws.getElementsByTagName("button").item(0);
    assertThat(note(page, button.getAttribute("popovertarget")))
        .contains("As of 2026-04-28, its first launch on aws, public record (S-BR-LIMITED)")
        .contains("NO by 2025-10-28 next chapter", "API products stay on Azure until AGI")
        .contains("2026-04-27YESnext phase: Products ship first on Azure");
  }

  @Test
  void a_cell_is_as_the_timeline_says_of_its_day_under_the_edition_in_force() throws Exception {
    Document page =
        parsed(lexloci("matrix", "gpt-5.5", "codex", "--editions=in-force", "-o", "html").out());

    for (int i = 0; i < page.getElementsByTagName("button").getLength(); i++) {
      Element button = (Element) page.getElementsByTagName("button").item(i);
      if (button.getParentNode().getNodeName().equals("td")) {
        String verdict = button.getTextContent().replace("*", "");
        assertThat(note(page, button.getAttribute("popovertarget"))).contains(verdict + "next");
      }
    }
  }

  @Test
  void clouds_of_which_the_same_is_told_share_a_column_of_the_page() {
    lexloci("matrix", "gpt-5.5", "-o", "html")
        .says("<th scope=\"col\">aws</th>", "gcp, oci, coreweave, cerebras, alibaba, ibm, ");
  }

  private static String note(Document page, String id) {
    for (int i = 0; i < page.getElementsByTagName("div").getLength(); i++) {
      Element element = (Element) page.getElementsByTagName("div").item(i);
      if (element.getAttribute("id").equals(id)) {
        return element.getTextContent();
      }
    }
    throw new AssertionError("no note " + id);
  }

  @Test
  void what_comes_from_files_is_escaped_on_the_page() throws IOException {
    String records =
        write(
            folder,
            "<b>&\"'.yaml",
            Documents.record(
                "Product", "{type: api, launches: [{provider: aws, date: \"2026-05-01\"}]}"));

    lexloci("matrix", "recorded", "--records", records, "-o", "html")
        .exits(0)
        .says("&lt;b&gt;&amp;&quot;&#39;.yaml:4:")
        .omits("<b>&");
  }

  /** The page is well-formed but for elements that have no end. */
  private static Document parsed(String html) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    String closed =
        html.replaceAll("<meta ([^>]*)>", "<meta $1/>")
            .replaceAll("(?s)<script>.*</script>", "")
            .replace("<!DOCTYPE html>", "");
    return builder.parse(new InputSource(new StringReader(closed.strip())));
  }

  @Test
  void what_is_supposed_is_said_and_marks_every_cell_that_rests_on_it() {
    String[] command = {
      "matrix",
      "gpt-5.5",
      "--providers=aws",
      "--editions=2025-10-28",
      "--assume=product.type=non-api"
    };

    lexloci(command)
        .exits(0)
        .says("assuming product.type: non-api", "DEPENDS*~", "~ assumed", "under 1 assumption");
    for (String format : new String[] {"markdown", "html", "json"}) {
      String[] other = java.util.Arrays.copyOf(command, command.length + 1);
      other[command.length] = "--output=" + format;
      lexloci(other).exits(0).says("product", "assum", "non-api");
    }
  }
}
