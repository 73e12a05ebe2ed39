/**
 * Source of Terraform and OpenTofu, evaluated as far as its literals go: files of a directory are a
 * module, modules call each other, and what comes of them is written as a plan would write it.
 * Nothing outside of the files that were handed over is opened, and nothing is run.
 *
 * <pre>
 *  Files of directories
 *       |  hcl:        text to bodies of arguments and blocks
 *       |  module:     bodies to modules that call each other, and how many of a block there are
 *       |    expression: what stands to the right of an argument, evaluated in the scope of a module
 *       |      value:      what comes of it, and what of it is not known
 *       v
 *  A plan, as {@code terraform show -json} would print it
 * </pre>
 */
@NullMarked
package org.lexloci.manifest.terraform;

import org.jspecify.annotations.NullMarked;
