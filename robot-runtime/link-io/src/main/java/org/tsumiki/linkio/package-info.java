/**
 * Carries link bytes: serial, TCP on the loopback, in-memory pair.
 *
 * <p>A {@link org.tsumiki.linkio.Transport} is one line with its own threads for reading and
 * writing; {@link org.tsumiki.linkio.Lines} opens one by its address. The only user of jSerialComm.
 * What the bytes mean is the business of {@code org.tsumiki.link}.
 */
@NullMarked
package org.tsumiki.linkio;

import org.jspecify.annotations.NullMarked;
