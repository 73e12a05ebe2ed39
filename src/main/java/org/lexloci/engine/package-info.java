/**
 * Drools, and nothing else knows of it: rules are compiled once to plain classes, and what they
 * find in every world is made a {@link org.lexloci.diagram.Diagram}.
 */
@NullMarked
package org.lexloci.engine;

import org.jspecify.annotations.NullMarked;
