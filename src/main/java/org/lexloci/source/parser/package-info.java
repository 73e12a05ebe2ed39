/**
 * What the parsers of both languages have in common: what a file may cost, mappings in the making,
 * and text that is refused.
 */
@NullMarked
package org.lexloci.source.parser;

import org.jspecify.annotations.NullMarked;
