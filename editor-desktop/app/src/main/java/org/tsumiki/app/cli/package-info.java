/**
 * The command line: one class per command, each of which comes to an {@link
 * org.tsumiki.app.cli.Outcome}.
 *
 * <p>{@link org.tsumiki.app.cli.TsumikiCli} puts the commands together, {@link
 * org.tsumiki.app.cli.Terminal} is where their answers go. What the words, keys and exit codes mean
 * is a contract that scripts rely on.
 */
@NullMarked
package org.tsumiki.app.cli;

import org.jspecify.annotations.NullMarked;
