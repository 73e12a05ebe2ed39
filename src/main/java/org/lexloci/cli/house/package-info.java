/**
 * The house that a command judges for: its configuration, agreement, records, waivers and baseline,
 * by the options that name them.
 */
@NullMarked
package org.lexloci.cli.house;

import org.jspecify.annotations.NullMarked;
