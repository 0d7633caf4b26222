/**
 * Scratch 3 projects ({@code .sb3}) become Tsumiki projects, with a report of everything that was
 * not taken or means something else here.
 *
 * <p>Bytes in, text and values out. What becomes of every block of Scratch is told in {@code
 * spec/import.md}. Start with {@link org.tsumiki.scratch.ScratchImport}; the way of a project is
 * {@link org.tsumiki.scratch.Archive} (zip), {@link org.tsumiki.scratch.ProjectParser} (JSON to
 * trees of {@link org.tsumiki.scratch.Node}), {@link org.tsumiki.scratch.TypeFinder} (what each
 * variable holds), {@link org.tsumiki.scratch.StatementConverter} and {@link
 * org.tsumiki.scratch.ProjectWriter}.
 */
@NullMarked
package org.tsumiki.scratch;

import org.jspecify.annotations.NullMarked;
