package org.tsumiki.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.drawing.CourseMap;
import org.tsumiki.drawing.Drawing;
import org.tsumiki.drawing.MapView;
import org.tsumiki.drawing.Paper;
import org.tsumiki.drawing.Standing;
import org.tsumiki.drawing.SvgWriter;
import org.tsumiki.drawing.TactileMap;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code course map}: a picture of a course for lesson sheets and reports, and it in words. */
@Command(name = "map", description = "Draw a course as SVG or PNG, with its description in words.")
final class CourseMapCommand extends TsumikiCommand {
  private static final int MIN_WIDTH_PX = 100;
  private static final int MAX_WIDTH_PX = 8000;

  @Parameters(paramLabel = "COURSE", description = "A shipped course's name or a course file.")
  private String name = "";

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Write the picture here (*.svg or *.png); else SVG goes to stdout.")
  private Optional<Path> target = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Show the course as this seed draws it: cards, places within the tolerances.")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--width",
      paramLabel = "PX",
      description = "How many pixels wide a PNG is (${DEFAULT-VALUE}).")
  private int widthPx = PictureFile.USUAL_WIDTH_PX;

  @Option(
      names = "--tactile",
      description = "The map for fingers, for swell paper; `course print --tactile` has its key.")
  private boolean tactile;

  @Mixin private LevelOption level = new LevelOption();

  private record Document(
      String course,
      String level,
      String title,
      String description,
      @Nullable String file,
      @Nullable String svg) {}

  CourseMapCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    if (widthPx < MIN_WIDTH_PX || widthPx > MAX_WIDTH_PX) {
      return Outcome.wrongUse(
          "out-of-range",
          "A picture can be " + MIN_WIDTH_PX + " to " + MAX_WIDTH_PX + " pixels wide.",
          "--width",
          "Give a number of pixels, e.g. --width 1600.");
    }
    return switch (CourseFile.find(name, "COURSE")) {
      case CourseFile.NotFound(Outcome.Failure why) -> why;
      case CourseFile.Found(CoursePlan plan) -> drawn(plan);
    };
  }

  private Outcome drawn(CoursePlan plan) {
    Standing standing =
        seed.map(number -> CourseStanding.of(World.create(Course.of(plan), number)))
            .orElseGet(() -> Standing.asPlanned(plan));
    Drawing drawing =
        tactile
            ? TactileMap.sheets(plan, Paper.A4, level.at(terminal())).getFirst()
            : CourseMap.draw(
                new MapView(plan, standing, List.of(), List.of(), level.at(terminal())));
    if (target.isEmpty()) {
      String svg = SvgWriter.write(drawing);
      return Outcome.done(document(plan, drawing, null, svg), svg.stripTrailing());
    }
    return written(plan, drawing, target.get());
  }

  private Outcome written(CoursePlan plan, Drawing drawing, Path file) {
    Optional<Outcome.Failure> mistake = PictureFile.mistakeInName(file);
    if (mistake.isEmpty()) {
      mistake = PictureFile.write(drawing, file, widthPx);
    }
    if (mistake.isPresent()) {
      return mistake.get();
    }
    Document document = document(plan, drawing, file.toString(), null);
    return Outcome.done(document, file + System.lineSeparator() + drawing.description());
  }

  private Document document(
      CoursePlan plan, Drawing drawing, @Nullable String file, @Nullable String svg) {
    return new Document(
        plan.id(), level.at(terminal()).id(), drawing.title(), drawing.description(), file, svg);
  }
}
