/** Bodies to modules: variables, calls, and how many of a block there are. */
@NullMarked
package org.lexloci.manifest.terraform.module;

import org.jspecify.annotations.NullMarked;
