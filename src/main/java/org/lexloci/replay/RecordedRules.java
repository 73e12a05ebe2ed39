package org.lexloci.replay;

import java.util.Map;

/**
 * The rules of an agreement as they were.
 *
 * @param digest of all of them
 * @param editions that were asked, each with the digest of its own rules
 */
public record RecordedRules(String digest, Map<String, String> editions) {}
