package org.tsumiki.drawing.io;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Canvas;
import org.tsumiki.drawing.Look;
import org.tsumiki.drawing.Look.Pen;
import org.tsumiki.drawing.Mark;
import org.tsumiki.drawing.Outline;
import org.tsumiki.drawing.Outline.Step;
import org.tsumiki.drawing.Outlines;
import org.tsumiki.drawing.Rect;

/** Paints on a page of a PDF. Greys are grey inks alone: black lines must be black ink. */
final class PdfCanvas implements Canvas {
  private final PDPageContentStream page;
  private final PDType0Font font;
  private final Typeface typeface;

  PdfCanvas(PDPageContentStream page, PDType0Font font, Typeface typeface) {
    this.page = page;
    this.font = font;
    this.typeface = typeface;
  }

  /** Some writing on the page. */
  private interface Writing {
    void write() throws IOException;
  }

  /** The canvas' methods cannot throw what a stream throws. */
  private static void on(Writing writing) {
    try {
      writing.write();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static float points(double mm) {
    return (float) (mm * PdfFile.POINTS_PER_MM);
  }

  @Override
  public void open(String name, Optional<Rect> window) {
    on(() -> {
      page.saveGraphicsState();
      if (window.isPresent()) {
        Rect rect = window.get();
        page.addRect(
            points(rect.xMm()),
            points(rect.yMm()),
            points(rect.widthMm()),
            points(rect.heightMm()));
        page.clip();
      }
    });
  }

  @Override
  public void close() {
    on(page::restoreGraphicsState);
  }

  @Override
  public void paint(Mark.Shape shape) {
    on(() -> {
      Look look = shape.look();
      boolean faint = look.opacity() < 1;
      if (faint) {
        page.saveGraphicsState();
        page.setGraphicsStateParameters(opacity((float) look.opacity()));
      }
      path(steps(shape.outline()));
      if (look.pen().isPresent()) {
        pen(look.pen().get());
      }
      if (look.fill().isPresent()) {
        page.setNonStrokingColor(ink(look.fill().get()));
      }
      if (look.fill().isPresent() && look.pen().isPresent()) {
        page.fillAndStrokeEvenOdd();
      } else if (look.fill().isPresent()) {
        page.fillEvenOdd();
      } else {
        page.stroke();
      }
      if (faint) {
        page.restoreGraphicsState();
      }
    });
  }

  private static PDExtendedGraphicsState opacity(float part) {
    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
    state.setStrokingAlphaConstant(part);
    state.setNonStrokingAlphaConstant(part);
    return state;
  }

  private static List<Step> steps(Outline outline) {
    return switch (outline) {
      case Outline.Path(List<Step> steps) -> steps;
      case Outline.Circle circle -> Outlines.asPath(circle).steps();
    };
  }

  private void path(List<Step> steps) throws IOException {
    for (Step step : steps) {
      switch (step) {
        case Step.MoveTo(Point to) -> page.moveTo(points(to.xMm()), points(to.yMm()));
        case Step.LineTo(Point to) -> page.lineTo(points(to.xMm()), points(to.yMm()));
        case Step.CurveTo(Point first, Point second, Point to) ->
            page.curveTo(
                points(first.xMm()),
                points(first.yMm()),
                points(second.xMm()),
                points(second.yMm()),
                points(to.xMm()),
                points(to.yMm()));
        case Step.Close close -> page.closePath();
      }
    }
  }

  private void pen(Pen pen) throws IOException {
    page.setStrokingColor(ink(pen.colour()));
    page.setLineWidth(points(pen.widthMm()));
    page.setLineCapStyle(pen.round() ? 1 : 0);
    page.setLineJoinStyle(pen.round() ? 1 : 0);
    float[] dashes = new float[pen.dashMm().size()];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = points(pen.dashMm().get(i));
    }
    page.setLineDashPattern(dashes, 0);
  }

  private static PDColor ink(String colour) {
    Color rgb = Color.decode(colour);
    boolean grey = rgb.getRed() == rgb.getGreen() && rgb.getGreen() == rgb.getBlue();
    PDColorSpace space = grey ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE;
    float[] parts =
        grey ? new float[] {rgb.getRed() / 255f} : rgb.getRGBColorComponents(new float[3]);
    return new PDColor(parts, space);
  }

  @Override
  public void paint(Mark.Text text) {
    on(() -> {
      String writable = typeface.writable(text.text());
      if (text.halo().isPresent()) {
        page.saveGraphicsState();
        pen(new Pen(text.halo().get(), Mark.Text.HALO * text.sizeMm(), List.of(), true));
        write(text, writable, RenderingMode.STROKE);
        page.restoreGraphicsState();
      }
      page.setNonStrokingColor(ink(text.colour()));
      write(text, writable, RenderingMode.FILL);
    });
  }

  private void write(Mark.Text text, String writable, RenderingMode mode) throws IOException {
    double wide = typeface.width(writable) * text.sizeMm();
    double x =
        switch (text.anchor()) {
          case START -> text.at().xMm();
          case MIDDLE -> text.at().xMm() - wide / 2;
          case END -> text.at().xMm() - wide;
        };
    page.beginText();
    page.setFont(font, points(text.sizeMm()));
    page.setRenderingMode(mode);
    page.newLineAtOffset(points(x), points(text.at().yMm()));
    page.showText(writable);
    page.endText();
  }
}
