package org.tsumiki.textview;

import java.util.List;
import org.tsumiki.program.Program;

/**
 * A program as text that people can read, and where its blocks stand in it.
 *
 * <p>The text has the grammar of its language (a parser takes it), and means what the blocks mean
 * when the names that the library brings are read as {@code spec/mapping.md} tells them.
 *
 * @param text lines end with {@code \n}, the last one too
 * @param spans one for every block of the program that has text, outer blocks before inner ones
 * @param marks what to colour, from the beginning to the end
 */
public record TextView(String text, List<Span> spans, List<Mark> marks) {

  public TextView {
    spans = List.copyOf(spans);
    marks = List.copyOf(marks);
  }

  /** The text of a program; never fails, holes and unfinished parts included. */
  public static TextView of(Program program, Style style) {
    return ProgramWriter.write(program, style);
  }
}
