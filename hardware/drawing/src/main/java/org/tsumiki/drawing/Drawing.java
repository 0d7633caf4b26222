package org.tsumiki.drawing;

import java.util.List;

/**
 * A picture as a list of marks; later ones cover earlier ones. Millimetres, y goes up.
 *
 * @param bounds what the picture shows
 * @param title its name, without readings
 * @param description the picture in words, for somebody who cannot see it; without readings
 * @param language of title and description, {@code ja} or {@code en}
 */
public record Drawing(
    Rect bounds, String title, String description, String language, List<Mark> marks) {
  /** Keeps the list from changing. */
  public Drawing {
    marks = List.copyOf(marks);
  }
}
