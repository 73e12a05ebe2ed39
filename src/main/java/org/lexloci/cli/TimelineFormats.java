package org.lexloci.cli;

import java.io.PrintWriter;
import java.util.List;
import org.lexloci.decision.Exit;
import org.lexloci.decision.Timeline;
import org.lexloci.report.Colour;
import org.lexloci.report.drawing.TimelineDrawing;
import org.lexloci.report.json.JsonTimeline;
import org.lexloci.report.text.TimelineReport;
import org.lexloci.source.Problem;

/** Tells a timeline. */
record TimelineTelling(Timeline timeline) implements Telling {

  static final List<String> FORMATS = List.of("text", "json", "svg");

  @Override
  public Exit exit() {
    return timeline.exit();
  }

  @Override
  public List<Problem> warnings() {
    return timeline.warnings();
  }

  @Override
  public List<Problem> problems() {
    return timeline.problems();
  }

  @Override
  public Telling with(List<Problem> more) {
    return new TimelineTelling(timeline.with(more));
  }

  @Override
  public void write(String format, PrintWriter writer, Colour colour) {
    switch (format) {
      case "json" -> new JsonTimeline(writer).write(timeline);
      case "svg" -> new TimelineDrawing(writer).print(timeline);
      default -> new TimelineReport(writer, colour).write(timeline);
    }
  }
}
