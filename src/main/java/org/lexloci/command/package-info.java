/**
 * One class for each thing that can be asked: what files and records say is brought together,
 * judged and handed on as a result. Nothing here prints.
 */
@NullMarked
package org.lexloci.command;

import org.jspecify.annotations.NullMarked;
