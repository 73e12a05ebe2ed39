package org.lexloci.http.authzen;

/** A request that cannot be evaluated. */
final class BadRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadRequest(String message) {
    super(message);
  }
}
