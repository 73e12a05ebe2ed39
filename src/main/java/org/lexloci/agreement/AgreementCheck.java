package org.lexloci.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lexloci.fact.Provider;
import org.lexloci.source.Name;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;

/** Checks what an agreement declares: nothing twice, no default that is no answer. */
final class AgreementCheck {

  private final Position at;
  private final List<Problem> problems = new ArrayList<>();

  private AgreementCheck(Position at) {
    this.at = at;
  }

  static List<Problem> problems(Agreement agreement, Position at) {
    AgreementCheck check = new AgreementCheck(at);
    check.names("event", agreement.events().stream().map(DeclaredEvent::name).toList());
    check.names("product group", agreement.products().stream().map(DeclaredGroup::name).toList());
    check.names("attribute", agreement.attributes().stream().map(DeclaredAttribute::name).toList());
    agreement.attributes().forEach(check::answers);
    check.names("region group", agreement.regions().stream().map(DeclaredRegions::name).toList());
    agreement.regions().forEach(check::members);
    return check.problems;
  }

  private void names(String what, List<String> names) {
    for (String name : names) {
      if (!Name.valid(name)) {
        tell(Name.invalid(what, name));
      }
    }
    once(what, names, "");
  }

  private void answers(DeclaredAttribute attribute) {
    String of = " of attribute `" + attribute.name() + "`";
    if (attribute.answers().size() < 2) {
      tell("attribute `" + attribute.name() + "` needs two answers");
    }
    once("answer", attribute.answers(), of);
    if (attribute.strict() != null && !attribute.answers().contains(attribute.strict())) {
      tell("the strict answer `" + attribute.strict() + "`" + of + " is none of its answers");
    }
  }

  private void members(DeclaredRegions group) {
    once(
        "provider",
        group.members().stream().map(DeclaredRegions.Members::provider).map(Provider::id).toList(),
        " in region group `" + group.name() + "`");
  }

  private void once(String what, List<String> words, String where) {
    Set<String> seen = new HashSet<>();
    words.stream()
        .filter(word -> !seen.add(word))
        .forEach(word -> tell(what + " `" + word + "`" + where + " is there twice"));
  }

  private void tell(String message) {
    problems.add(new Problem(at, message));
  }
}
