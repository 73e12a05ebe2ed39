package org.lexloci.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lexloci.remedy.Change;
import org.lexloci.remedy.Cost;
import org.lexloci.remedy.RemedyPatch;
import org.lexloci.remedy.Statement;
import org.lexloci.source.Position;
import org.lexloci.source.edit.TextEdit;

/** How single changes are told, and written down. */
final class ChangeHintsTest {

  private static final Change AZURE =
      edit("target.provider", List.of("azure"), List.of("target.region"));
  private static final Change OTHERS = edit("target.provider", List.of("oci", "gcp"), List.of());
  private static final Change STAGE = edit("stage", List.of("preview"), List.of());
  private static final Change LAUNCH = new Change(Cost.RECORD, "a launch", Optional.empty());
  private static final Change WAIT = new Change(Cost.WAIT, "days", Optional.empty());

  @Test
  void values_of_one_field_share_a_line_and_what_is_no_field_has_its_own() {
    assertThat(ChangeHints.of(List.of(LAUNCH, AZURE, STAGE, OTHERS, WAIT)))
        .containsExactly(
            new ChangeHint(ChangeHint.Kind.RECORD, "with a launch"),
            new ChangeHint(
                ChangeHint.Kind.EDIT,
                "with target.provider: azure or oci or gcp, no target.region"),
            new ChangeHint(ChangeHint.Kind.EDIT, "with stage: preview"),
            new ChangeHint(ChangeHint.Kind.EDIT, "with days"));
  }

  @Test
  void an_edit_that_is_written_down_is_a_fix() {
    RemedyPatch patch =
        new RemedyPatch(
            List.of(new TextEdit(Position.whole("a"), "azure")), "", "", Optional.empty());
    Decision changed = TeaRun.decision(TeaRun.NO).with(List.of(AZURE, LAUNCH));

    assertThat(changed.edits()).hasSize(1);
    assertThat(changed.fixes()).isEmpty();
    assertThat(changed.written(remedy -> remedy.with(patch)).fixes())
        .hasSize(1)
        .allMatch(remedy -> remedy.written().equals(patch));
  }

  @Test
  void an_answer_settles_where_one_of_them_gives_a_verdict() {
    List<Dependence> dependsOn = TeaRun.decision(TeaRun.DEPENDS).editions().get(1).dependsOn();

    assertThat(dependsOn)
        .map(d -> d.question().id() + " " + d.verdicts() + " " + d.settles())
        .containsExactly(
            "launch-order {earlier=PERMIT, same-day=INDETERMINATE, later=DENY, never=DENY} true",
            "readings.first {strictly-earlier=INDETERMINATE, not-later=INDETERMINATE} false");
  }

  private static Change edit(String field, List<String> values, List<String> without) {
    return new Change(Cost.EDIT, field, Optional.of(new Statement(field, values, without)));
  }
}
