package org.tsumiki.format;

/** What is wrong with a text, and the remedy. */
record TextProblem(String code, String message, String remedy) {}
