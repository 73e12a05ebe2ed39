/**
 * Evaluations in the form of the AuthZEN Authorization API 1.0: may a product (subject) run
 * (action) on a cloud (resource)?
 */
@NullMarked
package org.lexloci.http.authzen;

import org.jspecify.annotations.NullMarked;
