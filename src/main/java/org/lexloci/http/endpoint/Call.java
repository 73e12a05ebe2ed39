package org.lexloci.http.endpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request, with its whole body.
 *
 * @param query the parameters of the address, each with its values
 * @param accept what the caller wants to read; empty where it does not say
 * @param origin the site of the page that a browser shows; empty where no page asks
 * @param body its bytes, none for what has no body
 */
public record Call(Map<String, List<String>> query, String accept, String origin, byte[] body) {

  /** Copies the parameters. */
  public Call {
    query = Map.copyOf(query);
  }

  /** Answers the first value of a parameter. */
  public Optional<String> parameter(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }
}
