package org.lexloci.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.lexloci.report.Reported;

/** A spreadsheet gets rows of one length, and no formulas. */
class CsvReportTest {

  @Test
  void every_row_has_a_cell_for_every_name_and_none_is_a_formula() throws IOException {
    for (List<String> run : Reported.RUNS) {
      String csv = Reported.in("csv", run);

      List<CSVRecord> records = CSVParser.parse(csv, CSVFormat.RFC4180).getRecords();

      assertThat(records).as(run.toString()).hasSizeGreaterThan(1);
      assertThat(records).allMatch(r -> r.size() == records.get(0).size());
      assertThat(records)
          .allSatisfy(r -> assertThat(r).noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*")));
    }
  }

  @Test
  void a_row_is_there_for_each_edition_and_each_problem() throws IOException {
    String csv =
        Reported.in("csv", List.of("check", "examples/01-bedrock-preview", "nowhere.yaml"));

    List<CSVRecord> records = CSVParser.parse(csv, CSVFormat.RFC4180).getRecords();

    assertThat(records)
        .extracting(r -> r.get(0))
        .containsExactly("answer", "NO", "NO", "not-judged");
    assertThat(records)
        .extracting(r -> r.get(9))
        .containsExactly("edition-answer", "NO", "YES", "");
    assertThat(records.get(3).get(15)).isEqualTo("no such file");
  }
}
