package org.lexloci.manifest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lexloci.descriptor.ModelNames;
import org.lexloci.descriptor.ObjectReference;
import org.lexloci.manifest.ManifestDeployment;
import org.lexloci.manifest.kind.ManifestKind;
import org.lexloci.source.Position;

class SubjectTest {

  private static final Position AT = new Position("a.yaml", 1, 1);

  private static EvidenceItem item(Aspect aspect, Strength strength, String value) {
    return new EvidenceItem(aspect, strength, value, "field", new ManifestPlace(AT, 1, ""));
  }

  private static Subject of(String name, int more, EvidenceItem... items) {
    Evidence.Builder evidence = new Evidence.Builder();
    Stream.of(items).forEach(evidence::add);
    return new Subject(
        AT, "Pod", name, more, true, evidence.build(), FileSyntax.NONE, List.of(), List.of());
  }

  @Test
  void what_names_no_product_is_told_with_where_it_is() {
    assertThat(of("chat", 0).idle()).hasToString("a.yaml:1:1: Pod `chat` names no product");
    assertThat(of("", 2).idle()).hasToString("a.yaml:1:1: Pod and 2 more like it name no product");
    assertThat(
            of(
                    "chat",
                    0,
                    item(Aspect.PROVIDER, Strength.STRONG, "aws"),
                    item(Aspect.PROVIDER, Strength.STRONG, "gcp"),
                    item(Aspect.PROVIDER, Strength.WEAK, "oci"),
                    item(Aspect.REGION, Strength.STRONG, "a"),
                    item(Aspect.REGION, Strength.STRONG, "b"),
                    item(Aspect.REGION, Strength.WEAK, "open"))
                .idle()
                .message())
        .isEqualTo("Pod `chat` on aws and gcp in a and b names no product");
    assertThat(
            of(
                    "chat",
                    0,
                    item(Aspect.REGION, Strength.WEAK, "open"),
                    item(Aspect.REGION, Strength.WEAK, "shut"))
                .idle()
                .message())
        .isEqualTo("Pod `chat`, region open, names no product");
  }

  @Test
  void hints_at_a_model_are_told_once_and_what_is_not_told_once() {
    List<UnreadPart> open =
        of(
                "chat",
                0,
                item(Aspect.PRODUCT, Strength.WEAK, "tea"),
                item(Aspect.PRODUCT, Strength.WEAK, "coffee"),
                item(Aspect.PRODUCT, Strength.WEAK, Reduction.UNSTATED))
            .open();

    assertThat(open)
        .extracting(UnreadPart::what)
        .containsExactly(
            "Pod `chat` may be tea (field), which decides nothing",
            "Pod `chat` serves a model that is not told here (field)");
    assertThat(of("chat", 0, item(Aspect.PRODUCT, Strength.WEAK, Reduction.UNSTATED)).isOpen())
        .isTrue();
    assertThat(of("chat", 0, item(Aspect.PRODUCT, Strength.WEAK, "tea")).isOpen()).isFalse();
    assertThat(of("chat", 0).isOpen()).isFalse();
  }

  @Test
  void products_are_those_that_are_named() {
    Subject subject =
        of(
            "chat",
            0,
            item(Aspect.PRODUCT, Strength.STRONG, "tea"),
            item(Aspect.PRODUCT, Strength.DECLARED, "coffee"),
            item(Aspect.PRODUCT, Strength.WEAK, "water"),
            item(Aspect.PRODUCT, Strength.STRONG, Reduction.UNSTATED));

    assertThat(subject.products()).containsExactly("coffee", "tea");
  }

  @Test
  void an_object_is_told_from_others_by_its_namespace() {
    ObjectReference shop = new ObjectReference("v1", "Pod", "shop", "chat", "");
    ObjectReference nowhere = new ObjectReference("v1", "Pod", "", "chat", "");

    assertThat(of("chat", 0).address()).isEqualTo("Pod chat");
    assertThat(of("chat", 0).as(shop).address()).isEqualTo("Pod shop/chat");
    assertThat(of("chat", 0).as(nowhere).address()).isEqualTo("Pod chat");
  }

  @Test
  void where_a_fact_stands_its_evidence_is_found() {
    EvidenceItem product = item(Aspect.PRODUCT, Strength.STRONG, "tea");
    Subject subject = of("chat", 0, product);
    ManifestDeployment deployed =
        new ManifestDeployment(
            new Reduction(ManifestDefaults.NOTHING, ModelNames.NONE).of(subject).get(0), subject);

    assertThat(deployed.evidence(Aspect.PRODUCT, AT)).contains(product);
    assertThat(deployed.evidence(Aspect.REGION, AT)).isEmpty();
    assertThat(deployed.evidence(Aspect.PRODUCT, Position.whole("a.yaml"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ManifestKind.class)
  void a_kind_that_is_not_read_says_what_to_check_and_what_it_is_counted_as(ManifestKind kind) {
    assertThat(kind.title())
        .matches("(?:an?|the configuration of a|configuration of) .+|.+ source");
    assertThat(kind.counted()).isNotBlank();
    if (kind.instead().isEmpty()) {
      assertThat(kind.deploys()).isFalse();
    }
    assertThat(kind.mistaken()).isEqualTo(kind == ManifestKind.TERRAFORM_STATE);
  }

  @Test
  void what_was_not_read_fails_by_default_where_it_names_a_product() {
    EvidenceItem tea = item(Aspect.PRODUCT, Strength.STRONG, "tea");
    UnreadPart silent = new UnreadPart("chart", AT, "a chart", List.of());
    UnreadPart telling = silent.naming(List.of(tea));
    UnreadPart broken = new UnreadPart("broken file", AT, "broken", List.of(tea));

    assertThat(UnreadRule.fails(Optional.empty(), silent)).isFalse();
    assertThat(UnreadRule.fails(Optional.empty(), telling)).isTrue();
    assertThat(UnreadRule.fails(Optional.of(UnreadRule.FAIL), silent)).isTrue();
    assertThat(UnreadRule.fails(Optional.of(UnreadRule.WARN), telling)).isFalse();
    assertThat(UnreadRule.fails(Optional.of(UnreadRule.IGNORE), broken)).isTrue();
  }

  @Test
  void what_a_document_of_ours_states_is_no_longer_told_of_what_was_not_read() {
    UnreadPart silent = new UnreadPart("chart", AT, "a chart", List.of());
    UnreadPart telling = silent.naming(List.of(item(Aspect.PRODUCT, Strength.STRONG, "tea")));

    assertThat(silent.beside(java.util.Set.of(AT))).contains(silent);
    assertThat(telling.beside(java.util.Set.of(AT))).isEmpty();
    assertThat(telling.beside(java.util.Set.of())).contains(telling);
  }
}
