package org.lexloci.attest;

import java.util.List;
import java.util.Map;

/**
 * The files that a proof names.
 *
 * @param subjects the digests of those of which it is known what they deploy, by name
 * @param records the digests of what is on record besides, by name, the public record among them
 * @param others the digests of those from which values may have been taken, by name
 * @param directories that were walked
 */
public record ProofFiles(
    Map<String, String> subjects,
    Map<String, String> records,
    Map<String, String> others,
    List<String> directories) {}
