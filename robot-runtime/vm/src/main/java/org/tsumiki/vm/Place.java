package org.tsumiki.vm;

/**
 * A place in a program's code.
 *
 * @param routine scripts first, then procedures, as the image counts them
 * @param pc in that routine's code
 */
public record Place(int routine, int pc) {}
