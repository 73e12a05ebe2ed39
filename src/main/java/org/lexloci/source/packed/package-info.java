/** What the build packed for the program, and tables that lie beside classes. */
@NullMarked
package org.lexloci.source.packed;

import org.jspecify.annotations.NullMarked;
