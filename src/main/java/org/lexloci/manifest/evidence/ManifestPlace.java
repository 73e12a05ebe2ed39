package org.lexloci.manifest.evidence;

import org.lexloci.source.Position;

/**
 * Points into a manifest.
 *
 * @param document its number in the file, from 1
 * @param pointer from the document's root, as RFC 6901 spells it
 */
public record ManifestPlace(Position at, int document, String pointer) {}
