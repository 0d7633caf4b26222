/**
 * Boards as data: which ports a board has, and the body of a robot. Pure; the files that ship are
 * read in {@code org.tsumiki.boards.io}. The format: {@code hardware/boards/spec/board.md}.
 */
@NullMarked
package org.tsumiki.boards;

import org.jspecify.annotations.NullMarked;
