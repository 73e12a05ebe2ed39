package org.lexloci.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.Edition;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Run;
import org.lexloci.descriptor.Citation;
import org.lexloci.report.Markdown;
import org.lexloci.report.Objection;
import org.lexloci.report.VerdictWords;

/** The clauses that were asked, each a rule with its words and where it is published. */
final class SarifRules {

  private record Rule(Edition edition, Clause clause) {}

  private final Map<String, Rule> clauses = new LinkedHashMap<>();
  private final List<String> silences;

  /** Collects every clause that was asked about a deployment, whether it objects or not. */
  SarifRules(Run run, List<Objection> objections) {
    for (Decision decision : run.decisions()) {
      for (EditionDecision edition : decision.editions()) {
        for (Outcome outcome : edition.outcomes()) {
          String id = Objection.rule(run, decision, outcome.clause().id(), edition);
          clauses.putIfAbsent(id, new Rule(edition.edition(), outcome.clause()));
        }
      }
    }
    silences =
        objections.stream()
            .filter(o -> o.outcome().isEmpty())
            .map(Objection::rule)
            .distinct()
            .toList();
  }

  /** Finds the place of a rule among all. */
  int index(String id) {
    return Stream.concat(clauses.keySet().stream(), silences.stream()).toList().indexOf(id);
  }

  void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (Map.Entry<String, Rule> clause : clauses.entrySet()) {
      write(clause.getKey(), clause.getValue(), json);
    }
    for (String silence : silences) {
      json.writeStartObject();
      json.writeStringField("id", silence);
      json.writeStringField("name", name(silence.replaceAll(".*/|@.*", "")));
      SarifText.write("shortDescription", "Nothing was checked", json);
      SarifText.write(
          "fullDescription", "What no clause speaks about is not permitted by it.", json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(String id, Rule rule, JsonGenerator json) throws IOException {
    Clause clause = rule.clause();
    List<Citation> sources = clause.sources().stream().map(rule.edition().sources()::get).toList();
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("name", name(clause.id()));
    SarifText.write("shortDescription", clause.title(), json);
    SarifText.write("fullDescription", clause.words(), json);
    json.writeStringField("helpUri", sources.get(0).url());
    json.writeObjectFieldStart("help");
    json.writeStringField(
        "text",
        SarifText.plain(
            clause.words()
                + sources.stream()
                    .map(
                        s ->
                            "\n"
                                + s.title()
                                + ", "
                                + s.publisher()
                                + ", "
                                + s.date()
                                + ": "
                                + s.url())
                    .collect(Collectors.joining())));
    json.writeStringField(
        "markdown",
        Markdown.plain(clause.words())
            + "\n"
            + sources.stream()
                .map(
                    s ->
                        "\n- "
                            + Markdown.link(s.title(), s.url())
                            + ", "
                            + Markdown.plain(s.publisher() + ", " + s.date()))
                .collect(Collectors.joining()));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("edition", rule.edition().shown());
    json.writeArrayFieldStart("tags");
    json.writeString(VerdictWords.spell(clause.type()));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Spells a clause's id as one word with capitals, which is what names look like there. */
  private static String name(String id) {
    return Stream.of(id.split("-"))
        .filter(word -> !word.isEmpty())
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }
}
