package org.lexloci.engine;

import java.util.Map;

/**
 * The rules of one edition, compiled and judged.
 *
 * @param model the name of the class that describes them all
 * @param classes the bytes of every class, by name
 * @param base what they ask and find
 */
public record CompiledRules(String model, Map<String, byte[]> classes, RuleBase base) {}
