/**
 * How a board's parts are wired to the 40-pin header of a Raspberry Pi, as data: {@link
 * org.tsumiki.boards.wiring.Wiring} holds typed {@link org.tsumiki.boards.wiring.Part}s, from which
 * the real robot opens its ports and the wiring picture is drawn; {@link
 * org.tsumiki.boards.wiring.WiringCheck} finds what would not work or would break something. Pure.
 * The format and the sources of its facts: {@code hardware/boards/spec/board.md}.
 */
@NullMarked
package org.tsumiki.boards.wiring;

import org.jspecify.annotations.NullMarked;
