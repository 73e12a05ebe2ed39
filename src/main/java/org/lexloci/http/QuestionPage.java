package org.lexloci.http;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.http.endpoint.Call;
import org.lexloci.http.endpoint.HouseSource;
import org.lexloci.http.endpoint.Reply;
import org.lexloci.report.html.HtmlQuestion;
import org.lexloci.run.Exit;
import org.lexloci.tool.CommandRunner;
import org.lexloci.tool.ToolArguments;

/** The page for people, which works without a script. */
record QuestionPage(HouseSource house, Supplier<LocalDate> today) {

  private static final String QUESTION = "q";

  /** Longer than any question, and short enough for every address. */
  private static final int LONGEST_QUESTION = 500;

  /** How many months a picture shows before today, and as many after it. */
  private static final int MONTHS = 18;

  /** Answers the question in the address, or shows the form for one. */
  Reply answer(Call call) {
    String question = call.parameter(QUESTION).orElse("").strip();
    if (question.isEmpty()) {
      return page(200, new HtmlQuestion("", "", Optional.empty()));
    }
    Optional<List<String>> words = words(question);
    if (words.isEmpty()) {
      return page(400, result(question, Exit.INPUT.code(), "expected PRODUCT run on PROVIDER", ""));
    }
    CommandRunner.Result result = run("--output=text", words.get());
    return page(
        200,
        result(
            question,
            result.exit(),
            result.out().isBlank() ? result.err() : result.out(),
            result.exit() > Exit.INDETERMINATE.code() || question.contains(" and ")
                ? ""
                : "/timeline.svg?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8)));
  }

  /** Draws the answer to the question in the address for each launch date of three years. */
  Reply drawTimeline(Call call) {
    Optional<List<String>> words = call.parameter(QUESTION).flatMap(QuestionPage::words);
    if (words.isEmpty()) {
      return Reply.refused(400, "expected PRODUCT run on PROVIDER");
    }
    List<String> all = new ArrayList<>(words.get());
    LocalDate month = today.get().withDayOfMonth(1);
    all.add("--over=" + month.minusMonths(MONTHS) + ".." + month.plusMonths(MONTHS));
    return CommandEndpoint.reply(run("--output=svg", all), "image/svg+xml");
  }

  /** Checks the document in the form. */
  Reply check(Call call) {
    Fields fields = new Fields();
    UrlEncoded.decodeUtf8To(
        new String(call.body(), StandardCharsets.US_ASCII), 0, call.body().length, fields::add);
    String document = Optional.ofNullable(fields.getValue("document")).orElse("");
    CommandRunner.Result result =
        house.run(
            List.of("check", "--output=text", "-"), document.getBytes(StandardCharsets.UTF_8));
    String said = (result.err() + "\n" + result.out()).strip();
    return page(
        200,
        new HtmlQuestion(
            "", document, Optional.of(new HtmlQuestion.Answer(result.exit(), said, ""))));
  }

  /** Compares the last two editions. */
  Reply compareEditions(Call call) {
    List<EditionPeriod> editions = house.current().session().agreement().editions();
    if (editions.size() < 2) {
      return Reply.refused(404, "there is one edition");
    }
    List<String> last =
        editions.subList(editions.size() - 2, editions.size()).stream()
            .map(EditionPeriod::name)
            .toList();
    return CommandEndpoint.reply(
        house.run(
            List.of("compare", "--output=text", "--text", last.get(0), last.get(1)), call.body()),
        Reply.TEXT);
  }

  private CommandRunner.Result run(String format, List<String> words) {
    List<String> line = new ArrayList<>(List.of("may", format));
    line.addAll(words);
    return house.run(line, new byte[0]);
  }

  /** Takes the words of a question, unless one of them would be an option. */
  private static Optional<List<String>> words(String question) {
    List<String> words = List.of(question.split("\\s+"));
    return question.length() <= LONGEST_QUESTION && words.stream().allMatch(ToolArguments::isWord)
        ? Optional.of(words)
        : Optional.empty();
  }

  private static HtmlQuestion result(String question, int exit, String said, String timeline) {
    return new HtmlQuestion(
        question, "", Optional.of(new HtmlQuestion.Answer(exit, said.strip(), timeline)));
  }

  private static Reply page(int status, HtmlQuestion page) {
    StringWriter text = new StringWriter();
    page.write(new PrintWriter(text));
    return Reply.text(status, Reply.HTML, text.toString())
        .with(Map.of("X-Frame-Options", "DENY", "Referrer-Policy", "no-referrer"));
  }
}
