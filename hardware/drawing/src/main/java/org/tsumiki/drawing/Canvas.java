package org.tsumiki.drawing;

import java.util.Optional;

/** What a picture is painted on; all places are those of the sheet, from its lower left corner. */
public interface Canvas {
  /** Marks of that name follow; nothing is painted outside of the window. */
  void open(String name, Optional<Rect> window);

  /** The marks of the last opened name end. */
  void close();

  /** Paints a shape. */
  void paint(Mark.Shape shape);

  /** Writes a text. */
  void paint(Mark.Text text);
}
