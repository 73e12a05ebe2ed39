/**
 * The command line: one class for each command, and how what was typed becomes one call, and what
 * came of it an exit code.
 */
@NullMarked
package org.lexloci.cli;

import org.jspecify.annotations.NullMarked;
