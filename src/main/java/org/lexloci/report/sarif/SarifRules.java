package org.lexloci.report.sarif;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.Edition;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.descriptor.Citation;
import org.lexloci.report.Objection;
import org.lexloci.report.VerdictWords;
import org.lexloci.report.json.JsonObject;
import org.lexloci.report.markdown.Markdown;
import org.lexloci.run.Run;

/** The clauses that were asked, each a rule with its words and where it is published. */
final class SarifRules {

  private final Map<String, JsonObject> rules = new LinkedHashMap<>();
  private final Map<String, Integer> places = new HashMap<>();

  /** Collects every clause that was asked about a deployment, whether it objects or not. */
  SarifRules(Run run, List<Objection> objections) {
    for (Decision decision : run.decisions()) {
      for (EditionDecision edition : decision.editions()) {
        for (Outcome outcome : edition.outcomes()) {
          String id = Objection.rule(run, decision, outcome.clause().id(), edition);
          rules.computeIfAbsent(id, i -> rule(i, edition.edition(), outcome.clause()));
        }
      }
    }
    objections.stream()
        .filter(o -> o.outcome().isEmpty())
        .forEach(o -> rules.computeIfAbsent(o.rule(), SarifRules::silence));
    rules.keySet().forEach(id -> places.put(id, places.size()));
  }

  /** Answers the place of a rule among all. */
  int index(String id) {
    return Objects.requireNonNull(places.get(id));
  }

  Collection<JsonObject> all() {
    return rules.values();
  }

  private static JsonObject silence(String id) {
    return new JsonObject()
        .put("id", id)
        .put("name", name(id.replaceAll(".*/|@.*", "")))
        .put("shortDescription", SarifText.of("Nothing was checked"))
        .put(
            "fullDescription", SarifText.of("What no clause speaks about is not permitted by it."));
  }

  private static JsonObject rule(String id, Edition edition, Clause clause) {
    List<Citation> sources = clause.sources().stream().map(edition.sources()::get).toList();
    return new JsonObject()
        .put("id", id)
        .put("name", name(clause.id()))
        .put("shortDescription", SarifText.of(clause.title()))
        .put("fullDescription", SarifText.of(clause.words()))
        .put("helpUri", sources.get(0).url())
        .put(
            "help",
            SarifText.of(
                    clause.words()
                        + sources.stream().map(SarifRules::plain).collect(Collectors.joining()))
                .put(
                    "markdown",
                    Markdown.plain(clause.words())
                        + "\n"
                        + sources.stream().map(SarifRules::markdown).collect(Collectors.joining())))
        .put(
            "properties",
            new JsonObject()
                .put("edition", edition.shown())
                .strings("tags", List.of(VerdictWords.spell(clause.type()))));
  }

  private static String plain(Citation source) {
    return "\n" + source.shown() + ": " + source.url();
  }

  private static String markdown(Citation source) {
    return "\n- "
        + Markdown.link(source.title(), source.url())
        + ", "
        + Markdown.plain(source.publisher() + ", " + source.date());
  }

  /** Spells a clause's id as one word with capitals, which is what names look like there. */
  private static String name(String id) {
    return Stream.of(id.split("-"))
        .filter(word -> !word.isEmpty())
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }
}
