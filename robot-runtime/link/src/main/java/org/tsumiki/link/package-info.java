/** Frames, messages, and both ends of a session as state machines. Pure. */
@NullMarked
package org.tsumiki.link;

import org.jspecify.annotations.NullMarked;
