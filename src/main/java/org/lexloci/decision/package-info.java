/**
 * From findings in every world to one recorded answer. Nothing here reads a file and nothing here
 * prints.
 */
@NullMarked
package org.lexloci.decision;

import org.jspecify.annotations.NullMarked;
