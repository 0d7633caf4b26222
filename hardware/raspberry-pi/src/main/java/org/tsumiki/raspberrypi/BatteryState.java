package org.tsumiki.raspberrypi;

/**
 * How a robot's battery is.
 *
 * @param millivolts between its poles, at this moment: it dips while motors start
 * @param low people should charge it
 * @param empty motors must stop
 */
public record BatteryState(int millivolts, boolean low, boolean empty) {}
