/** The same answers for agents, by the Model Context Protocol: the server that takes calls. */
@NullMarked
package org.lexloci.mcp;

import org.jspecify.annotations.NullMarked;
