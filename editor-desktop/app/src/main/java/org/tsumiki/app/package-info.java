/** JCEF window, command line, wiring. */
@NullMarked
package org.tsumiki.app;

import org.jspecify.annotations.NullMarked;
