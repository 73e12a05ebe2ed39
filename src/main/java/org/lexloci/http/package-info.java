/**
 * The same answers over HTTP: the server with its bounds, and what answers each thing that can be
 * asked. What it judges by is handed in, opened, and stays in memory.
 */
@NullMarked
package org.lexloci.http;

import org.jspecify.annotations.NullMarked;
