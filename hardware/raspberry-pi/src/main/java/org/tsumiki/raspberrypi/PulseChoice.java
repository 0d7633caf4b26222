package org.tsumiki.raspberrypi;

/** Who makes pulses (PWM) for motors, tones and mixed colours. */
public enum PulseChoice {
  /** The kernel's PWM on the pins that have one, a thread on all others. */
  KERNEL,

  /** A thread on all pins. */
  SOFTWARE
}
