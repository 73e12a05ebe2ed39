package org.lexloci.decision;

import java.util.List;
import java.util.Map;

/**
 * Answers to several questions that settle a verdict together, where none of them does alone.
 *
 * @param answers by question id, any one of each; leaving a question out leaves the verdict open
 */
public record Settlement(Map<String, List<String>> answers, Verdict verdict) {}
