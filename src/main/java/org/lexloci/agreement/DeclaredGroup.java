package org.lexloci.agreement;

import java.util.List;

/**
 * Products that clauses of the agreement name.
 *
 * @param members ids of products
 */
public record DeclaredGroup(String name, String title, List<String> members) {}
