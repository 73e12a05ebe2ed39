/**
 * What rules find as a function of answers: a reduced multi-valued decision diagram, that is a
 * graph in which a node asks a question and has a child for each answer, no two nodes are the same
 * function, and none asks what makes no difference.
 */
@NullMarked
package org.lexloci.diagram;

import org.jspecify.annotations.NullMarked;
