/**
 * The rule language as far as clauses may use it: rules are parsed, checked and printed. Nothing
 * here compiles or judges.
 */
@NullMarked
package org.lexloci.drl;

import org.jspecify.annotations.NullMarked;
