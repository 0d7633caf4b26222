package org.tsumiki.boards.wiring;

/**
 * A row of the breadboard that gives power or ground to several parts.
 *
 * @param id e.g. {@code 3v3}, {@code gnd}, {@code motor}
 * @param fedBy a pin of the header or a terminal of a part, never another rail
 */
public record Rail(String id, End fedBy) {}
