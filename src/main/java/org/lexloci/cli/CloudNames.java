package org.lexloci.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.lexloci.descriptor.CommonNames;
import org.lexloci.report.text.LineWrapping;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Tells in help by which names clouds are known besides their own. */
final class CloudNames {

  private static final String KEY = "clouds";
  private static final int WIDTH = 80;

  private CloudNames() {}

  /** Adds them to the help of a command, before its exit codes. */
  static void add(UsageMessageSpec help) {
    List<String> keys = new ArrayList<>(help.sectionKeys());
    keys.add(keys.indexOf(UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING), KEY);
    help.sectionKeys(keys);
    help.sectionMap().put(KEY, shown -> text(CommonNames.shipped()));
  }

  private static String text(CommonNames commonNames) {
    StringWriter told = new StringWriter();
    PrintWriter lines = new PrintWriter(told);
    lines.println();
    lines.println("Clouds go by other names too:");
    commonNames
        .named()
        .forEach(
            (cloud, names) ->
                LineWrapping.print(
                    lines, "  %-10s ".formatted(cloud.id()), String.join(", ", names), WIDTH));
    return told.toString();
  }
}
