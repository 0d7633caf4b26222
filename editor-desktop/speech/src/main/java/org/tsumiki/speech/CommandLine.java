package org.tsumiki.speech;

import java.util.List;

/**
 * A process that says one sentence and ends.
 *
 * @param words the program and its arguments
 * @param input what it reads
 */
record CommandLine(List<String> words, String input) {
  CommandLine {
    words = List.copyOf(words);
  }
}
