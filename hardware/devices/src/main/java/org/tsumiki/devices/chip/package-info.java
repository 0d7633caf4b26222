/**
 * What the chips on robots say and want to hear: register protocols, formulas and wirings of
 * drivers, from their makers' data sheets.
 *
 * <p>Pure: a {@link org.tsumiki.devices.chip.Chip} talks through a {@link
 * org.tsumiki.devices.chip.RegisterBus} and knows the time only as it is told. Whoever owns the bus
 * and the thread that waits is elsewhere (on a Raspberry Pi: {@code org.tsumiki.raspberrypi}).
 */
@NullMarked
package org.tsumiki.devices.chip;

import org.jspecify.annotations.NullMarked;
