package org.tsumiki.simulator;

/**
 * Why a course file was refused.
 *
 * @param code one of those listed in {@code spec/course.md}, e.g. {@code missing-key}
 * @param where the place in the file, e.g. {@code strokes[3].widthMm}; "the file" for all of it
 * @param message what is wrong, one English sentence
 * @param remedy what to do about it, one English sentence
 */
public record CourseProblem(String code, String where, String message, String remedy) {}
