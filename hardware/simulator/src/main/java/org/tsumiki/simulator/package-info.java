/** World, robot body, sensors, courses; fixed step, bit-exact. Pure. */
@NullMarked
package org.tsumiki.simulator;

import org.jspecify.annotations.NullMarked;
