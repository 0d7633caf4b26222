/**
 * A child that hears and presses keys: it sees nothing of the page, and has no mouse.
 *
 * <p>{@code Ears} is the speech engine that the server hands sentences to, {@code Child} presses
 * keys and decides by what it hears. To do a lesson it has {@code Wish}es, blocks as it wants to
 * hear them, and {@code Builder}; to mend a program that it does not know it has {@code Thinking},
 * which makes a {@code Mend} of what it hears, and {@code Mender}.
 */
@NullMarked
package org.tsumiki.app.listening;

import org.jspecify.annotations.NullMarked;
