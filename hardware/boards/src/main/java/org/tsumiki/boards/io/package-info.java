/**
 * Where boards come from: the files that ship with the program. The only part of this module that
 * touches streams; what they hold is judged by {@link org.tsumiki.boards.BoardReader}.
 */
@NullMarked
package org.tsumiki.boards.io;

import org.jspecify.annotations.NullMarked;
