package org.lexloci.http.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lexloci.source.word.NearMiss;

/** Answers one kind of request. */
@FunctionalInterface
public interface Endpoint {

  /** Answers a request. An exception becomes a fault of the service, and never an answer. */
  Reply answer(Call call);

  /**
   * Answers an endpoint that refuses all other parameters: a caller who gives one would believe
   * that it had an effect.
   */
  default Endpoint acceptingOnly(List<String> parameters) {
    String expected =
        parameters.isEmpty() ? "none is taken here" : "expected " + String.join(", ", parameters);
    return call -> {
      Optional<String> unknown =
          new TreeSet<>(call.query().keySet())
              .stream().filter(name -> !parameters.contains(name)).findFirst();
      return unknown
          .map(
              name -> Reply.refused(400, NearMiss.unknown("parameter", name, parameters, expected)))
          .orElseGet(() -> answer(call));
    };
  }
}
