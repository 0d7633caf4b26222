package org.tsumiki.outline;

/**
 * Why a line of an outline cannot be read.
 *
 * @param line from 1
 * @param message what is wrong, one sentence
 * @param remedy what to do next, one sentence
 */
public record OutlineProblem(int line, String message, String remedy) {}
