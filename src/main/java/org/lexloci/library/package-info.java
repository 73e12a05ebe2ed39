/**
 * Agreements, ready to judge by: as the build packed them, in a directory of the user's, or
 * remembered from an earlier run.
 */
@NullMarked
package org.lexloci.library;

import org.jspecify.annotations.NullMarked;
