package org.lexloci.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.Shipped;
import org.lexloci.agreement.AgreementException;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.fact.AnchorLaunch;
import org.lexloci.fact.Channel;
import org.lexloci.fact.Consent;
import org.lexloci.fact.CounterpartyAble;
import org.lexloci.fact.CounterpartyWilling;
import org.lexloci.fact.Customer;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Hardware;
import org.lexloci.fact.LaunchOrder;
import org.lexloci.fact.OpenWeights;
import org.lexloci.fact.Order;
import org.lexloci.fact.Owner;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Reading;
import org.lexloci.fact.Stages;
import org.lexloci.fact.Target;
import org.lexloci.fact.Workload;
import org.lexloci.finding.Finding;
import org.lexloci.library.DirectoryLibrary;

/** A mistake in an agreement is told with its file, its rule and its clause. */
@Tag("exhaustive")
final class BrokenAgreementTest {

  private static final String EDITION = "2026-04-27-next-phase";

  @TempDir private Path directory = Path.of("");

  @BeforeEach
  void copy_the_shipped_agreement() throws IOException {
    try (Stream<Path> files = Files.walk(Shipped.DIRECTORY)) {
      files.forEach(this::copy);
    }
  }

  @Test
  void a_sound_agreement_loads() {
    assertThat(load().agreement().editions()).hasSize(5);
  }

  @Test
  void a_changed_copy_of_the_shipped_agreement_is_judged_by_its_own_rules() {
    List<Fact> onAws =
        List.of(
            new Target(Provider.AWS),
            Owner.SUPPLIER,
            Workload.SERVING,
            Hardware.NO,
            OpenWeights.NO,
            Channel.PROVIDER,
            Customer.GENERAL,
            new LaunchOrder(Stages.LIKE_FOR_LIKE, Order.EARLIER),
            new LaunchOrder(Stages.ANY_STAGE, Order.EARLIER),
            AnchorLaunch.MADE,
            CounterpartyAble.YES,
            CounterpartyWilling.YES,
            new Consent("ship-first-azure", false),
            new Reading("first", "not-later"),
            new Reading("stages", "like-for-like"),
            new Reading("cannot-and-chooses-not", "both"),
            new Reading("terms-of-2025", "lapsed"),
            new Reading("another-cloud", "any-place"),
            new Reading("devices", "products"));
    List<Finding> before = judged(onAws);

    change("any-cloud-all-products.drl", "Owner.SUPPLIER", "Owner.THIRD_PARTY");

    assertThat(before).extracting(Finding::clause).contains("any-cloud-all-products");
    assertThat(judged(onAws))
        .extracting(Finding::clause)
        .isNotEmpty()
        .doesNotContain("any-cloud-all-products");
  }

  @Test
  void a_rule_that_does_more_than_conclude() {
    change("any-cloud-all-products.drl", "applies(kcontext);", "applies(kcontext); exit(0);");

    refused("any-cloud-all-products.drl", "needs exactly one of `applies(kcontext);`");
  }

  @Test
  void a_rule_with_an_order() {
    change("any-cloud-all-products.drl", "\nwhen", "\nsalience 10\nwhen");

    refused("any-cloud-all-products.drl", "has the attribute `salience`; rules have no order");
  }

  @Test
  void a_source_that_is_not_there() {
    change("edition.yaml", "S-ATL, S-GEO-2605]", "S-ATLAS, S-GEO-2605]");

    refused(
        "edition.yaml:",
        "cites a source that is not there: unknown source `S-ATLAS`; did you mean `S-ATL`?");
  }

  @Test
  void a_term_about_nothing_that_is_there() {
    change(
        "edition.yaml",
        "about: [product.openWeights, open-weight-release]",
        "about: [weights, open-weight-relase]");

    refused(
        "edition.yaml:73:15: term `open weights` is about nothing that is there: unknown clause or"
            + " question `weights`; expected the id of a clause, or of a question such as"
            + " `product.type`",
        "edition.yaml:73:24: term `open weights` is about nothing that is there: unknown clause or"
            + " question `open-weight-relase`; did you mean `open-weight-release`?");
  }

  @Test
  void an_unknown_field_of_a_clause() {
    change("edition.yaml", "assessed: by-person", "asessed: by-person");

    refused("edition.yaml", "unknown field `asessed`; did you mean `assessed`?");
  }

  @Test
  void an_edition_in_a_directory_of_another_name() {
    change("edition.yaml", "{name: 2026-04-27-next-phase}", "{name: 2026-04-27-next-face}");

    refused("edition.yaml", "`2026-04-27-next-face` is not the name of the edition's directory");
  }

  @Test
  void two_editions_that_overlap() {
    change(
        "../2025-10-28-next-chapter/edition.yaml",
        "until: \"2026-04-27\"",
        "until: \"2026-04-28\"");

    refused("edition.yaml", "overlaps the edition `2025-10-28-next-chapter`");
  }

  @Test
  void a_default_edition_that_does_not_exist() {
    change("../agreement.yaml", "2025-10-28-next-chapter,", "2025-10-28-next-chapters,");

    refused(
        "agreement.yaml:12:21: unknown edition `2025-10-28-next-chapters`; did you mean"
            + " `2025-10-28-next-chapter`?");
  }

  @Test
  void a_rule_about_launch_order_where_no_anchor_is_named() {
    change("../agreement.yaml", "  anchor: azure\n", "");

    refused(
        "ship-first-azure.drl:65:5",
        "rule `ship-first-azure is breached before the launch on Azure`: `LaunchOrder` compares"
            + " launches with those on the anchor provider, and agreement.yaml names no `anchor`",
        "`AnchorLaunch` compares");
  }

  private List<Finding> judged(List<Fact> world) {
    DirectoryLibrary library = new DirectoryLibrary(directory, Shipped.BINDER);
    EditionPeriod changed = library.agreement().edition(EDITION).orElseThrow();
    return library.edition(changed).base().diagram().findings(world);
  }

  /** Loads every edition, and first the one in which mistakes are. */
  private DirectoryLibrary load() {
    DirectoryLibrary library = new DirectoryLibrary(directory, Shipped.BINDER);
    library.edition(library.agreement().edition(EDITION).orElseThrow());
    library.agreement().editions().forEach(library::edition);
    return library;
  }

  private void refused(String... words) {
    assertThatThrownBy(this::load)
        .isInstanceOf(AgreementException.class)
        .hasMessageContainingAll(words)
        .satisfies(
            e ->
                assertThat(e.getMessage().replace(directory.toString(), ""))
                    .doesNotContain("org.", "java", "Lambda", "drools"));
  }

  private Path file(String name) {
    return directory.resolve(EDITION).resolve(name);
  }

  private void change(String name, String from, String to) {
    try {
      String text = Files.readString(file(name));
      assertThat(text).contains(from);
      Files.writeString(file(name), text.replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copy(Path file) {
    try {
      Path target = directory.resolve(Shipped.DIRECTORY.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
