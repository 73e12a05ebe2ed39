/**
 * What can be called from outside, by whichever protocol: each tool is a command, and a call means
 * a command line that could be typed. What runs a command line is handed in.
 */
@NullMarked
package org.lexloci.tool;

import org.jspecify.annotations.NullMarked;
