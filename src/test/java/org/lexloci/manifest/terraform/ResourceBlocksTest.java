package org.lexloci.manifest.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.source.Position;
import org.lexloci.source.SourceText;

class ResourceBlocksTest {

  private static final Map<String, List<SourceText>> FILES =
      Map.of(
          "",
          List.of(
              text(
                  "main.tf",
                  "module \"m\" { source = \"./m\" }\nmodule \"far\" { source = \"x\" }"),
              text("broken.tf", "resource \"aws_a\" \"lost\" {"),
              text("more.tf", "\nresource \"aws_a\" \"a\" {}")),
          "m",
          List.of(
              text("m/main.tf", "module \"n\" { source = \"../n\" }\nresource \"aws_a\" \"b\" {}")),
          "n",
          List.of(text("n/main.tf", "\n\nresource \"aws_a\" \"c\" {}")));

  private static SourceText text(String file, String text) {
    return new SourceText(new Position(file, 1, 1), text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      textBlock =
          """
          aws_a.a,                         more.tf:2:1
          aws_a.a[0],                      more.tf:2:1
          module.m.aws_a.b,                m/main.tf:2:1
          module.m["x"].module.n.aws_a.c,  n/main.tf:3:1
          aws_a.lost,                      ^^
          aws_a.nobody,                    ^^
          module.far.aws_a.a,              ^^
          module.nobody.aws_a.a,           ^^
          module.m.data.aws_a.b,           ^^
          module.m,                        ^^
          module,                          ^^
          """)
  void a_block_is_found_by_the_address_of_what_it_makes(String address, String place) {
    ResourceBlocks blocks =
        new ResourceBlocks(directory -> FILES.getOrDefault(directory, List.of()));

    assertThat(blocks.find("", address).map(Position::toString).orElse("")).isEqualTo(place);
  }
}
