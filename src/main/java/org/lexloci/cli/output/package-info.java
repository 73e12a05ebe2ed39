/** Where what a command reports goes, and in which formats. */
@NullMarked
package org.lexloci.cli.output;

import org.jspecify.annotations.NullMarked;
