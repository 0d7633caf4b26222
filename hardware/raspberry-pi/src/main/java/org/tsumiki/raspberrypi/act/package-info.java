/**
 * What does something: lamps, buzzers, motors. {@link org.tsumiki.raspberrypi.act.OutputHand} takes
 * values from the program's thread and brings them to the pins in a thread of its own.
 */
@NullMarked
package org.tsumiki.raspberrypi.act;

import org.jspecify.annotations.NullMarked;
