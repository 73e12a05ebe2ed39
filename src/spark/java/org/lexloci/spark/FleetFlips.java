package org.lexloci.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.report.VerdictRow;

/** What of a part of a table a house comes to different verdicts about by other editions. */
final class FleetFlips {

  private final FleetJudge before;
  private final FleetJudge after;
  private final List<Descriptors.Named> launches;

  FleetFlips(FleetHouse before, FleetHouse after, List<FleetRow> launches) {
    this.before = FleetJudge.of(before);
    this.after = FleetJudge.of(after);
    this.launches = this.before.opened(launches);
  }

  /** Both judge the same deployments, in the same order. */
  Stream<Row> of(List<FleetRow> batch) {
    List<VerdictRow> was = decided(before, batch);
    List<VerdictRow> now = decided(after, batch);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < was.size(); i++) {
      Map<String, String> one = was.get(i).fields();
      Map<String, String> other = now.get(i).fields();
      if (!one.get("verdict").equals(other.get("verdict"))) {
        rows.add(
            RowFactory.create(
                one.get("file"),
                FleetVerdicts.line(one.get("line")),
                FleetVerdicts.given(one.get("product")),
                FleetVerdicts.given(one.get("provider")),
                Fleet.day(one.get("launchDate")),
                one.get("verdict"),
                FleetVerdicts.given(one.get("clause")),
                other.get("verdict"),
                FleetVerdicts.given(other.get("clause"))));
      }
    }
    return rows.stream();
  }

  private List<VerdictRow> decided(FleetJudge judge, List<FleetRow> batch) {
    FleetJudge.Judged judged = judge.judge(batch, launches, false);
    return VerdictRow.of(judged.run()).limit(judged.run().decisions().size()).toList();
  }
}
