package org.tsumiki.format;

import org.tsumiki.course.CoursePlan.Extent;

/**
 * A part of the floor that a lesson's checks speak of.
 *
 * @param id unique in its lesson, and none of the course's zones
 * @param extent where it is, as a course's zones are
 */
public record Place(String id, Extent extent) {}
