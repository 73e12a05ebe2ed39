package org.lexloci.manifest.table;

import java.util.List;
import org.lexloci.source.packed.Resources;

/** Reads the tables that lie beside this package: columns parted by spaces, comments after #. */
public final class Table {

  private Table() {}

  /** Lists the rows, each with at most as many columns; the last one takes the rest of its line. */
  public static List<String[]> rows(String name, int columns) {
    return Resources.lines(Table.class, name).stream()
        .map(line -> line.split(" +", columns))
        .toList();
  }
}
