/**
 * Which kinds of files there are, how one is recognised by what it holds, and what a reader of a
 * kind answers.
 */
@NullMarked
package org.lexloci.manifest.kind;

import org.jspecify.annotations.NullMarked;
