package org.lexloci.manifest.module;

import org.lexloci.source.Node;
import org.lexloci.source.Position;

/**
 * A call of a module that is not among the files.
 *
 * @param source as it is written; empty where it is no plain text
 * @param published whether it is published somewhere, so that no directory holds it
 * @param arguments as far as they are known
 */
public record OutsideModule(
    Position at, String name, String source, boolean published, Node arguments) {}
