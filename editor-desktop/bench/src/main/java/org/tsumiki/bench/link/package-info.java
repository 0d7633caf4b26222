/**
 * How long it takes from the click until a robot moves: over a cable of 115,200 baud, over TLS, and
 * over cables that spoil bytes.
 *
 * <p>{@link org.tsumiki.bench.link.Deploys} measures, {@link org.tsumiki.bench.link.BlockPrograms}
 * are what it sends.
 */
@NullMarked
package org.tsumiki.bench.link;

import org.jspecify.annotations.NullMarked;
