package org.lexloci.fuzz;

import static org.lexloci.cli.Ran.piping;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.lexloci.cli.Ran;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A run over what strangers wrote, in every format: each ends as the others do, keeps to its own
 * syntax, and hands no control character on to a terminal.
 */
final class ReportTarget {

  private static final Map<String, Predicate<String>> FORMATS =
      Map.ofEntries(
          Map.entry("text", told -> true),
          Map.entry("csv", told -> true),
          Map.entry("verdicts", told -> true),
          Map.entry("verdicts-csv", told -> true),
          Map.entry("markdown", told -> true),
          Map.entry("github", told -> true),
          Map.entry("pipelines", told -> true),
          Map.entry("teamcity", told -> true),
          Map.entry("patch", told -> true),
          Map.entry("json", ReportTarget::isJson),
          Map.entry("ndjson", told -> told.lines().allMatch(ReportTarget::isJson)),
          Map.entry("sarif", ReportTarget::isJson),
          Map.entry("gitlab", ReportTarget::isJson),
          Map.entry("oscal", ReportTarget::isJson),
          Map.entry("openreports", ReportTarget::isJson),
          Map.entry("wgpolicy", ReportTarget::isJson),
          Map.entry("junit", ReportTarget::isXml));

  private ReportTarget() {}

  static void take(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int exit = run(text, "verdicts").exit();
    FuzzTarget.require(exit <= 4, "exit " + exit);
    for (Map.Entry<String, Predicate<String>> format : FORMATS.entrySet()) {
      Ran ran = run(text, format.getKey());
      FuzzTarget.require(ran.exit() == exit, ran.toString());
      FuzzTarget.require(
          ran.out().isEmpty() || format.getValue().test(ran.out()), "malformed " + ran);
      FuzzTarget.require(
          (ran.out() + ran.err()).chars().noneMatch(ReportTarget::isControl), "raw " + ran);
    }
  }

  private static Ran run(String text, String format) {
    return piping(text, "check", "-", "-o", format);
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && !List.of('\n', '\r', '\t').contains((char) c);
  }

  private static boolean isJson(String told) {
    return Parses.json(told.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isXml(String told) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.newDocumentBuilder().parse(new InputSource(new StringReader(told)));
      return true;
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    } catch (SAXException e) {
      return false;
    }
  }
}
