/**
 * Source of Terraform and OpenTofu, evaluated as far as its literals go: files of a directory are a
 * module, modules call each other, and what comes of them is written as a plan would write it.
 * Nothing outside of the files that were handed over is opened, and nothing is run.
 */
@NullMarked
package org.lexloci.manifest.terraform;

import org.jspecify.annotations.NullMarked;
