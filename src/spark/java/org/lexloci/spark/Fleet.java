package org.lexloci.spark;

import java.io.Serializable;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Judges tables of deployments.
 *
 * <pre>{@code
 * Fleet fleet = new Fleet(FleetHouse.asOf(LocalDate.now(ZoneOffset.UTC)));
 * Dataset<Row> judged = fleet.judged(spark.read().parquet("deployments"));
 * Fleet.verdicts(judged).write().partitionBy("verdict").parquet("verdicts");
 * Fleet.problems(judged).write().parquet("problems");
 * }</pre>
 *
 * <p>A table has a column {@code content}, a text on each row, and {@code path}, what it is called;
 * or {@code product}, {@code provider}, {@code launch_date} and so on, what a descriptor states. A
 * row stands for itself, but that deployments count as launches of each other's products, as they
 * do for {@code check}: of each product, cloud and stage the two earliest, which are sent to every
 * executor. So a product with any number of deployments is judged wherever its rows are, and
 * nothing is moved.
 */
public final class Fleet implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Rows that are judged together; few enough to be held, and enough to share what they share. */
  private static final int BATCH = 1000;

  private static final String VERDICT = "verdict";
  private static final String[] VERDICTS = {"deny", "indeterminate", "permit"};

  private static final StructType DEPLOYMENT =
      new StructType()
          .add("path", DataTypes.StringType)
          .add("line", DataTypes.IntegerType)
          .add("product", DataTypes.StringType)
          .add("provider", DataTypes.StringType)
          .add("launch_date", DataTypes.DateType);

  /** The columns of what is judged. */
  public static final StructType JUDGED =
      DEPLOYMENT
          .add(VERDICT, DataTypes.StringType)
          .add("edition", DataTypes.StringType)
          .add("clause", DataTypes.StringType)
          .add("rules", DataTypes.StringType)
          .add("message", DataTypes.StringType)
          .add("decision", DataTypes.StringType);

  /** The columns of what comes out otherwise. */
  public static final StructType FLIPPED =
      DEPLOYMENT
          .add("was", DataTypes.StringType)
          .add("was_clause", DataTypes.StringType)
          .add("now", DataTypes.StringType)
          .add("now_clause", DataTypes.StringType);

  private final FleetHouse house;
  private final boolean apart;
  private final boolean explained;

  /** Judges for a house. */
  public Fleet(FleetHouse house) {
    this(house, false, false);
  }

  private Fleet(FleetHouse house, boolean apart, boolean explained) {
    this.house = house;
    this.apart = apart;
    this.explained = explained;
  }

  /** Takes no deployment for a launch of another one's product, as {@code check -} does. */
  public Fleet apart() {
    return new Fleet(house, true, explained);
  }

  /** Tells each decision whole too, as JSON. */
  public Fleet explained() {
    return new Fleet(house, apart, true);
  }

  /**
   * Judges a table. Every row of it comes out: as a verdict for each deployment, or as why there is
   * none. Rows and verdicts are counted as the metrics {@code lexloci} of the query.
   *
   * @throws IllegalArgumentException when the table has no columns that are understood, or
   *     something is wrong with the house
   */
  public Dataset<Row> judged(Dataset<Row> table) {
    FleetJudge.of(house);
    FleetColumns columns = new FleetColumns(table.schema());
    Broadcast<ArrayList<FleetRow>> launches = launches(table, columns);
    MapPartitionsFunction<Row, Row> judging =
        rows ->
            new Batches(columns, rows, BATCH)
                .each(new FleetVerdicts(house, launches.value(), explained)::of);
    return counted(table.mapPartitions(judging, Encoders.row(JUDGED)));
  }

  /** Counts verdicts while rows pass, once however often a part is made again. */
  private static Dataset<Row> counted(Dataset<Row> judged) {
    Column verdict = functions.col(VERDICT);
    Column[] counts =
        Stream.of(VERDICTS)
            .map(word -> functions.count_if(verdict.equalTo(word)).alias(word))
            .toArray(Column[]::new);
    return judged.observe("lexloci", functions.count("*").alias("rows"), counts);
  }

  /** Answers what of a judged table are verdicts. */
  public static Dataset<Row> verdicts(Dataset<Row> judged) {
    return judged.filter(functions.col(VERDICT).isin((Object[]) VERDICTS)).drop("message");
  }

  /** Answers what of a judged table could not be judged, or deploys nothing. */
  public static Dataset<Row> problems(Dataset<Row> judged) {
    return judged
        .filter(functions.not(functions.col(VERDICT).isin((Object[]) VERDICTS)))
        .select("path", "line", VERDICT, "message");
  }

  /**
   * Lists the deployments of a table about which two editions come to different verdicts.
   *
   * @param before an edition, by its name or first day
   * @param after another one
   */
  public Dataset<Row> flips(Dataset<Row> table, String before, String after) {
    FleetHouse was = house.byEditions(List.of(before));
    FleetHouse now = house.byEditions(List.of(after));
    FleetJudge.of(was);
    FleetJudge.of(now);
    FleetColumns columns = new FleetColumns(table.schema());
    Broadcast<ArrayList<FleetRow>> launches = launches(table, columns);
    MapPartitionsFunction<Row, Row> comparing =
        rows ->
            new Batches(columns, rows, BATCH)
                .each(new FleetFlips(was, now, launches.value())::of);
    return table.mapPartitions(comparing, Encoders.row(FLIPPED));
  }

  private Broadcast<ArrayList<FleetRow>> launches(Dataset<Row> table, FleetColumns columns) {
    ArrayList<FleetRow> kept = new ArrayList<>();
    if (!apart) {
      FlatMapFunction<Iterator<Row>, FleetRow> keeping =
          rows -> keep(new Batches(columns, rows, BATCH));
      FlatMapFunction<Iterator<FleetRow>, FleetRow> joining = rows -> keep(Batches.of(rows, BATCH));
      JavaRDD<FleetRow> found = table.javaRDD().mapPartitions(keeping);
      int parts = (int) Math.max(1, Math.sqrt(found.getNumPartitions()));
      kept.addAll(
          FleetJudge.of(house).launches(found.coalesce(parts).mapPartitions(joining).collect()));
    }
    SparkSession session = table.sparkSession();
    return new JavaSparkContext(session.sparkContext()).broadcast(kept);
  }

  private Iterator<FleetRow> keep(Iterator<List<FleetRow>> batches) {
    FleetJudge judge = FleetJudge.of(house);
    List<FleetRow> kept = List.of();
    while (batches.hasNext()) {
      List<FleetRow> more = new ArrayList<>(kept);
      more.addAll(batches.next());
      kept = judge.launches(more);
    }
    return kept.iterator();
  }

  /** Reads the day that a verdict is about. */
  static Date day(String text) {
    return text.isEmpty() ? null : Date.valueOf(text);
  }
}
