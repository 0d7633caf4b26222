/**
 * The ports of a robot: what a program can read and write, by name.
 *
 * <p>Pure. A board, real or simulated, is a {@link org.tsumiki.devices.Ports}; {@link
 * org.tsumiki.devices.StandardPorts} lists the names that programs may use, each a {@link
 * org.tsumiki.devices.PortSpec} with direction, unit and range.
 */
@NullMarked
package org.tsumiki.devices;

import org.jspecify.annotations.NullMarked;
