/**
 * Where courses come from: the files that ship with the program. The only part of this module that
 * touches streams; what they hold is judged by {@link org.tsumiki.simulator.CourseReader}.
 */
@NullMarked
package org.tsumiki.simulator.io;

import org.jspecify.annotations.NullMarked;
