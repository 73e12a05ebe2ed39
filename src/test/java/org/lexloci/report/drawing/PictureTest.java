package org.lexloci.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Ran;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Timelines and comparisons can be read as pictures, whatever things are called. */
class PictureTest {

  /** As wide as letters of common fonts are, with some to spare. */
  private static final double LETTER = 7.9;

  private static final String HOSTILE =
      """
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: x}
      spec:
        product: {name: "%s", type: api}
        target: {provider: aws, launchDate: "2026-05-01"}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "may gpt-5.5 on aws --over 2019-01-01..2027-01-01",
        "may gpt-6-sol on aws --over 2026-09-20..2026-09-25",
        "may teapot on gcp --over 2026-01-01..2026-01-02",
        "compare 2025-10-28 2026-04-27",
        "compare 2023-01-23 2025-01-21",
        "compare 2025-10-28 2025-10-28"
      })
  void nothing_reaches_out_of_the_picture_or_its_box(String command) throws Exception {
    assertThat(overflows(read(lexloci((command + " -o svg").split(" "))))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"</text><script>alert(1)</script>", "a]]>&<!--", "WWWWWWWWWW", "漢字かな交じり文"})
  void a_name_is_text_and_breaks_where_the_line_ends(String name) throws Exception {
    String whole = name.repeat(12);

    Document picture =
        read(
            piping(
                HOSTILE.formatted(whole), "compare", "2025-10-28", "2026-04-27", "-", "-o", "svg"));

    assertThat(picture.getElementsByTagName("script").getLength()).isZero();
    assertThat(overflows(picture)).isEmpty();
  }

  @Test
  void a_verdict_is_a_word_and_the_picture_is_described() throws Exception {
    Document picture =
        read(
            lexloci(
                "may", "gpt-5.5", "on", "aws", "--over", "2024-01-01..2027-01-01", "-o", "svg"));

    assertThat(texts(picture)).contains("NO", "YES").anyMatch(text -> text.endsWith(" YES"));
    assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("gpt-5.5 on aws");
    assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
        .contains("2025-10-28 to 2026-04-26: NO; 2026-04-27 to 2026-12-31: YES");
  }

  private static Document read(Ran ran) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(ran.out().getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> texts(Document picture) {
    NodeList all = picture.getElementsByTagName("text");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      texts.add(all.item(i).getTextContent());
    }
    return texts;
  }

  /** Lists texts that leave the picture, and words in colour that leave their box. */
  private static List<String> overflows(Document picture) {
    double height = number(picture.getDocumentElement(), "height");
    List<String> over = new ArrayList<>();
    NodeList all = picture.getElementsByTagName("text");
    assertThat(all.getLength()).isPositive();
    for (int i = 0; i < all.getLength(); i++) {
      Element text = (Element) all.item(i);
      double width = columns(text.getTextContent()) * LETTER;
      boolean middle = text.getAttribute("text-anchor").equals("middle");
      double x = number(text, "x") - (middle ? width / 2 : 0);
      boolean inside = x >= 0 && x + width <= 800 && number(text, "y") < height;
      if (!inside || middle && !isBoxed(text, x, x + width)) {
        over.add(text.getTextContent());
      }
    }
    return over;
  }

  private static boolean isBoxed(Element text, double from, double to) {
    Element box = (Element) text.getPreviousSibling().getPreviousSibling();
    double x = number(box, "x");
    return box.getTagName().equals("rect") && x <= from && to <= x + number(box, "width");
  }

  private static int columns(String text) {
    return text.codePoints().map(point -> point < 0x300 ? 1 : 2).sum();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
