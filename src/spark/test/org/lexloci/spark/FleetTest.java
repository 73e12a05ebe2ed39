package org.lexloci.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.QueryExecutionListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Ran;

/** A fleet on Spark, against the same fleet by {@code check}. */
class FleetTest {

  /** How many rows the large table has. */
  private static final int ROWS = Integer.getInteger("lexloci.fleet.rows", 100_000);

  private static final int SAMPLE = 10_000;

  /** The day of {@link Ran}. */
  private static final FleetHouse HOUSE = FleetHouse.asOf(LocalDate.of(2026, 11, 21));

  private static SparkSession session;

  @TempDir private Path directory;

  @BeforeAll
  static void start() {
    session = LocalSpark.of("local[2]").getOrCreate();
  }

  @AfterAll
  static void stop() {
    session.stop();
  }

  private static Dataset<Row> texts(String... pathsAndContents) {
    List<FleetRow> rows = new ArrayList<>();
    for (int i = 0; i < pathsAndContents.length; i += 2) {
      rows.add(new FleetRow(pathsAndContents[i], pathsAndContents[i + 1]));
    }
    return LocalSpark.table(session, rows.stream());
  }

  /** Tells a verdict in the words of a line of {@code -o verdicts}. */
  private static String line(Row row) {
    return Stream.of("path", "line", "product", "provider", "launch_date", "verdict", "edition",
            "clause", "rules")
        .map(name -> String.valueOf(row.<Object>getAs(name)))
        .reduce("", (before, next) -> before + " " + next);
  }

  private static String line(JsonNode row) {
    return Stream.of("file", "line", "product", "provider", "launchDate", "verdict", "edition",
            "clause", "rules")
        .map(name -> row.has(name) ? row.get(name).asText() : "null")
        .reduce("", (before, next) -> before + " " + next);
  }

  private List<String> checked(Stream<FleetRow> rows) throws IOException {
    for (FleetRow row : (Iterable<FleetRow>) rows::iterator) {
      Files.writeString(directory.resolve(row.path()), row.content());
    }
    ObjectMapper json = new ObjectMapper();
    List<String> lines = new ArrayList<>();
    String told = Ran.in(directory, Map.of(), "check", ".", "-o", "verdicts").out();
    for (String line : told.lines().toList()) {
      lines.add(line(json.readTree(line)));
    }
    return lines;
  }

  @Test
  void a_fleet_gets_the_verdicts_that_check_gives() throws IOException {
    Dataset<Row> judged =
        new Fleet(HOUSE)
            .judged(LocalSpark.table(session, Generated.rows(SAMPLE)).repartition(7));

    List<String> lines = Fleet.verdicts(judged).orderBy("path").collectAsList().stream()
        .map(FleetTest::line).toList();

    assertThat(lines).isEqualTo(checked(Generated.rows(SAMPLE)));
    assertThat(Fleet.problems(judged).count()).isZero();
  }

  @Test
  void every_row_of_a_large_table_comes_out_once() {
    Dataset<Row> table =
        session
            .range(0, ROWS, 1, 16)
            .mapPartitions(
                (org.apache.spark.api.java.function.MapPartitionsFunction<Long, Row>)
                    numbers -> {
                      Iterable<Long> each = () -> numbers;
                      return java.util.stream.StreamSupport.stream(each.spliterator(), false)
                          .map(n -> Generated.row(n.intValue()))
                          .map(r -> RowFactory.create(r.path(), r.content()))
                          .iterator();
                    },
                Encoders.row(LocalSpark.TEXTS));

    Row counts =
        new Fleet(HOUSE)
            .judged(table)
            .agg(functions.count("*"), functions.countDistinct("path"))
            .first();

    assertThat(counts.getLong(0)).isEqualTo(ROWS);
    assertThat(counts.getLong(1)).isEqualTo(ROWS);
  }

  @Test
  void the_order_and_the_parts_of_a_table_change_nothing() {
    Dataset<Row> table = LocalSpark.table(session, Generated.rows(500));
    List<String> one = sorted(table.coalesce(1));

    assertThat(sorted(table.repartition(13, functions.col("content")))).isEqualTo(one);
    assertThat(sorted(table.orderBy(functions.desc("path")).repartition(3))).isEqualTo(one);
  }

  private static List<String> sorted(Dataset<Row> table) {
    return new Fleet(HOUSE).judged(table).orderBy("path").collectAsList().stream()
        .map(FleetTest::line).toList();
  }

  private static String deployed(String product, String provider, String day, String more) {
    return """
        apiVersion: lexloci.dev/v1
        kind: ProductDeployment
        metadata: {name: %s-%s}
        spec:
          product: {name: %s, type: non-api, owner: openai}
          stage: general-availability
          target: {provider: %s, launchDate: "%s"}
        %s
        """.formatted(product, provider, product, provider, day, more);
  }

