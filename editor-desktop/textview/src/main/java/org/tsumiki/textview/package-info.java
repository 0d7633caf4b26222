/**
 * A block program as text: Java-like and Python-like, with the place of every block in it.
 *
 * <p>Pure: a program in, text and offsets out. May use the program tree and nothing else. Start
 * with {@link org.tsumiki.textview.TextView}; what each block becomes is told in {@code
 * spec/mapping.md}.
 */
@NullMarked
package org.tsumiki.textview;

import org.jspecify.annotations.NullMarked;
