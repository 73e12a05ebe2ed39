package org.lexloci.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CursorTest {

  private static final String[] PARTS = {"a", "\n", "\r", "\r\n", "é", "\uD83D\uDE00", "\uD83D"};

  @Test
  void lines_and_columns_count_from_one() {
    Cursor cursor = new Cursor("a.yaml", "ab\r\nc\rd\n\uD83D\uDE00e", 5);

    assertThat(cursor.at(1)).isEqualTo(new Position("a.yaml", 5, 2));
    assertThat(cursor.at(4)).isEqualTo(new Position("a.yaml", 6, 1));
    assertThat(cursor.at(6)).isEqualTo(new Position("a.yaml", 7, 1));
    assertThat(cursor.at(10)).isEqualTo(new Position("a.yaml", 8, 2));
    assertThat(cursor.at(99)).isEqualTo(new Position("a.yaml", 8, 3));
  }

  @Test
  void a_place_is_the_same_whatever_was_asked_before() {
    Random random = new Random(1);
    for (int n = 0; n < 200; n++) {
      StringBuilder text = new StringBuilder();
      for (int part = random.nextInt(20); part >= 0; part--) {
        text.append(PARTS[random.nextInt(PARTS.length)]);
      }
      Cursor cursor = new Cursor("a.yaml", text.toString());
      for (int asked = 0; asked < 20; asked++) {
        int offset = random.nextInt(text.length() + 2);

        assertThat(cursor.at(offset))
            .as("%d of %s", offset, text)
            .isEqualTo(new Cursor("a.yaml", text.toString()).at(offset));
      }
    }
  }
}
