package org.tsumiki.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CourseWriter;
import org.tsumiki.course.io.Courses;
import org.tsumiki.format.Lesson;
import org.tsumiki.grader.LessonCourse;
import org.tsumiki.simulator.Course;

/** The courses of this computer, as the page gets them. */
final class CourseShelf {
  private CourseShelf() {}

  /** All of them, easiest first, with their files: the page draws a small picture of each. */
  static JsonObject list() {
    JsonObject message = Wire.message("courses");
    JsonArray courses = new JsonArray();
    Courses.ids().forEach(id -> courses.add(file(Courses.load(id))));
    message.add("courses", courses);
    return message;
  }

  /** The course that was chosen. */
  static JsonObject message(String id, Venue venue) {
    JsonObject message = Wire.message("course");
    message.addProperty("course", id);
    message.add("courseFile", file(venue.plan()));
    message.add("world", WorldMessages.world(Optional.of(venue)));
    return message;
  }

  /** The course file, from which the page draws its picture. */
  static JsonElement file(CoursePlan plan) {
    return Wire.orNull(Wire.object(CourseWriter.write(plan)));
  }

  /** The file of a lesson's course. */
  static JsonElement file(Lesson lesson) {
    return LessonCourse.of(lesson).map(CourseShelf::file).orElse(JsonNull.INSTANCE);
  }

  /**
   * Names of the parts that a program uses and a course's first robot does not have. Where there
   * are no wheels, nobody misses what measures them.
   */
  static JsonArray missing(List<String> ports, CoursePlan plan) {
    List<String> lacking = Course.of(plan).missing(0, ports);
    boolean lacksWheels = lacking.stream().anyMatch(port -> port.startsWith("motor."));
    JsonArray missing = new JsonArray();
    lacking.stream()
        .filter(port -> !lacksWheels || !(port.startsWith("encoder.") || port.equals("heading")))
        .map(Problems::partOf)
        .distinct()
        .forEach(part -> missing.add(Wire.texts(part)));
    return missing;
  }

  /** The first course whose board has every port; the first of all when none has. */
  static String fitting(List<String> ports) {
    return Course.fitting(Courses.all(), ports).id();
  }
}
