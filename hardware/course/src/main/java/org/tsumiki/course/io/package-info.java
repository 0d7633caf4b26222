/**
 * Where courses come from: the files that ship with the program. The only part of this module that
 * touches streams; what they hold is judged by {@link org.tsumiki.course.CourseReader}.
 */
@NullMarked
package org.tsumiki.course.io;

import org.jspecify.annotations.NullMarked;
