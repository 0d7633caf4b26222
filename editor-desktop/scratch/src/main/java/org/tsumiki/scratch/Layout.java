package org.tsumiki.scratch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where scripts go on the background. Each sprite gets a band of its own, side by side; inside it
 * scripts stand roughly as they stood in Scratch, pushed down where they would cover each other.
 */
final class Layout {
  private static final int ROW = 60;
  private static final int GAP = 60;
  private static final int MARGIN = 40;
  private static final int BAND_GAP = 160;
  private static final int HEAD = 120;
  private static final int STRIP = 40;
  private static final int WIDEST_BAND = 8_000;
  private static final int DEEPEST = 20_000;
  private static final int BLOCK_WIDTH = 180;
  private static final int VALUE_WIDTH = 90;
  private static final int INDENT = 24;

  /** A chain and where Scratch had it. */
  record Wanted(List<OutBlock> chain, double x, double y) {}

  /** A chain and where it goes. */
  record Placed(List<OutBlock> chain, int x, int y) {}

  private int left = MARGIN;

  /** Left edge of the next band. */
  int left() {
    return left;
  }

  /** Leaves room for a column of remarks. */
  void skip() {
    left += BAND_GAP + BLOCK_WIDTH + VALUE_WIDTH;
  }

  /** Places the scripts of one sprite; the answer is in the order of the question. */
  List<Placed> band(List<Wanted> scripts) {
    if (scripts.isEmpty()) {
      return List.of();
    }
    double minX = scripts.stream().mapToDouble(Wanted::x).min().orElse(0);
    double minY = scripts.stream().mapToDouble(Wanted::y).min().orElse(0);
    int[] bottoms = new int[(WIDEST_BAND * 2) / STRIP];
    Placed[] placed = new Placed[scripts.size()];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < scripts.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> scripts.get(i).y()));
    int right = left;
    for (int i : order) {
      Wanted script = scripts.get(i);
      int x = (int) Math.min(script.x() - minX, WIDEST_BAND);
      int width = Math.min(width(script.chain()), WIDEST_BAND - STRIP);
      int y = free(bottoms, x, width, (int) Math.min(script.y() - minY, DEEPEST));
      occupy(bottoms, x, width, y + rows(script.chain()) * ROW + GAP);
      placed[i] = new Placed(script.chain(), left + x, HEAD + y);
      right = Math.max(right, left + x + width);
    }
    left = right + BAND_GAP;
    return List.of(placed);
  }

  private static int free(int[] bottoms, int x, int width, int wanted) {
    int y = wanted;
    for (int strip = x / STRIP; strip <= (x + width) / STRIP; strip++) {
      y = Math.max(y, bottoms[strip]);
    }
    return y;
  }

  private static void occupy(int[] bottoms, int x, int width, int bottom) {
    for (int strip = x / STRIP; strip <= (x + width) / STRIP; strip++) {
      bottoms[strip] = Math.max(bottoms[strip], bottom);
    }
  }

  private static int rows(List<OutBlock> chain) {
    int rows = 0;
    for (OutBlock block : chain) {
      rows++;
      for (List<OutBlock> inside : block.stacks().values()) {
        rows += rows(inside) + 1;
      }
    }
    return rows;
  }

  private static int width(List<OutBlock> chain) {
    int widest = 0;
    for (OutBlock block : chain) {
      widest = Math.max(widest, BLOCK_WIDTH + VALUE_WIDTH * valuesIn(block));
      for (List<OutBlock> inside : block.stacks().values()) {
        widest = Math.max(widest, INDENT + width(inside));
      }
    }
    return widest;
  }

  private static int valuesIn(OutBlock block) {
    int count = 0;
    for (OutBlock.Hole hole : block.holes().values()) {
      count += 1 + hole.block().map(Layout::valuesIn).orElse(0);
    }
    return count;
  }
}
