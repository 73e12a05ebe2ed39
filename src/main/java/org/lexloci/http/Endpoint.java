package org.lexloci.http;

/** Answers one kind of request. */
@FunctionalInterface
public interface Endpoint {

  /** Answers a request; what is thrown is told as a fault of the service, and never an answer. */
  Reply answer(Call call);
}
