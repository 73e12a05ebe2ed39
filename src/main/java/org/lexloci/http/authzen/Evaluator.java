package org.lexloci.http.authzen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.command.Checker;
import org.lexloci.command.Session;
import org.lexloci.decision.EditionChoice;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.http.endpoint.House;
import org.lexloci.input.InputDocuments;
import org.lexloci.run.Run;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.StatedValue;
import org.lexloci.source.word.Name;

/**
 * Judges evaluations, each by itself.
 *
 * @param memory of the same house and day
 */
record Evaluator(House house, LocalDate today, AnswerMemory memory) {

  /**
   * Judges one question.
   *
   * @throws BadRequest when something that the protocol requires is missing
   */
  EvaluationAnswer of(MappingNode request) {
    EvaluationRequest asked = new EvaluationReader().read(request);
    if (asked.mismatch().isPresent()) {
      return EvaluationAnswer.not(asked.mismatch().get(), asked.ignored());
    }
    // Told whole, it says where in the request everything stands.
    return asked.whole() ? judge(asked) : memory.of(asked.question(), () -> judge(asked));
  }

  private EvaluationAnswer judge(EvaluationRequest asked) {
    Session session = session(asked);
    List<Problem> problems = new ArrayList<>();
    Optional<Descriptors.Named> named =
        session
            .binder()
            .bind(asked.spec(), ProductDeployment.class, problems::add)
            .flatMap(deployment -> deployment(asked, deployment, session.today(), problems));
    if (named.isEmpty()) {
      return EvaluationAnswer.not(join(problems), asked.ignored());
    }
    Run run =
        new Checker(session)
            .withoutSiblings()
            .judge(
                new Descriptors(List.of(named.get()), house.records()),
                InputDocuments.NONE,
                List.of());
    return run.problems().isEmpty()
        ? new EvaluationAnswer(Optional.of(run), asked.whole(), Optional.empty(), asked.ignored())
        : EvaluationAnswer.not(join(run.problems()), asked.ignored());
  }

  private static Optional<Descriptors.Named> deployment(
      EvaluationRequest asked,
      ProductDeployment deployment,
      LocalDate day,
      List<Problem> problems) {
    ScalarNode product = asked.product();
    if (!Name.valid(Records.fold(product.text()))) {
      problems.add(
          new Problem(product.at(), Name.invalid(EvaluationReader.PRODUCT, product.text())));
      return Optional.empty();
    }
    StatedValue<String> name = new StatedValue<>(product.text(), product.at());
    return Optional.of(new Descriptors.Named(asked.spec().at(), name, deployment).asOf(day));
  }

  private Session session(EvaluationRequest asked) {
    Session session = house.session().asOf(asked.asOf().map(Evaluator::day).orElse(today));
    if (asked.editions().isEmpty()) {
      return session;
    }
    List<String> words = asked.editions().stream().map(ScalarNode::text).distinct().toList();
    return session.by(
        words.equals(List.of(EditionChoice.IN_FORCE))
            ? EditionChoice.oneInForce()
            : new EditionChoice(false, words.stream().map(w -> edition(session, w)).toList()));
  }

  private static LocalDate day(ScalarNode said) {
    return Vocabularies.day(said.text())
        .orElseThrow(
            () ->
                new BadRequest(
                    "`context.asOf` is "
                        + SafeText.quoted(said.text())
                        + "; expected a day, such as 2026-04-27"));
  }

  private static EditionPeriod edition(Session session, String word) {
    return session
        .agreement()
        .edition(word)
        .orElseThrow(() -> new BadRequest("unknown edition " + SafeText.quoted(word)));
  }

  static String join(List<Problem> problems) {
    return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }
}
