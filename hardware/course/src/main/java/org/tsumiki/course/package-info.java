/**
 * Courses as data: what is printed on the floor, what stands on it, which robots drive there, what
 * they have to do, and what a seed may change. Pure; shipped courses are read in {@code
 * org.tsumiki.course.io}. The format: {@code hardware/course/spec/course.md}.
 *
 * <p>Start with {@link org.tsumiki.course.CoursePlan} and {@link org.tsumiki.course.CourseReader}.
 */
@NullMarked
package org.tsumiki.course;

import org.jspecify.annotations.NullMarked;
