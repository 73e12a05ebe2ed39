package org.lexloci.cli;

import java.io.PrintWriter;
import java.util.List;
import org.lexloci.decision.Timeline;
import org.lexloci.report.Colour;
import org.lexloci.report.drawing.TimelineDrawing;
import org.lexloci.report.json.JsonTimeline;
import org.lexloci.report.text.TimelineReport;

/** The formats of a timeline. */
final class TimelineFormats {

  static final List<String> WORDS = List.of("text", "json", "svg");

  private TimelineFormats() {}

  static void write(Timeline timeline, String format, PrintWriter writer, Colour colour) {
    switch (format) {
      case "json" -> new JsonTimeline(writer).write(timeline);
      case "svg" -> new TimelineDrawing(writer).print(timeline);
      default -> new TimelineReport(writer, colour).write(timeline);
    }
  }
}
