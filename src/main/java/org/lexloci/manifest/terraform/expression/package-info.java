/** Expressions, each of which knows its value in a scope. */
@NullMarked
package org.lexloci.manifest.terraform.expression;

import org.jspecify.annotations.NullMarked;
