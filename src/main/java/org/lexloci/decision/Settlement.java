package org.lexloci.decision;

import java.util.Map;

/**
 * Answers to several questions that settle a verdict together, where none of them does alone.
 *
 * @param answers by question id; leaving any of them out leaves the verdict open
 */
public record Settlement(Map<String, String> answers, Verdict verdict) {}
