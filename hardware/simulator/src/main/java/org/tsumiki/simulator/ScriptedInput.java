package org.tsumiki.simulator;

/**
 * Somebody touches a button at a set time.
 *
 * @param atTick before the program's tick with this number
 * @param port a button's port, e.g. {@code button.a}
 * @param value 0 lets it go, anything else holds it down
 */
public record ScriptedInput(long atTick, String port, double value) {}
