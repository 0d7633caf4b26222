/**
 * The editor behind the page: serves it on this computer only, and talks to it over one WebSocket.
 *
 * <p>The only user of Javalin. Start with {@link org.tsumiki.server.EditorServer} and {@code
 * EditorSession}; the messages are in {@code spec/page-protocol.md}. Each open page has its own
 * session and its own simulated robot; all share the {@code Journal} that keeps the children's
 * work.
 */
@NullMarked
package org.tsumiki.server;

import org.jspecify.annotations.NullMarked;
