package org.lexloci.spark;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Sessions of Spark for tests, on this machine alone. */
final class LocalSpark {

  static final StructType TEXTS =
      new StructType().add("path", DataTypes.StringType).add("content", DataTypes.StringType);

  private LocalSpark() {}

  static SparkSession.Builder of(String master) {
    return SparkSession.builder()
        .master(master)
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.ui.enabled", false)
        .config("spark.sql.shuffle.partitions", 4);
  }

  static Dataset<Row> table(SparkSession session, Stream<FleetRow> rows) {
    List<Row> all = rows.map(r -> RowFactory.create(r.path(), r.content())).toList();
    return session.createDataFrame(all, TEXTS);
  }
}
