/**
 * A child that hears and presses keys: it sees nothing of the page, and has no mouse.
 *
 * <p>{@code Ears} is the speech engine that the server hands sentences to, {@code Child} presses
 * keys and decides by what it hears, {@code Wish} is a block as the child wants to hear it.
 */
@NullMarked
package org.tsumiki.app.listening;

import org.jspecify.annotations.NullMarked;
