/**
 * What a robot did, in words: exact enough to follow it without seeing it, from the same run that
 * the grader reads.
 *
 * <p>Pure: looks at a run come in, sentences of the catalogue go out. Start with {@link
 * org.tsumiki.narration.Narrator} (tells a run as it goes on), {@link
 * org.tsumiki.narration.Subject} (what it tells of) and {@link org.tsumiki.narration.Told} (one
 * sentence).
 */
@NullMarked
package org.tsumiki.narration;

import org.jspecify.annotations.NullMarked;
