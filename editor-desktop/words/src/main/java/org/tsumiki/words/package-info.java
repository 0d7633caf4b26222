/**
 * The message catalogue: every word of the product at each reading level.
 *
 * <p>The words are data, {@code src/main/resources/org/tsumiki/words/*.json}; the page imports the
 * same files when it is built. Reads its own resources and nothing else. Start with {@link
 * org.tsumiki.words.Words}.
 */
@NullMarked
package org.tsumiki.words;

import org.jspecify.annotations.NullMarked;
