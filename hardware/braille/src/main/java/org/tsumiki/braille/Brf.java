package org.tsumiki.braille;

import java.util.List;

/** Braille-ready format: North American ASCII braille, one character a cell. */
public final class Brf {
  /** The character of each cell, in the order of U+2800 to U+283F. */
  private static final String ASCII =
      " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)=";

  private static final String LINE_END = "\r\n";
  private static final char PAGE_END = '\f';

  private Brf() {}

  static String ascii(Cells cells) {
    StringBuilder ascii = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      ascii.append(ASCII.charAt(cells.dotsAt(i)));
    }
    return ascii.toString();
  }

  /** The cells of one line of such a file; small letters are read as capitals. */
  public static Cells cells(String ascii) {
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < ascii.length(); i++) {
      int dots = ASCII.indexOf(Character.toUpperCase(ascii.charAt(i)));
      if (dots < 0) {
        throw new IllegalArgumentException("no ASCII braille: " + ascii.charAt(i));
      }
      cells.append((char) (Cells.BLANK + dots));
    }
    return new Cells(cells.toString());
  }

  /** A whole file: lines end in CR LF, pages in a form feed, as embossers want it. */
  public static String write(List<BrfPage> pages) {
    StringBuilder file = new StringBuilder();
    for (BrfPage page : pages) {
      for (Cells line : page.lines()) {
        file.append(ascii(line).stripTrailing()).append(LINE_END);
      }
      file.append(PAGE_END);
    }
    return file.toString();
  }
}
