package org.tsumiki.simulator;

/**
 * A button went down or up in a run, or another input was changed.
 *
 * @param tick when
 * @param port the input's port
 * @param value in the port's unit; of a button 1 down, 0 up
 */
public record InputChange(long tick, String port, double value) {}
