/**
 * Pulses (PWM) without being root: {@link org.tsumiki.raspberrypi.pulse.KernelPulses} through the
 * kernel's files, {@link org.tsumiki.raspberrypi.pulse.SoftwarePulses} by a thread that switches
 * pins.
 */
@NullMarked
package org.tsumiki.raspberrypi.pulse;

import org.jspecify.annotations.NullMarked;
