package org.lexloci.http.endpoint;

import org.lexloci.command.Session;
import org.lexloci.descriptor.Records;

/**
 * The session and records by which a service judges, opened once.
 *
 * @param session as of the day on which it was opened
 * @param records what is on record besides the public record
 */
public record House(Session session, Records records) {}
