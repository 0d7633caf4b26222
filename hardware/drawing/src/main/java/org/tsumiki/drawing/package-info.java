/**
 * Pictures of courses without a display: maps for lesson sheets and reports, and sheets that are
 * printed true to the millimetre. Pure: a course goes in, a list of marks in millimetres comes out.
 * SVG is text and is written here; PNG and PDF are written in {@code org.tsumiki.drawing.io}.
 *
 * <p>Start with {@link org.tsumiki.drawing.Drawing}, {@link org.tsumiki.drawing.CourseMap} and
 * {@link org.tsumiki.drawing.PrintedCourse}.
 */
@NullMarked
package org.tsumiki.drawing;

import org.jspecify.annotations.NullMarked;
