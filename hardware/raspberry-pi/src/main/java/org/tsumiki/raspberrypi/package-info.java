/** Pi4J adapters of the device ports; the only user of com.pi4j. */
@NullMarked
package org.tsumiki.raspberrypi;

import org.jspecify.annotations.NullMarked;
