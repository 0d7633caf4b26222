package org.tsumiki.arena.picture;

/**
 * The colours of the arena itself; those of courses and robots are theirs. The same as the page's:
 * {@code editor-desktop/web/src/styles/tokens.css}.
 *
 * @param table around everything
 * @param card under words
 * @param edge thin lines that only part one thing from another
 * @param strong lines that say where something is
 */
public record Palette(
    Colour table,
    Colour card,
    Colour ink,
    Colour soft,
    Colour edge,
    Colour strong,
    Colour accent,
    Colour good,
    Colour bad,
    Colour wall,
    Colour water,
    Colour gate) {
  /** Calm paper. */
  public static final Palette PAPER =
      new Palette(
          Colour.of("#faf7f2"),
          Colour.of("#ffffff"),
          Colour.of("#1f2430"),
          Colour.of("#4d5361"),
          Colour.of("#ddd5c7"),
          Colour.of("#8c8474"),
          Colour.of("#1d4ed8"),
          Colour.of("#15663a"),
          Colour.of("#b42318"),
          Colour.of("#5a4630"),
          Colour.of("#2f7fc4"),
          Colour.of("#7e22ce"));

  /** 7:1 and more, and an edge around everything. */
  public static final Palette HIGH_CONTRAST =
      new Palette(
          Colour.of("#ffffff"),
          Colour.of("#ffffff"),
          Colour.of("#000000"),
          Colour.of("#222222"),
          Colour.of("#000000"),
          Colour.of("#000000"),
          Colour.of("#003a9e"),
          Colour.of("#00501f"),
          Colour.of("#8f0f06"),
          Colour.of("#000000"),
          Colour.of("#0050a0"),
          Colour.of("#4b0082"));

  public static Palette of(boolean highContrast) {
    return highContrast ? HIGH_CONTRAST : PAPER;
  }
}
