/**
 * The link between editor and robot: frames, messages, and both ends of a session as state
 * machines.
 *
 * <p>Pure: bytes and the time in milliseconds come in, bytes and events go out; link-io carries the
 * bytes, agent acts on the events. The ends are {@link org.tsumiki.link.RobotEnd} and {@link
 * org.tsumiki.link.EditorEnd}; {@link org.tsumiki.link.LinkTimings} holds every timeout. The format
 * is written down in {@code spec/frames.md}, the message bodies in {@code link.proto}.
 */
@NullMarked
package org.tsumiki.link;

import org.jspecify.annotations.NullMarked;
