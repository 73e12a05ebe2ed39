package org.lexloci.spark;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.lexloci.decision.Decision;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.report.VerdictRow;
import org.lexloci.report.json.JsonEvaluation;
import org.lexloci.report.json.JsonOutput;
import org.lexloci.run.Run;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;

/** What becomes of a part of a table, row by row. */
final class FleetVerdicts {

  private static final String NOT_READ = "not-read";
  private static final String NO_PRODUCT = "no-product";
  private static final String NOTHING = "nothing-deployed";

  private final FleetJudge judge;
  private final List<Descriptors.Named> launches;
  private final boolean explained;

  FleetVerdicts(FleetHouse house, List<FleetRow> launches, boolean explained) {
    this.judge = FleetJudge.of(house);
    this.launches = judge.opened(launches);
    this.explained = explained;
  }

  /** Judges a batch; every row of it comes out. */
  Stream<Row> of(List<FleetRow> batch) {
    FleetJudge.Judged judged = judge.judge(batch, launches, explained);
    List<Row> rows = new ArrayList<>();
    List<Decision> decisions = judged.run().decisions();
    List<VerdictRow> told = VerdictRow.of(judged.run()).toList();
    Set<String> met = new HashSet<>();
    for (int i = 0; i < told.size(); i++) {
      Map<String, String> fields = told.get(i).fields();
      if (i < decisions.size() || !fields.get("file").equals(Position.COMMAND_LINE)) {
        met.add(fields.get("file"));
        rows.add(row(fields, i < decisions.size() ? decision(judged.run(), i) : null));
      }
    }
    for (Problem problem : judged.idle()) {
      met.add(problem.at().file());
      rows.add(row(problem, NO_PRODUCT));
    }
    for (Problem problem : judged.unread()) {
      if (met.add(problem.at().file())) {
        rows.add(row(problem, NOT_READ));
      }
    }
    for (FleetRow one : batch) {
      if (met.add(SafeText.full(one.path()))) {
        rows.add(row(new Problem(Position.whole(one.path()), "deploys nothing"), NOTHING));
      }
    }
    return rows.stream();
  }

  private @Nullable String decision(Run run, int decision) {
    if (!explained) {
      return null;
    }
    StringWriter json = new StringWriter();
    JsonOutput.writeLines(
        new PrintWriter(json), Stream.of(JsonEvaluation.brief(run, run.decisions().get(decision))));
    return json.toString().strip();
  }

  private static Row row(Map<String, String> fields, @Nullable String decision) {
    return RowFactory.create(
        fields.get("file"),
        line(fields.get("line")),
        given(fields.get("product")),
        given(fields.get("provider")),
        Fleet.day(fields.get("launchDate")),
        fields.get("verdict"),
        given(fields.get("edition")),
        given(fields.get("clause")),
        given(fields.get("rules")),
        given(fields.get("message")),
        decision);
  }

  private static Row row(Problem problem, String verdict) {
    return RowFactory.create(
        problem.at().file(),
        problem.at().line() == 0 ? null : problem.at().line(),
        null,
        null,
        null,
        verdict,
        null,
        null,
        null,
        problem.message(),
        null);
  }

  static @Nullable Integer line(String text) {
    return text.isEmpty() ? null : Integer.valueOf(text);
  }

  static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
