package org.lexloci.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;

/** The rows of a part of a table, some at a time, no two of which are called the same. */
final class Batches implements Iterator<List<FleetRow>> {

  private final Iterator<FleetRow> rows;
  private final int size;

  /** Reads rows of a table as its columns say. */
  Batches(FleetColumns columns, Iterator<Row> rows, int size) {
    this(new Numbered(columns, rows), size);
  }

  private Batches(Iterator<FleetRow> rows, int size) {
    this.rows = rows;
    this.size = size;
  }

  /** Takes rows that were read before. */
  static Batches of(Iterator<FleetRow> rows, int size) {
    return new Batches(rows, size);
  }

  /** Answers what is made of each batch, while it is asked for. */
  <T> Iterator<T> each(Function<List<FleetRow>, Stream<T>> made) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, 0), false)
        .flatMap(made)
        .iterator();
  }

  /** Calls rows without a name by their places. */
  private static final class Numbered implements Iterator<FleetRow> {

    private final FleetColumns columns;
    private final Iterator<Row> rows;
    private final int part = TaskContext.getPartitionId();
    private long next;

    Numbered(FleetColumns columns, Iterator<Row> rows) {
      this.columns = columns;
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public FleetRow next() {
      return columns.read(rows.next(), "row " + part + "-" + next++);
    }
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public List<FleetRow> next() {
    List<FleetRow> batch = new ArrayList<>();
    Map<String, Integer> met = new HashMap<>();
    while (batch.size() < size && rows.hasNext()) {
      FleetRow row = rows.next();
      int times = met.merge(row.path(), 1, Integer::sum);
      batch.add(times == 1 ? row : new FleetRow(row.path() + " (" + times + ")", row.content()));
    }
    return batch;
  }
}
