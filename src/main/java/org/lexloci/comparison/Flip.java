package org.lexloci.comparison;

/** A day on which a verdict changes: the last interval of the old one, the first of the new. */
public record Flip(Interval before, Interval after) {}
