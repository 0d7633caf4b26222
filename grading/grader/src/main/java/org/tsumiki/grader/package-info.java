/**
 * From a program and a lesson to a grade: runs the program in the simulator and judges what could
 * be seen.
 *
 * <p>Pure: values in, values out; virtual time, seeds, no files. Start with {@link
 * org.tsumiki.grader.LessonGrader} (a child's program), {@link org.tsumiki.grader.PackCheck} (an
 * author's pack) and {@link org.tsumiki.grader.CheckEvaluator} (one rule over one {@link
 * org.tsumiki.grader.Timeline}).
 */
@NullMarked
package org.tsumiki.grader;

import org.jspecify.annotations.NullMarked;
