/**
 * All decisions of one run, and how they count for the house: which waivers and which baseline were
 * used, what a gate fails on, and the exit code.
 */
@NullMarked
package org.lexloci.run;

import org.jspecify.annotations.NullMarked;
