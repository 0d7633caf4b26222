package org.tsumiki.simulator;

/**
 * What is around changes at a set time: somebody touches a button, water rises.
 *
 * @param atTick before the program's tick with this number
 * @param port a button's port, e.g. {@code button.a}, or in a scene any input
 * @param value in the port's unit; 0 lets a button go, anything else holds it down
 */
public record ScriptedInput(long atTick, String port, double value) {}
