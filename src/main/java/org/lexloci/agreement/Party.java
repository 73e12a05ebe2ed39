package org.lexloci.agreement;

/**
 * A party of an agreement.
 *
 * @param id how documents name it
 */
public record Party(String id, String title) {}
