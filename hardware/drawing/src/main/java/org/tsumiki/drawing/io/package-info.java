/**
 * Pictures as files: PNG by Java2D, PDF by PDFBox, both with the bundled typeface. The only part of
 * this module that touches streams and libraries for files; no display is needed.
 */
@NullMarked
package org.tsumiki.drawing.io;

import org.jspecify.annotations.NullMarked;
