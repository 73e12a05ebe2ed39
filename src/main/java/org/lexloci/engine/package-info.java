/**
 * Drools, and nothing else knows of it: rules are compiled once to plain classes, and judge one
 * complete world at a time.
 */
@NullMarked
package org.lexloci.engine;

import org.jspecify.annotations.NullMarked;
