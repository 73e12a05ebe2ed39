package org.lexloci.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.fact.Provider;

/** Providers stand for each other only where no rule can tell them apart. */
final class NamedProvidersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Target(provider != Provider.AZURE)",
        "Inference( provider == Provider.AZURE )",
        "Target(provider in (Provider.AZURE))",
        "not Target(provider not in (Provider.AZURE, Provider.AZURE))",
        "Target($p : provider, provider != Provider.AZURE) Inference(provider != $p)",
      })
  void a_provider_that_is_compared_is_named(String condition) {
    assertThat(named(condition)).containsExactly(Provider.AZURE);
  }

  @Test
  void every_provider_is_named_where_a_rule_goes_by_what_one_is_called() {
    assertThat(named("Reading(name == \"n\", $r : reading) Target(provider.id() == $r)"))
        .isEqualTo(EnumSet.allOf(Provider.class));
  }

  @Test
  void no_provider_is_named_where_no_rule_looks() {
    assertThat(named("Target() ProductType(this == ProductType.API)")).isEmpty();
  }

  private static Set<Provider> named(String condition) {
    String text =
        """
        package p

        import org.lexloci.fact.*
        import org.lexloci.finding.Finding.Applies
        import function org.lexloci.engine.Ruling.*

        rule "c applies on Provider.AWS or so"
        @clause(c)
        when
            %s
        then
            applies(kcontext);
        end
        """
            .formatted(condition);
    return NamedProviders.in(
        RuleParser.parse(
                new RuleFile("c", "c.drl", text),
                problem -> {
                  throw new AssertionError(problem);
                })
            .orElseThrow()
            .rules());
  }
}
