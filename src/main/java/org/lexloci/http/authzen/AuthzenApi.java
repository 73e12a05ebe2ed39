package org.lexloci.http.authzen;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lexloci.fact.Provider;
import org.lexloci.http.endpoint.Call;
import org.lexloci.http.endpoint.Endpoint;
import org.lexloci.http.endpoint.House;
import org.lexloci.http.endpoint.Reply;
import org.lexloci.report.json.JsonObject;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.reader.DocumentReader;

/** The endpoints of the AuthZEN Authorization API 1.0. */
public final class AuthzenApi {

  /** Where the service describes itself. */
  public static final String METADATA = "/.well-known/authzen-configuration";

  private static final String EVALUATION = "/access/v1/evaluation";
  private static final String EVALUATIONS = "/access/v1/evaluations";
  private static final String SEARCH_RESOURCE = "/access/v1/search/resource";
  private static final String SEARCH_SUBJECT = "/access/v1/search/subject";
  private static final int MOST_EVALUATIONS = 1_000;

  /** What messages call the body of a request. */
  private static final String BODY = "request.json";

  /** How far a list of evaluations is worked through. */
  private enum Semantic {
    EXECUTE_ALL,
    DENY_ON_FIRST_DENY,
    PERMIT_ON_FIRST_PERMIT;

    static Semantic of(String word) {
      for (Semantic semantic : values()) {
        if (semantic.name().equalsIgnoreCase(word)) {
          return semantic;
        }
      }
      throw new BadRequest("`options.evaluations_semantic` is none that is known");
    }

    boolean endsAfter(boolean permitted) {
      return permitted ? this == PERMIT_ON_FIRST_PERMIT : this == DENY_ON_FIRST_DENY;
    }
  }

  private final Supplier<House> house;
  private final Supplier<LocalDate> today;
  private final Consumer<EvaluationAnswer> judged;
  private final AtomicReference<AnswerCache> cache = new AtomicReference<>();

  /**
   * Prepares the endpoints.
   *
   * @param house by which it is judged, asked anew for each request
   * @param judged is told each decision
   */
  public AuthzenApi(
      Supplier<House> house, Supplier<LocalDate> today, Consumer<EvaluationAnswer> judged) {
    this.house = house;
    this.today = today;
    this.judged = judged;
    cache.set(new AnswerCache(house.get(), today.get()));
  }

  private Evaluator evaluator() {
    House current = house.get();
    LocalDate day = today.get();
    return new Evaluator(current, day, cache.updateAndGet(known -> known.of(current, day)));
  }

  /** Lists what is answered to a {@code POST}, by its path. */
  public Map<String, Endpoint> endpoints() {
    Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    endpoints.put(EVALUATION, call -> answered(call, this::evaluation));
    endpoints.put(EVALUATIONS, call -> answered(call, this::evaluations));
    endpoints.put(SEARCH_RESOURCE, call -> answered(call, this::clouds));
    endpoints.put(SEARCH_SUBJECT, call -> answered(call, this::products));
    return endpoints;
  }

  /**
   * Describes the service.
   *
   * @param address at which it is reached, without a slash at its end
   */
  public static Reply metadata(String address) {
    return Reply.json(
        200,
        new JsonObject()
            .put("policy_decision_point", address)
            .put("access_evaluation_endpoint", address + EVALUATION)
            .put("access_evaluations_endpoint", address + EVALUATIONS)
            .put("search_resource_endpoint", address + SEARCH_RESOURCE)
            .put("search_subject_endpoint", address + SEARCH_SUBJECT));
  }

  private interface Answer {

    JsonObject to(MappingNode request, Evaluator evaluator);
  }

  private Reply answered(Call call, Answer answer) {
    String body = new String(call.body(), StandardCharsets.UTF_8).strip();
    if (!body.startsWith("{") && !body.startsWith("[")) {
      return Reply.refused(400, "the request is no JSON; expected a body of JSON");
    }
    FileDocuments read = new DocumentReader(Limits.DEFAULT).read(BODY, call.body());
    if (!read.problems().isEmpty()) {
      return Reply.refused(400, Evaluator.join(read.problems()));
    }
    if (!(read.documents().get(0).root() instanceof MappingNode request)) {
      return Reply.refused(
          400, "the request is no object; expected one with `subject`, `action` and `resource`");
    }
    try {
      return Reply.json(200, answer.to(request, evaluator()));
    } catch (BadRequest e) {
      return Reply.refused(400, String.valueOf(e.getMessage()));
    }
  }

