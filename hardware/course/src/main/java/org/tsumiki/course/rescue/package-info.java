/**
 * Courses out of maps of RoboCupJunior Rescue Line, as the map editor of the contest's scoring
 * system exports them. Pure. What is taken and what is not: {@code hardware/course/spec/rescue.md}.
 */
@NullMarked
package org.tsumiki.course.rescue;

import org.jspecify.annotations.NullMarked;
