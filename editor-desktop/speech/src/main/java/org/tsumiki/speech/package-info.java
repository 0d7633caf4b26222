/**
 * Speaks aloud by whatever engine this computer has: Open JTalk, espeak-ng, Speech Dispatcher,
 * {@code say} of macOS, SAPI of Windows, or a program that somebody named.
 *
 * <p>Starts processes, talks to the one service, and does nothing else. Begin with {@link
 * org.tsumiki.speech.SpeechEngines}, which finds an {@link org.tsumiki.speech.SpeechEngine}; what
 * it says is an {@link org.tsumiki.speech.Utterance}.
 */
@NullMarked
package org.tsumiki.speech;

import org.jspecify.annotations.NullMarked;
