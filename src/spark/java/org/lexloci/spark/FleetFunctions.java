package org.lexloci.spark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.lexloci.report.VerdictRow;

/**
 * Functions for SQL: {@code lexloci_verdict(product, provider, launch_date)} answers {@code deny},
 * {@code indeterminate}, {@code permit} or {@code not-judged}, and {@code lexloci_clause} the
 * clause that decides. Each question stands for itself; what is null is not stated.
 */
public final class FleetFunctions {

  /** Answers that are kept; beyond them the same is asked again. */
  private static final int KEPT = 100_000;

  /** Answers of this process, which few questions share. */
  private static final Map<FleetHouse, Map<List<String>, Map<String, String>>> ANSWERED =
      new ConcurrentHashMap<>();

  private FleetFunctions() {}

  /** Registers the functions for a session. */
  public static void register(SparkSession session, FleetHouse house) {
    FleetJudge.of(house);
    register(session, house, "lexloci_verdict", "verdict");
    register(session, house, "lexloci_clause", "clause");
  }

  private static void register(
      SparkSession session, FleetHouse house, String name, String field) {
    UDF3<String, String, Object, String> function =
        (product, provider, day) -> {
          String answer = answer(house, product, provider, day).getOrDefault(field, "");
          return answer.isEmpty() ? null : answer;
        };
    session.udf().register(name, function, DataTypes.StringType);
  }

  private static Map<String, String> answer(
      FleetHouse house,
      @Nullable String product,
      @Nullable String provider,
      @Nullable Object day) {
    Map<String, String> stated = new LinkedHashMap<>();
    put(stated, "product", product);
    put(stated, "target.provider", provider);
    put(stated, "target.launchDate", day);
    Map<List<String>, Map<String, String>> answers =
        ANSWERED.computeIfAbsent(house, h -> new ConcurrentHashMap<>());
    if (answers.size() > KEPT) {
      answers.clear();
    }
    return answers.computeIfAbsent(
        List.copyOf(stated.entrySet().stream().map(Object::toString).toList()),
        question -> judged(house, stated));
  }

  private static void put(Map<String, String> stated, String field, @Nullable Object value) {
    if (value != null) {
      stated.put(field, value.toString());
    }
  }

  private static Map<String, String> judged(FleetHouse house, Map<String, String> stated) {
    FleetRow row = new FleetRow("question", FleetColumns.descriptor(stated));
    return VerdictRow.of(FleetJudge.of(house).judge(List.of(row), List.of(), false).run())
        .findFirst()
        .map(VerdictRow::fields)
        .orElse(Map.of());
  }
}
