package org.lexloci.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of cases below {@code src/test/resources/derivations}. A line with {@code ##} begins a
 * case and says what it shows; one with {@code >>>} begins a file and names it, one with {@code
 * <<<} begins what the files come to. {@code -Dlexloci.update} writes that anew.
 */
public final class DerivationTable {

  private static final Path FOLDER = Path.of("src/test/resources/derivations");

  private final Path file;
  private final String head;
  private final List<DerivedCase> cases = new ArrayList<>();

  private DerivationTable(String name) {
    this.file = FOLDER.resolve(name + ".txt");
    String[] parts = text(file).split("(?m)^## ");
    this.head = parts[0];
    for (int i = 1; i < parts.length; i++) {
      String[] sides = parts[i].split("(?m)^<<<\n", 2);
      String[] files = sides[0].split("(?m)^>>> ");
      Map<String, String> texts = new LinkedHashMap<>();
      for (int j = 1; j < files.length; j++) {
        int end = files[j].indexOf('\n');
        texts.put(files[j].substring(0, end), files[j].substring(end + 1));
      }
      String expected = sides.length == 1 ? "" : sides[1].stripTrailing();
      cases.add(new DerivedCase(this, i - 1, files[0].strip(), texts, expected));
    }
  }

  /** Lists the cases of a table. */
  public static List<DerivedCase> of(String name) {
    return new DerivationTable(name).cases;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Holds what the files of a case come to against what stands in the table. */
  void check(DerivedCase one) {
    String come = String.join("\n", Derivation.of(one.files()));
    if (System.getProperty("lexloci.update") != null) {
      cases.set(one.number(), one.coming(come));
      write();
    }
    assertThat(come).isEqualTo(cases.get(one.number()).expected());
  }

  private void write() {
    StringBuilder all = new StringBuilder(head);
    for (DerivedCase one : cases) {
      all.append("## ").append(one.title()).append('\n');
      one.files()
          .forEach((name, text) -> all.append(">>> ").append(name).append('\n').append(text));
      all.append("<<<\n").append(one.expected()).append("\n\n");
    }
    try {
      Files.writeString(file, all.toString().stripTrailing() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
