/**
 * Values that expressions have: nodes, and what stands for one that is not known or is looked at
 * later; and functions of the language that make values of values.
 */
@NullMarked
package org.lexloci.manifest.terraform.value;

import org.jspecify.annotations.NullMarked;
