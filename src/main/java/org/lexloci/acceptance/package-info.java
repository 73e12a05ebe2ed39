/** What a house accepts outside of the rules: breaches until a day, with a reason and a name. */
@NullMarked
package org.lexloci.acceptance;

import org.jspecify.annotations.NullMarked;
