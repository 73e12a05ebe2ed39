package org.lexloci.http;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a service is reached, and within which bounds.
 *
 * @param host the name or address to listen on
 * @param port to listen on; 0 for any that is free
 * @param address at which it says it is reached; that on which it listens where none is said
 * @param identity its certificate and key; plain HTTP without one
 * @param clients the file of those who vouch for clients, who then need a certificate
 * @param tokens the file of tokens, of which a client then needs one
 */
public record ServiceSettings(
    String host,
    int port,
    Optional<String> address,
    Optional<Identity> identity,
    Optional<Path> clients,
    Optional<Path> tokens) {

  /** The files of a certificate and its key. */
  public record Identity(Path certificate, Path key) {}
}
