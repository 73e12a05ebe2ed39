/** Keys and signatures, by the JDK alone. */
@NullMarked
package org.lexloci.crypto;

import org.jspecify.annotations.NullMarked;
