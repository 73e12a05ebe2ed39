/**
 * The same answers for agents, by the Model Context Protocol: what a call means as a command line,
 * and the server that takes calls. What runs a command line is handed in.
 */
@NullMarked
package org.lexloci.mcp;

import org.jspecify.annotations.NullMarked;
