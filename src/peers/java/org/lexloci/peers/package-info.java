/**
 * Lexloci beside other engines for policies, in a process of its own each, on the same clauses and
 * the same descriptors. Part of no distribution: {@code mvn -Ppeers -DskipTests package}.
 */
@NullMarked
package org.lexloci.peers;

import org.jspecify.annotations.NullMarked;
