/** Serves the page on loopback; one WebSocket. */
@NullMarked
package org.tsumiki.server;

import org.jspecify.annotations.NullMarked;
