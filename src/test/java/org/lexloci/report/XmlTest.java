package org.lexloci.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Whatever is put into XML can be read from it. */
class XmlTest {

  @Test
  void markup_comes_back_as_it_was() throws Exception {
    String text = "<a href=\"b\">&amp; ]]> 'c' \t\n é 😀";

    Element read = parsed(new Xml("e").with("a", text).text(text));

    assertThat(read.getAttribute("a")).isEqualTo(text);
    assertThat(read.getTextContent()).isEqualTo(text);
  }

  @Test
  void what_xml_cannot_hold_is_shown_by_its_number() throws Exception {
    Element read = parsed(new Xml("e").text("a\u000bb\uFFFEc\u0085d\uD800e"));

    assertThat(read.getTextContent()).isEqualTo("a\\u000bb\\ufffec\\u0085d\\ud800e");
  }

  private static Element parsed(Xml xml) throws Exception {
    StringWriter written = new StringWriter();
    xml.print(new PrintWriter(written, true), "");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(written.toString())))
        .getDocumentElement();
  }
}
