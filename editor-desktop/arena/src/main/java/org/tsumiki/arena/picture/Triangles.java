package org.tsumiki.arena.picture;

import java.util.Arrays;

/** Coloured triangles, as OpenGL wants them: x, y, colour for each corner. */
public final class Triangles {
  /** Numbers for each corner. */
  public static final int CORNER_FLOATS = 3;

  private float[] numbers = new float[1024];
  private int size;

  /** Forgets all of them. */
  public void clear() {
    size = 0;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /** How many corners there are; three for each triangle. */
  public int corners() {
    return size / CORNER_FLOATS;
  }

  /** How many numbers of {@link #numbers} count. */
  public int size() {
    return size;
  }

  /** The numbers themselves, not a copy: for handing them on at once. */
  public float[] numbers() {
    return numbers;
  }

  void corner(double x, double y, float colour) {
    if (size + CORNER_FLOATS > numbers.length) {
      numbers = Arrays.copyOf(numbers, numbers.length * 2);
    }
    numbers[size++] = (float) x;
    numbers[size++] = (float) y;
    numbers[size++] = colour;
  }

  /** A quadrilateral whose corners a, b have one colour and c, d another. */
  void quad(Spot a, Spot b, float first, Spot c, Spot d, float second) {
    corner(a.x(), a.y(), first);
    corner(b.x(), b.y(), first);
    corner(c.x(), c.y(), second);
    corner(a.x(), a.y(), first);
    corner(c.x(), c.y(), second);
    corner(d.x(), d.y(), second);
  }
}
