package org.lexloci.peers;

/**
 * An engine that has the clauses. Its constructor takes how many generated clauses it is to have,
 * or 0 for the three. One is used by one thread alone.
 */
public interface Peer {

  /** Makes of a descriptor what the engine takes. */
  Object parse(byte[] json) throws Exception;

  /** Tells whether every clause is kept. */
  boolean permits(Object input) throws Exception;
}
