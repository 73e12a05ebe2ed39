package org.lexloci.cli.output;

import org.lexloci.comparison.Timeline;
import org.lexloci.report.drawing.TimelineDrawing;
import org.lexloci.report.json.JsonTimeline;
import org.lexloci.report.text.TimelineReport;

/** The formats of a timeline, apart from a question that needs none of them. */
public final class TimelineFormats {

  /** The text first. */
  public static final Formats<Timeline> ALL =
      new Formats<Timeline>()
          .with("text", (timeline, out, colour) -> new TimelineReport(out, colour).write(timeline))
          .with("json", (timeline, out, colour) -> new JsonTimeline(out).write(timeline))
          .with("svg", (timeline, out, colour) -> new TimelineDrawing(out).print(timeline));

  private TimelineFormats() {}
}
