package org.lexloci.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lexloci.diagram.DiagramNodes;
import org.lexloci.diagram.Effect;

final class PermissionTest {

  @Test
  void what_some_answers_permit_may_be_permitted() {
    assertThat(mayBe(Effect.BREACH, Effect.APPLIES)).isTrue();
    assertThat(mayBe(Effect.APPLIES, Effect.APPLIES)).isTrue();
    assertThat(mayBe(Effect.SILENT, Effect.BREACH)).isFalse();
    assertThat(mayBe(Effect.BREACH, Effect.BREACH)).isFalse();
  }

  private static boolean mayBe(Effect one, Effect other) {
    DiagramNodes nodes = new DiagramNodes();
    return new Permission(
            List.of(),
            nodes.of(0, List.of(nodes.leaf(one), nodes.leaf(other))),
            Set.of(),
            List.of(),
            Set.of(),
            Set::of)
        .mayBe();
  }
}
