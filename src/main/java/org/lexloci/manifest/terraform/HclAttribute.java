package org.lexloci.manifest.terraform;

import org.lexloci.source.Position;

/** One argument of a block. */
record HclAttribute(String name, Position at, Expression value) {}
