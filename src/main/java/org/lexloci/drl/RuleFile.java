package org.lexloci.drl;

/**
 * The rules of one clause.
 *
 * @param clause the clause's id, which is the file's name
 * @param shown what messages call the file
 */
public record RuleFile(String clause, String shown, String text) {}