  private static final String WHOLE =
      "  customer: general\n  workload: serving\n  channel: provider\n";

  @Test
  void deployments_are_launches_of_each_others_products_wherever_their_rows_are() {
    Dataset<Row> table =
        texts(
                "azure.yaml", deployed("plain-sketch", "azure", "2026-05-01", WHOLE),
                "aws.yaml", deployed("plain-sketch", "aws", "2026-06-01", WHOLE))
            .repartition(2, functions.col("path"));
    Fleet fleet = new Fleet(HOUSE.byEditions(List.of("2026-04-27")));

    assertThat(verdicts(fleet.judged(table)))
        .containsEntry("aws.yaml", "permit ship-first-azure");
    assertThat(verdicts(fleet.apart().judged(table)))
        .containsEntry("aws.yaml", "indeterminate ship-first-azure");
  }

  private static Map<String, String> verdicts(Dataset<Row> judged) {
    Map<String, String> verdicts = new TreeMap<>();
    judged.collectAsList().forEach(row ->
        verdicts.merge(
            row.getAs("path"),
            row.getAs("verdict") + (row.getAs("clause") == null ? "" : " " + row.getAs("clause")),
            (one, other) -> one + ", " + other));
    return verdicts;
  }

  @Test
  void nothing_is_dropped() {
    Dataset<Row> judged =
        new Fleet(HOUSE)
            .judged(
                texts(
                    "broken.yaml", "a: [",
                    "empty.yaml", "",
                    "map.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\n",
                    "prose.txt", "hello",
                    "record.yaml",
                        "apiVersion: lexloci.dev/v1\nkind: Event\nmetadata: {name: agi-verified}\n"
                            + "spec: {date: \"2026-01-01\", source: s}\n",
                    "pod.yaml",
                        "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\n"
                            + "spec: {containers: [{name: c, image: vllm/vllm-openai,"
                            + " args: [--model, openai/gpt-oss-120b]}]}\n",
                    "two.yaml",
                        deployed("a", "azure", "2026-05-01", "") + "---\n"
                            + deployed("b", "aws", "2026-05-01", ""),
                    "two.yaml", deployed("c", "aws", "2026-05-01", "")));

    Map<String, String> verdicts = verdicts(judged);

    assertThat(verdicts.keySet())
        .containsExactlyInAnyOrder(
            "broken.yaml", "empty.yaml", "map.yaml", "prose.txt", "record.yaml", "pod.yaml",
            "two.yaml", "two.yaml (2)");
    assertThat(verdicts)
        .containsEntry("broken.yaml", "not-judged")
        .containsEntry("empty.yaml", "not-judged")
        .containsEntry("map.yaml", "nothing-deployed");
    assertThat(verdicts.get("record.yaml")).startsWith("not-judged");
    assertThat(verdicts.get("pod.yaml")).startsWith("indeterminate");
    assertThat(verdicts.get("two.yaml")).contains(", ");
    assertThat(Fleet.verdicts(judged).count() + Fleet.problems(judged).count())
        .isEqualTo(judged.count());
  }

  @Test
  void columns_are_the_fields_of_a_descriptor() {
    StructType columns =
        new StructType()
            .add("product", DataTypes.StringType)
            .add("provider", DataTypes.StringType)
            .add("launch_date", DataTypes.DateType);
    Dataset<Row> table =
        session.createDataFrame(
            List.of(
                RowFactory.create("gpt-5.5", "aws", java.sql.Date.valueOf("2026-04-26")),
                RowFactory.create("gpt-5.5", null, null),
                RowFactory.create("gpt-5.5", "the moon", null)),
            columns);

    List<String> verdicts = new Fleet(HOUSE).judged(table.coalesce(1)).collectAsList().stream()
        .map(row -> row.<String>getAs("verdict")).toList();

    assertThat(verdicts).containsExactlyInAnyOrder("deny", "indeterminate", "not-judged");
  }

  @Test
  void a_table_without_such_columns_is_refused() {
    StructType misspelt =
        new StructType().add("product", DataTypes.StringType).add("cloud", DataTypes.StringType);
    Dataset<Row> table = session.createDataFrame(List.of(RowFactory.create("a", "b")), misspelt);

    assertThatThrownBy(() -> new Fleet(HOUSE).judged(table))
        .hasMessageContaining("unknown column `cloud`; expected path and channel, customer");
    assertThatThrownBy(() -> new Fleet(HOUSE).judged(table.drop("product")))
        .hasMessageContaining("a column `content`, or a column `product`");
  }

