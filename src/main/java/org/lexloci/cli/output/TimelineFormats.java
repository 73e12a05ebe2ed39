package org.lexloci.cli.output;

import java.io.PrintWriter;
import java.util.List;
import org.lexloci.comparison.Timeline;
import org.lexloci.report.Colour;
import org.lexloci.report.drawing.TimelineDrawing;
import org.lexloci.report.json.JsonTimeline;
import org.lexloci.report.text.TimelineReport;

/** The formats of a timeline. */
public final class TimelineFormats {

  /** The names of the formats, the default first. */
  public static final List<String> WORDS = List.of("text", "json", "svg");

  private TimelineFormats() {}

  /** Writes a timeline in one of them. */
  public static void write(Timeline timeline, String format, PrintWriter writer, Colour colour) {
    switch (format) {
      case "json" -> new JsonTimeline(writer).write(timeline);
      case "svg" -> new TimelineDrawing(writer).print(timeline);
      default -> new TimelineReport(writer, colour).write(timeline);
    }
  }
}
