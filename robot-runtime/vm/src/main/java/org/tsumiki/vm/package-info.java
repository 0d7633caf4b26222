/**
 * Runs verified images in virtual time: one tick is one millisecond.
 *
 * <p>Pure: the caller ticks it, gives it {@link org.tsumiki.devices.Ports} to read and write, and
 * is told of everything that happens as {@link org.tsumiki.vm.RunEvent}s. Start with {@link
 * org.tsumiki.vm.Machine}; the rules of time and order are in {@code spec/scheduling.md}.
 */
@NullMarked
package org.tsumiki.vm;

import org.jspecify.annotations.NullMarked;
