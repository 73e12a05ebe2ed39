package org.lexloci.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class UnwalkedFileTest {

  @Test
  void a_name_from_a_change_is_safe_to_print() {
    assertThat(new UnwalkedFile("vendor/\u001b[2Ka", "it is a submodule", List.of()).shown())
        .isEqualTo("vendor/\\u001b[2Ka")
        .doesNotContain("\u001b");
  }
}
