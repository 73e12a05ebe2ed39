package org.lexloci.manifest.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.source.InputFile;
import org.lexloci.source.SourceText;

class FileTextsTest {

  @TempDir private Path folder;

  private InputFile file(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return new InputFile(name, Files.writeString(path, text));
  }

  private FileTexts texts(String... names) throws IOException {
    return new FileTexts(
        Stream.of(names)
            .map(
                name -> {
                  try {
                    return file(name, "text of " + name);
                  } catch (IOException e) {
                    throw new AssertionError(e);
                  }
                })
            .toList());
  }

  @Test
  void a_file_of_the_run_is_opened_by_its_name() throws IOException {
    FileTexts texts = texts("a/./start.sh", "b.sh");

    assertThat(texts.has("a/start.sh")).isTrue();
    assertThat(texts.isRead("a/start.sh")).isFalse();
    assertThat(texts.of("a/start.sh").map(SourceText::text)).contains("text of a/./start.sh");
    assertThat(texts.isRead("a/../a/start.sh")).isTrue();
    assertThat(texts.isRead("b.sh")).isFalse();
  }

  @Test
  void no_other_file_is_opened() throws IOException {
    FileTexts texts = texts("a.sh");
    file("b.sh", "there");

    assertThat(texts.of("b.sh")).isEmpty();
    assertThat(texts.has("b.sh")).isFalse();
    assertThat(texts.isRead("b.sh")).isFalse();
    assertThat(new FileTexts(List.of(InputFile.STANDARD_INPUT)).has("<stdin>")).isFalse();
  }

  @Test
  void a_file_is_opened_once() throws IOException {
    FileTexts texts = texts("a.sh");
    texts.of("a.sh");

    file("a.sh", "changed");

    assertThat(texts.of("a.sh").map(SourceText::text)).contains("text of a.sh");
  }

  @Test
  void a_program_is_what_lies_with_its_project() throws IOException {
    FileTexts texts = texts("app/./cdk.json", "other/cdk.json");
    file("app/lib/stack.ts", "one");
    file("app/readme.txt", "no program");

    assertThat(texts.program("app/cdk.json").stream().map(SourceText::text)).containsExactly("one");
    assertThat(texts.program("nowhere/cdk.json")).isEmpty();
  }

  @Test
  void programs_are_listed_by_their_names() throws IOException {
    FileTexts texts = texts("b.py", "a.py", "c.py", "d.sh", "e.yaml");

    assertThat(texts.programs(name -> !name.startsWith("c")).map(SourceText::text))
        .containsExactly("text of a.py", "text of b.py");
  }

  @Test
  void a_file_stands_in_the_repository_that_its_checkout_is_of() throws IOException {
    FileTexts texts = texts("shop/deploy/base/app.yaml");
    String address = "https://git.example/shop.git";

    assertThat(texts.holds(address, "deploy")).isFalse();

    file("shop/.git/config", "[remote \"origin\"]\n  url = git@git.example:shop.git\n");
    FileTexts again = texts("shop/deploy/base/app.yaml");

    assertThat(again.holds(address, "deploy")).isTrue();
    assertThat(again.holds(address, "//deploy/base/")).isTrue();
    assertThat(again.holds(address, "")).isTrue();
    assertThat(again.holds(address, "other")).isFalse();
    assertThat(again.holds(address, "..")).isFalse();
    assertThat(again.holds(address, "\0")).isFalse();
    assertThat(again.holds("https://git.example/bank.git", "deploy")).isFalse();
  }

  @Test
  void a_directory_holds_what_is_below_it_and_nothing_of_another_checkout() throws IOException {
    file("shop/.git/config", "[remote \"origin\"]\n  url = git@git.example:shop.git\n");
    file("shop/inner/.git/config", "[remote \"origin\"]\n  url = git@git.example:bank.git\n");
    FileTexts texts = texts("shop/deploy-old/app.yaml", "shop/inner/app.yaml");

    assertThat(texts.holds("https://git.example/shop", "deploy-old/app.yaml")).isTrue();
    assertThat(texts.holds("https://git.example/shop", "deploy")).isFalse();
    assertThat(texts.holds("https://git.example/shop", "inner")).isFalse();
    assertThat(texts.holds("https://git.example/bank", "inner")).isFalse();
    assertThat(texts.holds("https://git.example/bank", ".")).isTrue();
  }
}
