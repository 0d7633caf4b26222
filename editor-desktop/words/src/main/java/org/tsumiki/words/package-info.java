/** The message catalogue: every word of the product at each reading level. */
@NullMarked
package org.tsumiki.words;

import org.jspecify.annotations.NullMarked;
