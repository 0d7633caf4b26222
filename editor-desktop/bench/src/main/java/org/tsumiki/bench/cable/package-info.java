/**
 * Serial cables that need no hardware: {@link org.tsumiki.bench.cable.PtyCable} joins two
 * pseudo-terminals, {@link org.tsumiki.bench.cable.PacedCable} carries only so many bytes a second
 * and may spoil some.
 */
@NullMarked
package org.tsumiki.bench.cable;

import org.jspecify.annotations.NullMarked;
