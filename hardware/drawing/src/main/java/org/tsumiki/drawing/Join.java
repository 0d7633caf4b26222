package org.tsumiki.drawing;

/** How sheets become one floor. */
public enum Join {
  /** Each sheet has a strip of 10 mm that its neighbour is glued on. */
  OVERLAP,
  /** Sheets are cut on all sides and lie edge to edge. */
  BUTT
}
