package org.lexloci.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.Given;
import org.lexloci.run.HouseChange;
import org.lexloci.source.Limits;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.reader.DocumentReader;

final class HouseDocumentsTest {

  private static final String WAIVER = Given.document("Waiver", "a", "clause: one");
  private static final String OTHER = Given.document("Waiver", "b", "clause: one");
  private static final String STATEMENT = Given.document("CapabilityStatement", "a", "able: false");

  @Test
  void documents_are_told_apart_by_kind_and_name_and_told_in_that_order() {
    HouseDocuments before = house(WAIVER, OTHER);
    HouseDocuments after = house(OTHER.replace("one", "other"), STATEMENT);

    assertThat(before.changes(after))
        .map(HouseDocumentsTest::told)
        .containsExactly(
            "capability statement a ADDED given.yaml:7:1",
            "waiver a REMOVED given.yaml:1:1",
            "waiver b CHANGED given.yaml:1:1");
  }

  @Test
  void where_something_stands_and_in_which_order_two_alike_stand_is_no_change() {
    String twin = WAIVER.replace("one", "other");

    assertThat(house(WAIVER, OTHER).changes(house(OTHER, WAIVER))).isEmpty();
    assertThat(house(WAIVER, twin).changes(house(twin, WAIVER))).isEmpty();
    assertThat(house(WAIVER, twin).changes(house(twin)))
        .map(HouseDocumentsTest::told)
        .containsExactly("waiver a CHANGED given.yaml:1:1");
  }

  @Test
  void documents_of_others_are_no_word_of_the_house_and_ours_need_no_name() {
    String unnamed = "apiVersion: lexloci.dev/v1\nkind: Waiver\n";

    assertThat(house(WAIVER).changes(house(WAIVER, "kind: Pod\n"))).isEmpty();
    assertThat(house().changes(house(unnamed)))
        .map(HouseDocumentsTest::told)
        .containsExactly("waiver  ADDED given.yaml:1:1");
  }

  @Test
  void what_stands_in_files_is_added(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("waivers.yaml"), WAIVER);

    HouseDocuments house =
        house()
            .with(
                List.of("waivers.yaml", "none.yaml"),
                Checkout.of(folder),
                new DocumentReader(Limits.DEFAULT));

    assertThat(house.changes(house(WAIVER))).isEmpty();
    assertThat(house.changes(house())).hasSize(1);
  }

  private static HouseDocuments house(String... documents) {
    return new HouseDocuments(documents.length == 0 ? List.of() : Given.documents(documents));
  }

  private static String told(HouseChange change) {
    return change.kind() + " " + change.name() + " " + change.how() + " " + change.at();
  }
}
