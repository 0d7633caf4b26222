/**
 * Texts as six-dot braille: Japanese kana braille from ひらがな with word spaces, English without
 * contractions, and pages for embossers and braille displays.
 *
 * <p>Pure. Start with {@link org.tsumiki.braille.Braille}; {@link org.tsumiki.braille.Cells} is
 * what comes out, {@link org.tsumiki.braille.BraillePages} sets it on pages, {@link
 * org.tsumiki.braille.Brf} writes files. The rules stand in {@code spec/braille.md}.
 */
@NullMarked
package org.tsumiki.braille;

import org.jspecify.annotations.NullMarked;
