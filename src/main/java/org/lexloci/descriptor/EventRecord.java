package org.lexloci.descriptor;

import java.time.LocalDate;
import org.lexloci.source.StatedValue;

/**
 * A record that something happened on which an agreement depends.
 *
 * @param event the event's name in the agreement
 * @param by who established it, which has to be whoever the agreement names for it
 */
public record EventRecord(
    StatedValue<String> event,
    StatedValue<String> by,
    StatedValue<LocalDate> date,
    String source) {}
