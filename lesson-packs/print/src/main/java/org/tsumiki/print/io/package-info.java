/** Sheets as PDF. */
@NullMarked
package org.tsumiki.print.io;

import org.jspecify.annotations.NullMarked;
