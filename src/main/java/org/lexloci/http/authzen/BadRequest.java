package org.lexloci.http.authzen;

/** A request that asks nothing that could be evaluated. */
final class BadRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadRequest(String message) {
    super(message);
  }
}
