/**
 * Pins as levels: what is high and what is low, and what looks at them (buttons, encoders). Knows
 * no library; {@code Pi4jLines} brings the pins of a Raspberry Pi.
 */
@NullMarked
package org.tsumiki.raspberrypi.line;

import org.jspecify.annotations.NullMarked;
