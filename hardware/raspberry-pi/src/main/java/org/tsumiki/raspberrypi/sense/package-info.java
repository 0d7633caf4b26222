/**
 * Sensors that take time: {@link org.tsumiki.raspberrypi.sense.SensorLoop} looks after them in a
 * thread of its own and leaves the latest values where {@link
 * org.tsumiki.raspberrypi.sense.FreshValue} answers at once.
 */
@NullMarked
package org.tsumiki.raspberrypi.sense;

import org.jspecify.annotations.NullMarked;
