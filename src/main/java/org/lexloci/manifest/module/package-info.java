/** What source of several languages has in common: modules that name each other by directories. */
@NullMarked
package org.lexloci.manifest.module;

import org.jspecify.annotations.NullMarked;
