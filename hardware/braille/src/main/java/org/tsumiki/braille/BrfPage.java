package org.tsumiki.braille;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One page of braille.
 *
 * @param lines from the top; the first one holds the page number at its end
 */
public record BrfPage(List<Cells> lines) {
  /** Copies the list. */
  public BrfPage {
    lines = List.copyOf(lines);
  }

  /** The page in Unicode braille, line under line. */
  public String unicode() {
    return lines.stream().map(Cells::unicode).collect(Collectors.joining("\n"));
  }
}
