package org.lexloci.engine;

/** A rule failed while it judged a world; nothing that was judged with it can be trusted. */
public final class EngineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EngineException(String message, Throwable cause) {
    super(message, cause);
  }
}
