/**
 * What a reader can say of a thing in a file: facts with their places, what declares them, where it
 * runs, what is not told and what was not read; and how that is reduced to deployments.
 */
@NullMarked
package org.lexloci.manifest.evidence;

import org.jspecify.annotations.NullMarked;