  @Test
  void a_house_at_fault_is_refused_before_anything_is_judged() {
    Dataset<Row> table = texts("a", "b");

    assertThatThrownBy(() -> new Fleet(HOUSE.by("nobodys")).judged(table))
        .hasMessage("no agreement `nobodys`; there is microsoft-openai, openai-amazon");
    assertThatThrownBy(() -> new Fleet(HOUSE.byEditions(List.of("1999"))).judged(table))
        .hasMessage("no edition `1999`");
    assertThatThrownBy(() -> new Fleet(HOUSE.reading(Map.of("first", "maybe"))).judged(table))
        .hasMessage("no reading `first: maybe`");
  }

  @Test
  void records_of_the_house_count_for_every_row() throws IOException {
    Path consent = directory.resolve("consent.yaml");
    Files.writeString(
        consent,
        """
        apiVersion: lexloci.dev/v1
        kind: Consent
        metadata: {name: c}
        spec:
          product: gpt-5.5
          provider: aws
          clause: azure-api-exclusivity-until-agi
          by: microsoft
          date: "2025-11-01"
          until: open
          source: a letter
        """);
    Dataset<Row> table = texts("a.yaml", deployed("gpt-5.5", "aws", "2026-04-26", WHOLE)
        .replace("product: {name: gpt-5.5, type: non-api, owner: openai}", "product: gpt-5.5"));
    FleetHouse october = HOUSE.byEditions(List.of("2025-10-28"));

    assertThat(verdicts(new Fleet(october).judged(table)).get("a.yaml")).startsWith("deny");
    assertThat(verdicts(new Fleet(october.with(List.of(consent))).judged(table)).get("a.yaml"))
        .startsWith("permit");
  }

  @Test
  void what_flips_between_two_editions_is_listed() {
    Dataset<Row> table =
        texts(
            "moves.yaml", deployed("gpt-5.5", "aws", "2026-05-01", WHOLE)
                .replace("{name: gpt-5.5, type: non-api, owner: openai}", "gpt-5.5"),
            "stays.yaml", deployed("gpt-5.5", "azure", "2026-05-01", WHOLE)
                .replace("{name: gpt-5.5, type: non-api, owner: openai}", "gpt-5.5"));

    List<Row> flips = new Fleet(HOUSE).flips(table, "2025-10-28", "2026-04-27").collectAsList();

    assertThat(flips).hasSize(1);
    assertThat(flips.get(0).<String>getAs("path")).isEqualTo("moves.yaml");
    assertThat(flips.get(0).<String>getAs("was")).isEqualTo("deny");
    assertThat(flips.get(0).<String>getAs("was_clause"))
        .isEqualTo("azure-api-exclusivity-until-agi");
    assertThat(flips.get(0).<String>getAs("now")).isEqualTo("permit");
  }

  @Test
  void an_explanation_is_told_by_choice() throws IOException {
    Dataset<Row> table = LocalSpark.table(session, IntStream.of(3).mapToObj(Generated::row));

    String brief = new Fleet(HOUSE).judged(table).first().getAs("decision");
    String told = new Fleet(HOUSE).explained().judged(table).first().getAs("decision");

    assertThat(brief).isNull();
    assertThat(new ObjectMapper().readTree(told).get("editions")).hasSize(2);
  }

  @Test
  void verdicts_are_counted_while_rows_pass() throws InterruptedException {
    BlockingQueue<Row> metrics = new LinkedBlockingQueue<>();
    QueryExecutionListener listener =
        new QueryExecutionListener() {
          @Override
          public void onSuccess(String function, QueryExecution query, long nanoseconds) {
            query.observedMetrics().get("lexloci").foreach(metrics::add);
          }

          @Override
          public void onFailure(String function, QueryExecution query, Exception failure) {}
        };
    session.listenerManager().register(listener);

    new Fleet(HOUSE).judged(LocalSpark.table(session, Generated.rows(50))).collectAsList();

    Row counted = metrics.poll(30, TimeUnit.SECONDS);
    session.listenerManager().unregister(listener);
    assertThat(counted).isNotNull();
    assertThat(counted.<Long>getAs("rows")).isEqualTo(50);
    assertThat(
            counted.<Long>getAs("deny")
                + counted.<Long>getAs("indeterminate")
                + counted.<Long>getAs("permit"))
        .isEqualTo(50);
  }

  @Test
  void analysts_ask_in_sql() {
    FleetFunctions.register(session, HOUSE);

    Row row =
        session
            .sql(
                "select lexloci_verdict('gpt-5.5', 'aws', date '2026-04-26'),"
                    + " lexloci_clause('gpt-5.5', 'aws', '2026-04-26'),"
                    + " lexloci_verdict('chatgpt', 'aws', null),"
                    + " lexloci_verdict('chatgpt', 'nowhere', null)")
            .first();

    assertThat(row.getString(0)).isEqualTo("deny");
    assertThat(row.getString(1)).isEqualTo("azure-api-exclusivity-until-agi");
    assertThat(row.getString(2)).isEqualTo("permit");
    assertThat(row.getString(3)).isEqualTo("not-judged");
  }
}
