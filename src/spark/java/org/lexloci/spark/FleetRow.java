package org.lexloci.spark;

import java.io.Serializable;

/**
 * One text of a fleet: a descriptor, a manifest, or an object as JSON.
 *
 * @param path what it is called; verdicts and problems name it
 */
public record FleetRow(String path, String content) implements Serializable {}
