package org.tsumiki.drawing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Look.Pen;
import org.tsumiki.drawing.Outline.Step;

/**
 * A picture as SVG: one text, the same for the same picture. Its unit is the millimetre; {@code
 * <title>} and {@code <desc>} tell it in words.
 */
public final class SvgWriter {
  private static final String TYPEFACES =
      "'BIZ UDPGothic','BIZ UDGothic','Noto Sans CJK JP','Noto Sans JP',sans-serif";

  private SvgWriter() {}

  /** The whole file. */
  public static String write(Drawing drawing) {
    SvgCanvas canvas = new SvgCanvas(drawing.bounds().heightMm());
    Painter.paint(drawing, canvas);
    return canvas.head(drawing) + canvas.body + "</svg>\n";
  }

  /** A number with at most three digits behind the point. */
  static String number(double value) {
    long thousandths = Math.round(value * 1000);
    String sign = thousandths < 0 ? "-" : "";
    long whole = Math.abs(thousandths) / 1000;
    String rest = Long.toString(1000 + Math.abs(thousandths) % 1000).substring(1);
    String digits = rest.replaceFirst("0+$", "");
    return sign + whole + (digits.isEmpty() ? "" : "." + digits);
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char sign : text.toCharArray()) {
      switch (sign) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        // XML knows no other control characters.
        case '\n', '\t' -> escaped.append(sign);
        default -> escaped.append(sign < ' ' ? ' ' : sign);
      }
    }
    return escaped.toString();
  }

  private static final class SvgCanvas implements Canvas {
    private final double heightMm;
    private final StringBuilder body = new StringBuilder();
    private int windows;
    private int depth = 1;

    SvgCanvas(double heightMm) {
      this.heightMm = heightMm;
    }

    String head(Drawing drawing) {
      String width = number(drawing.bounds().widthMm());
      String height = number(drawing.bounds().heightMm());
      return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%smm\" height=\"%smm\" viewBox=\"0 0 %s %s\""
              .formatted(width, height, width, height)
          + " role=\"img\" aria-labelledby=\"title desc\" lang=\"%s\" font-family=\"%s\">\n"
              .formatted(drawing.language(), TYPEFACES)
          + "  <title id=\"title\">"
          + escaped(drawing.title())
          + "</title>\n"
          + "  <desc id=\"desc\">"
          + escaped(drawing.description())
          + "</desc>\n";
    }

    private void line(String text) {
      body.append("  ".repeat(depth)).append(text).append('\n');
    }

    @Override
    public void open(String name, Optional<Rect> window) {
      String clip = "";
      if (window.isPresent()) {
        String id = "window" + windows++;
        line(
            "<clipPath id=\"%s\"><path d=\"%s\"/></clipPath>"
                .formatted(id, path(Outlines.rect(window.get()).steps())));
        clip = " clip-path=\"url(#%s)\"".formatted(id);
      }
      line("<g class=\"%s\"%s>".formatted(escaped(name), clip));
      depth++;
    }

    @Override
    public void close() {
      depth--;
      line("</g>");
    }

    @Override
    public void paint(Mark.Shape shape) {
      String look = look(shape.look());
      line(
          switch (shape.outline()) {
            case Outline.Circle circle ->
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>"
                    .formatted(
                        number(circle.centre().xMm()),
                        number(heightMm - circle.centre().yMm()),
                        number(circle.radiusMm()),
                        look);
            case Outline.Path path -> "<path d=\"%s\"%s/>".formatted(path(path.steps()), look);
          });
    }

    private String path(List<Step> steps) {
      return steps.stream().map(this::step).collect(Collectors.joining());
    }

    private String step(Step step) {
      return switch (step) {
        case Step.MoveTo move -> "M" + place(move.to());
        case Step.LineTo line -> "L" + place(line.to());
        case Step.CurveTo curve ->
            "C" + place(curve.first()) + " " + place(curve.second()) + " " + place(curve.to());
        case Step.Close close -> "Z";
      };
    }

    private String place(Point point) {
      return number(point.xMm()) + " " + number(heightMm - point.yMm());
    }

    private static String look(Look look) {
      StringBuilder text = new StringBuilder();
      text.append(" fill=\"").append(look.fill().orElse("none")).append('"');
      if (look.fill().isPresent()) {
        text.append(" fill-rule=\"evenodd\"");
      }
      look.pen().ifPresent(pen -> text.append(pen(pen)));
      if (look.opacity() < 1) {
        text.append(" opacity=\"").append(number(look.opacity())).append('"');
      }
      return text.toString();
    }

    private static String pen(Pen pen) {
      String ends = pen.round() ? " stroke-linecap=\"round\" stroke-linejoin=\"round\"" : "";
      String dashes =
          pen.dashMm().isEmpty()
              ? ""
              : " stroke-dasharray=\"%s\""
                  .formatted(
                      pen.dashMm().stream()
                          .map(SvgWriter::number)
                          .collect(Collectors.joining(" ")));
      return " stroke=\"%s\" stroke-width=\"%s\"%s%s"
          .formatted(pen.colour(), number(pen.widthMm()), ends, dashes);
    }

    @Override
    public void paint(Mark.Text text) {
      String anchor =
          switch (text.anchor()) {
            case START -> "";
            case MIDDLE -> " text-anchor=\"middle\"";
            case END -> " text-anchor=\"end\"";
          };
      String halo =
          text.halo()
              .map(colour ->
                  " stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\" paint-order=\"stroke\""
                      .formatted(colour, number(Mark.Text.HALO * text.sizeMm())))
              .orElse("");
      // The length holds the layout where another typeface has to do.
      line(
          "<text x=\"%s\" y=\"%s\" font-size=\"%s\" textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\" fill=\"%s\"%s%s>%s</text>"
              .formatted(
                  number(text.at().xMm()),
                  number(heightMm - text.at().yMm()),
                  number(text.sizeMm()),
                  number(text.sizeMm() * LetterWidths.of(text.text())),
                  text.colour(),
                  anchor,
                  halo,
                  escaped(text.text())));
    }
  }
}
