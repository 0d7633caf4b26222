package org.tsumiki.boards.json;

/**
 * Why a document was refused.
 *
 * @param code one of those that the format's page lists, e.g. {@code missing-key}
 * @param where the place in the file, e.g. {@code strokes[3].widthMm}; "the file" for all of it
 * @param message what is wrong, one English sentence
 * @param remedy what to do about it, one English sentence
 */
public record Problem(String code, String where, String message, String remedy) {}
