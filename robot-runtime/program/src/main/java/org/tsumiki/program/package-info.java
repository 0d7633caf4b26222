/**
 * A block program as a typed tree, and the project file it comes from.
 *
 * <p>Pure: text in, values out; no files, clocks or threads. May use Gson and nothing else. Start
 * with {@link org.tsumiki.program.Program}, {@link org.tsumiki.program.Project} and {@link
 * org.tsumiki.program.ProjectReader}.
 */
@NullMarked
package org.tsumiki.program;

import org.jspecify.annotations.NullMarked;
