/**
 * Programs as outlines: one block a line, what is inside is indented. People write lessons and
 * tests so, because Blockly's JSON cannot be written by hand.
 *
 * <p>Pure: text in, Blockly's JSON out ({@link org.tsumiki.outline.OutlineReader}), and back
 * ({@link org.tsumiki.outline.OutlineWriter}). What each block's parts are is told by {@link
 * org.tsumiki.outline.BlockShape}. The page is {@code robot-runtime/outline/spec/outline.md}.
 */
@NullMarked
package org.tsumiki.outline;

import org.jspecify.annotations.NullMarked;
