/**
 * The signal board on a real Raspberry Pi: signals, LED, buzzer and buttons on GPIO pins.
 *
 * <p>The only user of {@code com.pi4j}, so that a change to Pi4J 4 stays in here. Start with {@link
 * org.tsumiki.raspberrypi.Pi4jPorts} and {@link org.tsumiki.raspberrypi.SignalBoardPins}.
 */
@NullMarked
package org.tsumiki.raspberrypi;

import org.jspecify.annotations.NullMarked;
