package org.lexloci.manifest.terraform.hcl;

import org.lexloci.manifest.terraform.expression.Expression;
import org.lexloci.source.Position;

/** One argument of a block. */
public record HclAttribute(String name, Position at, Expression value) {}
