/**
 * Options that commands have in common and that need no house, and how words on the line become
 * values.
 */
@NullMarked
package org.lexloci.cli.option;

import org.jspecify.annotations.NullMarked;
