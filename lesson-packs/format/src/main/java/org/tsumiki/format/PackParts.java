package org.tsumiki.format;

import java.util.Map;
import java.util.Set;
import org.tsumiki.course.CoursePlan;

/**
 * What the lessons of one pack share while they are read.
 *
 * @param courses those that the pack brings
 * @param media paths of its pictures
 */
record PackParts(
    Findings findings,
    String packId,
    Map<String, String> textByPath,
    Languages languages,
    Map<String, CoursePlan> courses,
    Set<String> media) {}
