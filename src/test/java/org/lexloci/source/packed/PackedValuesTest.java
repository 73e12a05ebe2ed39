package org.lexloci.source.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lexloci.source.Position;

class PackedValuesTest {

  private enum Word {
    FIRST,
    SECOND
  }

  private record Inner(boolean yes, Optional<Word> word) {}

  private record Outer(
      String text, LocalDate day, @Nullable List<Inner> inner, Map<String, Inner> byName) {}

  private record Placed(Position at) {}

  private final PackedValues values =
      new PackedValues(List.of(Outer.class, Inner.class, Word.class, Placed.class));

  @Test
  void a_value_comes_back_with_everything_it_holds() throws IOException {
    Map<String, Inner> byName = new LinkedHashMap<>();
    byName.put("z", new Inner(false, Optional.empty()));
    byName.put("a", new Inner(true, Optional.of(Word.SECOND)));
    Outer outer =
        new Outer(
            "Ähre 🌾 " + "x".repeat(70_000),
            LocalDate.of(1969, Month.DECEMBER, 31),
            List.of(new Inner(true, Optional.of(Word.FIRST))),
            byName);

    Outer read = read(values.pack(outer), Outer.class);

    assertThat(read).isEqualTo(outer);
    assertThat(read.byName().keySet()).containsExactly("z", "a");
  }

  @Test
  void what_is_left_out_stays_left_out() throws IOException {
    Outer outer = new Outer("", LocalDate.EPOCH, null, Map.of());

    assertThat(read(values.pack(outer), Outer.class)).isEqualTo(outer);
  }

  @Test
  void places_are_lost() throws IOException {
    Placed placed = new Placed(new Position("/home/somebody/agreement.yaml", 3, 5));

    assertThat(read(values.pack(placed), Placed.class).at()).isEqualTo(Position.whole("packed"));
  }

  @Test
  void nothing_of_a_type_that_is_not_listed_is_packed() {
    PackedValues without = new PackedValues(List.of(Outer.class));

    assertThatThrownBy(() -> without.pack(new Inner(true, Optional.empty())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Inner");
  }

  @Test
  void bytes_make_no_value_of_another_type_than_is_asked_for() {
    byte[] packed = values.pack(new Placed(Position.whole("here")));

    assertThatThrownBy(() -> read(packed, Outer.class)).isInstanceOf(ClassCastException.class);
  }

  @Test
  void bytes_that_end_too_soon_are_no_value() {
    byte[] packed = values.pack(new Outer("text", LocalDate.EPOCH, null, Map.of()));

    assertThatThrownBy(() -> read(Arrays.copyOf(packed, packed.length - 1), Outer.class))
        .isInstanceOf(EOFException.class);
  }

  private <T> T read(byte[] packed, Class<T> type) throws IOException {
    return values.read(new ByteArrayInputStream(packed), type);
  }
}
