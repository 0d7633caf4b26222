/** Carries link bytes: serial, TCP, in-memory pair. */
@NullMarked
package org.tsumiki.linkio;

import org.jspecify.annotations.NullMarked;
