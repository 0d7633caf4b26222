package org.tsumiki.drawing.io;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Canvas;
import org.tsumiki.drawing.Drawing;
import org.tsumiki.drawing.Look;
import org.tsumiki.drawing.Look.Pen;
import org.tsumiki.drawing.Mark;
import org.tsumiki.drawing.Outline;
import org.tsumiki.drawing.Outline.Step;
import org.tsumiki.drawing.Painter;
import org.tsumiki.drawing.Rect;

/** A picture as PNG. */
public final class PngFile {
  private PngFile() {}

  /**
   * The file's bytes.
   *
   * @param widthPx how many pixels wide the picture is to be; its height follows
   */
  public static byte[] write(Drawing drawing, int widthPx) throws IOException {
    double scale = widthPx / drawing.bounds().widthMm();
    int heightPx = (int) Math.max(1, Math.round(scale * drawing.bounds().heightMm()));
    BufferedImage image = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, widthPx, heightPx);
      graphics.scale(scale, scale);
      Painter.paint(
          drawing, new GraphicsCanvas(graphics, drawing.bounds().heightMm(), Typeface.load()));
    } finally {
      graphics.dispose();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static final class GraphicsCanvas implements Canvas {
    private final Graphics2D graphics;
    private final double heightMm;
    private final Typeface typeface;
    private final Deque<Optional<Shape>> windows = new ArrayDeque<>();

    GraphicsCanvas(Graphics2D graphics, double heightMm, Typeface typeface) {
      this.graphics = graphics;
      this.heightMm = heightMm;
      this.typeface = typeface;
    }

    @Override
    public void open(String name, Optional<Rect> window) {
      @Nullable Shape before = graphics.getClip();
      windows.push(Optional.ofNullable(before));
      window.ifPresent(rect ->
          graphics.clip(
              new Rectangle2D.Double(
                  rect.xMm(),
                  heightMm - rect.yMm() - rect.heightMm(),
                  rect.widthMm(),
                  rect.heightMm())));
    }

    @Override
    public void close() {
      graphics.setClip(windows.pop().orElse(null));
    }

    @Override
    public void paint(Mark.Shape shape) {
      paint(outline(shape.outline()), shape.look());
    }

    private void paint(Shape outline, Look look) {
      graphics.setComposite(
          AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) look.opacity()));
      if (look.fill().isPresent()) {
        graphics.setColor(Color.decode(look.fill().get()));
        graphics.fill(outline);
      }
      if (look.pen().isPresent()) {
        graphics.setColor(Color.decode(look.pen().get().colour()));
        graphics.setStroke(stroke(look.pen().get()));
        graphics.draw(outline);
      }
    }

    private static BasicStroke stroke(Pen pen) {
      int cap = pen.round() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
      int join = pen.round() ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER;
      float[] dashes = dashes(pen.dashMm());
      return new BasicStroke(
          (float) pen.widthMm(), cap, join, 10, dashes.length == 0 ? null : dashes, 0);
    }

    private static float[] dashes(List<Double> dashMm) {
      float[] dashes = new float[dashMm.size()];
      for (int i = 0; i < dashes.length; i++) {
        dashes[i] = dashMm.get(i).floatValue();
      }
      return dashes;
    }

    private Shape outline(Outline outline) {
      return switch (outline) {
        case Outline.Circle(Point centre, double radius) ->
            new Ellipse2D.Double(
                centre.xMm() - radius, heightMm - centre.yMm() - radius, 2 * radius, 2 * radius);
        case Outline.Path(List<Step> steps) -> path(steps);
      };
    }

    private Path2D path(List<Step> steps) {
      Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      for (Step step : steps) {
        switch (step) {
          case Step.MoveTo(Point to) -> path.moveTo(to.xMm(), y(to));
          case Step.LineTo(Point to) -> path.lineTo(to.xMm(), y(to));
          case Step.CurveTo(Point first, Point second, Point to) ->
              path.curveTo(first.xMm(), y(first), second.xMm(), y(second), to.xMm(), y(to));
          case Step.Close close -> path.closePath();
        }
      }
      return path;
    }

    private double y(Point point) {
      return heightMm - point.yMm();
    }

    @Override
    public void paint(Mark.Text text) {
      try {
        write(text);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    private void write(Mark.Text text) throws IOException {
      double wide = typeface.width(text.text()) * text.sizeMm();
      double x =
          switch (text.anchor()) {
            case START -> text.at().xMm();
            case MIDDLE -> text.at().xMm() - wide / 2;
            case END -> text.at().xMm() - wide;
          };
      Path2D letters = typeface.letters(text.text(), text.sizeMm());
      letters.transform(AffineTransform.getTranslateInstance(x, y(text.at())));
      if (text.halo().isPresent()) {
        Pen pen = new Pen(text.halo().get(), Mark.Text.HALO * text.sizeMm(), List.of(), true);
        paint(letters, new Look(text.halo(), Optional.of(pen), 1));
      }
      paint(letters, new Look(Optional.of(text.colour()), Optional.empty(), 1));
    }
  }
}