  private JsonObject evaluation(MappingNode request, Evaluator evaluator) {
    return evaluated(evaluator.of(request)).json();
  }

  private EvaluationAnswer evaluated(EvaluationAnswer evaluated) {
    judged.accept(evaluated);
    return evaluated;
  }

  /** Evaluates a list, in which what one leaves out is said for all; without one, the request. */
  private JsonObject evaluations(MappingNode request, Evaluator evaluator) {
    if (!EvaluationReader.isListed(request)) {
      return evaluation(request, evaluator);
    }
    Node asked = request.get(EvaluationReader.LIST).orElseThrow();
    if (!(asked instanceof SequenceNode list)) {
      throw new BadRequest("`evaluations` is no list");
    }
    if (list.items().size() > MOST_EVALUATIONS) {
      throw new BadRequest("more than " + MOST_EVALUATIONS + " evaluations");
    }
    Semantic semantic = semantic(request);
    MappingNode shared = request.with(EvaluationReader.LIST, new NullNode(list.at()));
    List<EvaluationAnswer> all = new ArrayList<>();
    for (Node item : list.items()) {
      EvaluationAnswer one = evaluated(one(shared, item, evaluator));
      all.add(one);
      if (semantic.endsAfter(one.isPermitted())) {
        break;
      }
    }
    return new JsonObject().list("evaluations", all, EvaluationAnswer::json);
  }

  private static Semantic semantic(MappingNode request) {
    return request.get("options").stream()
        .flatMap(
            o ->
                o instanceof MappingNode options
                    ? options.get("evaluations_semantic").stream()
                    : null)
        .findFirst()
        .map(node -> Semantic.of(node instanceof ScalarNode word ? word.text() : ""))
        .orElse(Semantic.EXECUTE_ALL);
  }

  private static EvaluationAnswer one(MappingNode request, Node item, Evaluator evaluator) {
    try {
      if (!(item instanceof MappingNode one)) {
        throw new BadRequest("an evaluation is no object");
      }
      List<MappingNode.Entry> entries = new ArrayList<>(one.entries());
      request.entries().stream()
          .filter(entry -> one.get(entry.key()).isEmpty())
          .forEach(entries::add);
      return evaluator.of(new MappingNode(one.at(), entries));
    } catch (BadRequest e) {
      return EvaluationAnswer.not(String.valueOf(e.getMessage()), List.of());
    }
  }

  /** Finds the clouds that a product may run on. */
  private JsonObject clouds(MappingNode request, Evaluator evaluator) {
    return found(request, evaluator, "resource", EvaluationReader.CLOUD, Provider.ids());
  }

  /** Finds the products on record that may run on a cloud. */
  private JsonObject products(MappingNode request, Evaluator evaluator) {
    House judging = house.get();
    Set<String> products = new LinkedHashSet<>(judging.session().publicRecord().products());
    products.addAll(judging.records().products().keySet());
    return found(request, evaluator, "subject", EvaluationReader.PRODUCT, List.copyOf(products));
  }

  private static JsonObject found(
      MappingNode request, Evaluator evaluator, String searched, String type, List<String> ids) {
    MappingNode about = EvaluationReader.mapping(request, searched);
    if (!(about.get("type").orElse(null) instanceof ScalarNode said) || !said.text().equals(type)) {
      throw new BadRequest("`" + searched + ".type` is not `" + type + "`");
    }
    List<String> permitted = new ArrayList<>();
    for (String id : ids) {
      EvaluationAnswer answer = evaluator.of(request.with(searched, identified(about, id)));
      if (answer.error().isPresent()) {
        // What cannot be judged is not one of those that are not permitted.
        throw new BadRequest(answer.error().get());
      }
      if (answer.isPermitted()) {
        permitted.add(id);
      }
    }
    return new JsonObject()
        .put("page", new JsonObject().put("next_token", ""))
        .list("results", permitted, id -> new JsonObject().put("type", type).put("id", id));
  }

  private static MappingNode identified(MappingNode about, String id) {
    return about.with("id", new ScalarNode(about.at(), id, true));
  }
}
