package org.lexloci.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lexloci.fact.Provider;
import org.lexloci.source.Node;
import org.lexloci.source.Problem;
import org.lexloci.source.word.Name;

/** Checks what an agreement declares: nothing twice, no default that is no answer. */
final class AgreementCheck {

  /** Every answer multiplies the worlds that there are; nobody needs that many. */
  private static final int MOST = 50;

  private final Node document;
  private final List<Problem> problems = new ArrayList<>();

  private AgreementCheck(Node document) {
    this.document = document;
  }

  static List<Problem> problems(Agreement agreement, Node document) {
    AgreementCheck check = new AgreementCheck(document);
    check.names("event", "events", agreement.events().stream().map(DeclaredEvent::name).toList());
    check.names(
        "product group",
        "products",
        agreement.products().stream().map(DeclaredGroup::name).toList());
    List<DeclaredAttribute> attributes = agreement.attributes();
    check.names(
        "attribute", "attributes", attributes.stream().map(DeclaredAttribute::name).toList());
    for (int i = 0; i < attributes.size(); i++) {
      check.answers(attributes.get(i), i);
    }
    List<DeclaredRegions> regions = agreement.regions();
    check.names("region group", "regions", regions.stream().map(DeclaredRegions::name).toList());
    for (int i = 0; i < regions.size(); i++) {
      check.members(regions.get(i), i);
    }
    return check.problems;
  }

  private void names(String what, String field, List<String> names) {
    if (names.size() > MOST) {
      tell("an agreement has at most " + MOST + " of these", field, MOST);
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!Name.valid(name)) {
        tell(Name.invalid(what, name), field, i, "name");
      }
      if (!seen.add(name)) {
        tell(what + " `" + name + "` is there twice", field, i, "name");
      }
    }
  }

  private void answers(DeclaredAttribute attribute, int nth) {
    String of = " of attribute `" + attribute.name() + "`";
    List<String> answers = attribute.answers();
    if (answers.size() > MOST) {
      String most = "attribute `" + attribute.name() + "` has at most " + MOST + " answers";
      tell(most, "attributes", nth, "answers", MOST);
    }
    if (answers.size() < 2) {
      tell("attribute `" + attribute.name() + "` needs two answers", "attributes", nth, "answers");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < answers.size(); i++) {
      if (!seen.add(answers.get(i))) {
        String twice = "answer `" + answers.get(i) + "`" + of + " is there twice";
        tell(twice, "attributes", nth, "answers", i);
      }
    }
    if (attribute.strict() != null && !answers.contains(attribute.strict())) {
      String none =
          "the strict answer `" + attribute.strict() + "`" + of + " is none of its answers";
      tell(none, "attributes", nth, "strict");
    }
  }

  private void members(DeclaredRegions group, int nth) {
    Set<Provider> seen = new HashSet<>();
    for (int i = 0; i < group.members().size(); i++) {
      Provider provider = group.members().get(i).provider();
      if (!seen.add(provider)) {
        String twice =
            "provider `"
                + provider.id()
                + "` in region group `"
                + group.name()
                + "` is there twice";
        tell(twice, "regions", nth, "members", i, "provider");
      }
    }
  }

  /** Tells it where a path below {@code spec} leads. */
  private void tell(String message, Object... path) {
    List<Object> whole = new ArrayList<>(List.of("spec"));
    whole.addAll(List.of(path));
    problems.add(new Problem(Places.of(document, whole.toArray()), message));
  }
}
