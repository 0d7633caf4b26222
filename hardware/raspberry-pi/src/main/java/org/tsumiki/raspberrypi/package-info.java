/**
 * Boards on a real Raspberry Pi, and the only user of {@code com.pi4j}, so that a change to Pi4J 4
 * stays in here. {@link org.tsumiki.raspberrypi.RaspberryPi} opens one, {@link
 * org.tsumiki.raspberrypi.BoardPorts} are its ports.
 *
 * <p>Threads: {@code outputs} brings values to pins, {@code inputs} looks at pins each millisecond,
 * one for each bus reads its sensors, {@code pulses} switches pins that no hardware pulses. The
 * thread that ticks the program waits for none of them.
 */
@NullMarked
package org.tsumiki.raspberrypi;

import org.jspecify.annotations.NullMarked;
