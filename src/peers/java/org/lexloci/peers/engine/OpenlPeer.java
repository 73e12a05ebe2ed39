package org.lexloci.peers.engine;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lexloci.peers.Clauses;
import org.lexloci.peers.Facts;
import org.lexloci.peers.Peer;
import org.openl.rules.runtime.RulesEngineFactory;

/**
 * OpenL: a workbook with a decision table, whose lines are the clauses; the first days are found
 * for it.
 */
public final class OpenlPeer implements Peer {

  private static final List<String> THREE =
      List.of(
          "Rules boolean three(boolean api, boolean declared, String cloud, long azure,"
              + " long elsewhere)",
          "C1|C2|C3|RET1",
          "cloud == only|api && !declared == kept|azure < elsewhere == first|permitted",
          "String only|boolean kept|boolean first|boolean permitted",
          "Cloud|Kept on azure|First on azure|Permitted",
          "azure|||true",
          "|true||false",
          "||false|false",
          "|||true");

  private static final List<String> GENERATED =
      List.of(
          "SimpleRules boolean generated(String line, String site, String cloud)",
          "Line|Site|Cloud|Permitted");

  private final boolean generated;
  private final Tables tables;

  /** The tables as Java asks them. */
  public interface Tables {

    /** Has the three clauses. */
    boolean three(boolean api, boolean declared, String cloud, long azure, long elsewhere);

    /** Has the generated ones. */
    boolean generated(String line, String site, String cloud);
  }

  /** Writes the workbook and compiles it. */
  public OpenlPeer(int clauses) throws Exception {
    // What Log4j says of itself would be taken for a verdict.
    System.setProperty("log4j2.statusLoggerLevel", "OFF");
    generated = clauses > 0;
    Path file = Files.createTempFile("clauses", ".xlsx");
    try {
      try (XSSFWorkbook workbook = new XSSFWorkbook();
          OutputStream stream = Files.newOutputStream(file)) {
        List<String> lines = new ArrayList<>(GENERATED);
        lines.addAll(Clauses.generated(clauses, "%s|%s|%s|false"));
        lines.add("|||true");
        write(workbook.createSheet("three"), THREE);
        write(workbook.createSheet("generated"), lines);
        workbook.write(stream);
      }
      tables = new RulesEngineFactory<>(file.toString(), Tables.class).newEngineInstance();
    } finally {
      Files.delete(file);
    }
  }

  /** Writes a table. Its first line is one cell over all columns. */
  private static void write(Sheet sheet, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Row row = sheet.createRow(i);
      String[] cells = lines.get(i).split("\\|", -1);
      for (int j = 0; j < cells.length; j++) {
        row.createCell(j).setCellValue(cells[j]);
      }
    }
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
  }

  @Override
  public Object parse(byte[] json) throws Exception {
    return Facts.of(json);
  }

  @Override
  public boolean permits(Object input) {
    Facts facts = (Facts) input;
    return generated
        ? tables.generated(facts.line(), facts.site(), facts.cloud())
        : tables.three(
            facts.api(), facts.declared(), facts.cloud(), facts.azure(), facts.elsewhere());
  }
}
