package org.tsumiki.app.window;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

/** Three stacked building blocks, drawn at each size so that small ones stay sharp. */
final class WindowIcon {
  private static final int[] SIZES_PIXELS = {16, 24, 32, 48, 64, 128, 256};

  /** The icon is designed on a square of this many units. */
  private static final double UNITS = 16;

  private static final Color GREEN = new Color(0x0f6b5c);
  private static final Color BLUE = new Color(0x1d4ed8);
  private static final Color AMBER = new Color(0xd97706);

  private WindowIcon() {}

  static List<? extends Image> inAllSizes() {
    return IntStream.of(SIZES_PIXELS).mapToObj(WindowIcon::draw).toList();
  }

  private static BufferedImage draw(int sizePixels) {
    BufferedImage image = new BufferedImage(sizePixels, sizePixels, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.scale(sizePixels / UNITS, sizePixels / UNITS);
    block(graphics, AMBER, 4.5, 1.5);
    block(graphics, BLUE, 1, 8.5);
    block(graphics, GREEN, 8.5, 8.5);
    graphics.dispose();
    return image;
  }

  private static void block(Graphics2D graphics, Color color, double x, double y) {
    graphics.setColor(color);
    graphics.fill(new RoundRectangle2D.Double(x, y, 6.5, 6, 1.6, 1.6));
  }
}
