package org.lexloci.engine;

import java.util.Map;
import java.util.Set;
import org.lexloci.fact.Provider;

/**
 * The rules of one edition, compiled.
 *
 * @param model the name of the class that describes them all
 * @param classes the bytes of every class, by name
 * @param asks the ids of the questions that the rules of each clause ask, by clause
 * @param named the providers that rules tell from others
 */
public record CompiledRules(
    String model,
    Map<String, byte[]> classes,
    Map<String, Set<String>> asks,
    Set<Provider> named) {}
