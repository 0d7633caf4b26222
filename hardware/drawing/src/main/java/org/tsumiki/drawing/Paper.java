package org.tsumiki.drawing;

/** Sheets that ordinary printers take; measured upright. */
public enum Paper {
  A4(210, 297),
  A3(297, 420);

  private final double shortMm;
  private final double longMm;

  Paper(double shortMm, double longMm) {
    this.shortMm = shortMm;
    this.longMm = longMm;
  }

  Rect sheet(boolean upright) {
    return upright ? new Rect(0, 0, shortMm, longMm) : new Rect(0, 0, longMm, shortMm);
  }
}
