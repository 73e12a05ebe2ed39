package org.lexloci.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.SafeText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges a fleet from one table to others: what {@code spark-submit} runs. */
@Command(
    name = "FleetApplication",
    description = {
      "Judges a table of deployments and writes two others: TO/verdicts, by verdict and product,"
          + " and TO/problems, with what could not be judged or deploys nothing.",
      "",
      "A table has a column `content`, and `path`; or `product`, `provider`, `launch_date` and so"
          + " on. With the format `files`, every file below FROM is a row.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all is written", "1:something failed", "2:the arguments are at fault"},
    footer = {
      "",
      "Example:",
      "  spark-submit --class org.lexloci.spark.FleetApplication lexloci-spark.jar \\",
      "    s3a://fleet/deployments s3a://fleet/judged --editions 2025-10-28,2026-04-27"
    })
public final class FleetApplication implements Callable<Integer> {

  private static final String FILES = "files";

  @Parameters(index = "0", paramLabel = "FROM", description = "the table, or files")
  private String from = "";

  @Parameters(index = "1", paramLabel = "TO", description = "a directory for what is judged")
  private String to = "";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help and exit")
  private boolean help;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "of the table, as Spark calls it, or `files`; the default is parquet")
  private String format = "parquet";

  @Option(
      names = "--agreement",
      paramLabel = "AGREEMENT",
      description = "one that is shipped, by name")
  private String agreement = "";

  @Option(
      names = "--editions",
      split = ",",
      paramLabel = "EDITION",
      description = "by name or first day, or `in-force`")
  private List<String> editions = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "ask as of this day instead of today")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--records",
      paramLabel = "FILE",
      description = "a file that puts something on record")
  private List<Path> records = new ArrayList<>();

  @Option(
      names = "--reading",
      paramLabel = "NAME=ANSWER",
      description = "a reading that is settled")
  private Map<String, String> readings = new LinkedHashMap<>();

  @Option(names = "--apart", description = "take no deployment for a launch of another's product")
  private boolean apart;

  @Option(names = "--explain", description = "write why, with each verdict")
  private boolean explained;

  @Option(
      names = "--flips",
      split = ",",
      paramLabel = "EDITION",
      description = "also write TO/flips: what changes from one edition to another")
  private List<String> flips = new ArrayList<>();

  private FleetApplication() {}

  /** Runs it, and ends the process where it fails. */
  public static void main(String[] arguments) {
    CommandLine command = new CommandLine(new FleetApplication());
    command.setExecutionExceptionHandler(FleetApplication::told);
    int exit = command.execute(arguments);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  /** What is wrong with the arguments is told in a line; anything else is Spark's to tell. */
  private static int told(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (failure instanceof IllegalArgumentException
        || failure instanceof AnalysisException
        || failure instanceof IOException) {
      String message = String.valueOf(failure.getMessage());
      command.getErr().println("lexloci: " + SafeText.of(message.lines().findFirst().orElse("")));
      return command.getCommandSpec().exitCodeOnInvalidInput();
    }
    throw failure;
  }

  @Override
  public Integer call() throws IOException {
    FleetHouse house = house();
    try (SparkSession session = SparkSession.builder().appName("lexloci").getOrCreate()) {
      Fleet fleet = new Fleet(house);
      fleet = apart ? fleet.apart() : fleet;
      Dataset<Row> table = table(session);
      Dataset<Row> judged = (explained ? fleet.explained() : fleet).judged(table);
      judged.persist(StorageLevel.DISK_ONLY());
      write(Fleet.verdicts(judged), "verdicts", "verdict", "product");
      write(Fleet.problems(judged), "problems");
      judged.groupBy("verdict").count().orderBy("verdict").collectAsList().forEach(this::told);
      if (!flips.isEmpty()) {
        write(fleet.flips(table, flips.get(0), flips.get(1)), "flips");
      }
    }
    return 0;
  }

  private void told(Row counted) {
    System.out.println(counted.getString(0) + ": " + counted.getLong(1));
  }

  private Dataset<Row> table(SparkSession session) {
    return format.equals(FILES)
        ? session
            .read()
            .option("wholetext", true)
            .option("recursiveFileLookup", true)
            .text(from)
            .selectExpr("value as content", "_metadata.file_path as path")
        : session.read().format(format).load(from);
  }

  private FleetHouse house() throws IOException {
    if (flips.size() != 0 && flips.size() != 2) {
      throw new IllegalArgumentException("`--flips` needs two editions");
    }
    return FleetHouse.asOf(asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf)
        .by(agreement)
        .byEditions(editions)
        .reading(readings)
        .with(records);
  }

  private void write(Dataset<Row> rows, String name, String... by) {
    rows.write().mode(SaveMode.Overwrite).partitionBy(by).parquet(to + "/" + name);
  }
}
