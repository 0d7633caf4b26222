/**
 * The editor's window: a Swing frame around the page, shown by Chromium (JCEF).
 *
 * <p>The only user of {@code org.cef}. {@link org.tsumiki.app.window.EditorWindow} is the window,
 * {@link org.tsumiki.app.window.Chromium} the browser in it. Everything that children see is in the
 * page; only file dialogs are the system's own.
 */
@NullMarked
package org.tsumiki.app.window;

import org.jspecify.annotations.NullMarked;
