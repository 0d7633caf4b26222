/**
 * The program that people start: command line, editor window, and the wiring of all other modules.
 *
 * <p>Nothing depends on this module. {@link org.tsumiki.app.Main} is where it starts; {@code cli}
 * holds one class per command of the command line, {@code doctor} looks at the machine, and {@code
 * window} is the only user of {@code org.cef}.
 */
@NullMarked
package org.tsumiki.app;

import org.jspecify.annotations.NullMarked;
