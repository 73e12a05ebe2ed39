package org.lexloci.cli.house;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.decision.EditionChoice;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.source.SafeText;
import org.lexloci.source.word.NearMiss;
import org.lexloci.source.word.WordList;

/** Reports names that no edition has. */
final class EditionNames {

  /** Words for the newest edition. */
  private static final Set<String> NEWEST = Set.of("latest", "newest", "current", "last", "now");

  private static final int YEAR = 4;

  private EditionNames() {}

  /**
   * The edition that a word stands for.
   *
   * @param words that say so
   * @param edition the first that is meant
   */
  private record Meant(String words, EditionPeriod edition) {}

  /** Says that an edition is not known, and which may be meant. */
  static String unknown(Agreement agreement, String name) {
    Optional<Meant> meant = suggestion(agreement, name);
    if (meant.isPresent()) {
      String inForce =
          NEWEST.contains(name) ? ", and `in-force` is the one in force on the launch date" : "";
      return "unknown edition " + SafeText.quoted(name) + "; " + meant.get().words() + inForce;
    }
    List<String> known = new ArrayList<>();
    agreement.editions().forEach(e -> known.addAll(List.of(day(e), e.name())));
    known.add(EditionChoice.IN_FORCE);
    return NearMiss.missing("edition", name, known);
  }

  /** Says which edition is meant where something else is expected; empty where none is. */
  static Optional<String> elsewhere(Agreement agreement, String name) {
    return agreement
        .edition(name)
        .map(e -> new Meant("it is an edition", e))
        .or(() -> suggestion(agreement, name))
        .map(meant -> meant.words() + ": `lexloci clauses " + day(meant.edition()) + "`");
  }

  /** Finds what is meant by a word for the newest, by a day, or by its beginning. */
  private static Optional<Meant> suggestion(Agreement agreement, String name) {
    List<EditionPeriod> editions = agreement.editions();
    if (NEWEST.contains(name)) {
      EditionPeriod newest = editions.get(editions.size() - 1);
      return Optional.of(new Meant("the newest is `" + day(newest) + "`", newest));
    }
    Optional<LocalDate> day = Vocabularies.day(name);
    if (day.isPresent()) {
      return inForce(agreement, day.get(), "on that day");
    }
    if (!name.matches("[0-9]{4}(-[0-9]{2})?")) {
      return Optional.empty();
    }
    List<EditionPeriod> within =
        editions.stream().filter(e -> day(e).startsWith(name + "-")).toList();
    String listed = WordList.and(within.stream().map(EditionNames::day).toList());
    return within.stream()
        .findFirst()
        .map(e -> new Meant("of that time is " + listed, e))
        .or(
            () ->
                Vocabularies.day(name + (name.length() == YEAR ? "-01-01" : "-01"))
                    .flatMap(first -> inForce(agreement, first, "then")));
  }

  /** Finds the edition of a day, and the first for a day before it. */
  private static Optional<Meant> inForce(Agreement agreement, LocalDate day, String then) {
    EditionPeriod first = agreement.editions().get(0);
    return agreement
        .inForceOn(day)
        .map(e -> new Meant("in force " + then + " is `" + day(e) + "`", e))
        .or(
            () ->
                Optional.of(new Meant("the first is `" + day(first) + "`", first))
                    .filter(meant -> day.isBefore(first.from())));
  }

  private static String day(EditionPeriod edition) {
    return edition.from().toString();
  }
}
