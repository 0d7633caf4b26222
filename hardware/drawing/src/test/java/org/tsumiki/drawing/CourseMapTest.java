package org.tsumiki.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.io.Courses;
import org.tsumiki.program.ReadingLevel;

class CourseMapTest {
  private static final CoursePlan EVERYTHING = SampleCourses.everything();

  @ParameterizedTest
  @EnumSource(ReadingLevel.class)
  void mapOfEverythingLooksAsItDidWhenSomebodyLookedAtIt(ReadingLevel level) {
    String svg = SvgWriter.write(CourseMap.draw(MapView.of(EVERYTHING, level)));

    GoldenFile.check("everything-" + level.id() + ".svg", svg);
  }

  @Test
  void mapOfATryShowsWhereEverythingIsAndWhereRobotsWent() {
    Standing planned = Standing.asPlanned(EVERYTHING);
    Standing now =
        new Standing(
            List.of(new Standing.At(new Point(500, 300), 135), planned.robots().get(1)),
            planned.things(),
            List.of(true),
            List.of(0.0, 0.6, 0.0),
            List.of(0));
    MapView view =
        new MapView(
            EVERYTHING,
            now,
            List.of(
                new CourseMap.Trail(
                    0, List.of(new Point(150, 150), new Point(400, 180), new Point(500, 300))),
                new CourseMap.Trail(1, List.of(new Point(1050, 150), new Point(1050, 150)))),
            List.of(new CourseMap.Ray(new Point(450, 350), new Point(400, 400))),
            ReadingLevel.ENGLISH);

    GoldenFile.check("everything-later.svg", SvgWriter.write(CourseMap.draw(view)));
  }

  @Test
  void sceneLooksAsItDidWhenSomebodyLookedAtIt() {
    String svg =
        SvgWriter.write(
            CourseMap.draw(MapView.of(Courses.load("crossing"), ReadingLevel.FURIGANA)));

    GoldenFile.check("crossing-ruby.svg", svg);
  }

  @ParameterizedTest
  @EnumSource(ReadingLevel.class)
  void everyShippedCourseIsDrawnAndToldWithoutHoles(ReadingLevel level) {
    for (String id : Courses.ids()) {
      Drawing map = CourseMap.draw(MapView.of(Courses.load(id), level));

      assertThat(map.description()).as(id).hasSizeGreaterThan(60).doesNotContain("{", "}", "|");
      assertThat(map.title()).as(id).isNotBlank().doesNotContain("{");
      assertThat(SvgWriter.write(map)).as(id).doesNotContain("NaN", "Infinity");
    }
  }

  @Test
  void thingsOfDifferentColoursHaveDifferentLetters() {
    Kinds kinds = new Kinds(EVERYTHING, Standing.asPlanned(EVERYTHING));

    assertThat(kinds.all()).extracting(Kinds.Kind::letter).containsExactly("A", "B", "C", "D", "E");
    assertThat(kinds.all()).extracting(Kinds.Kind::count).containsExactly(1, 2, 1, 1, 1);
  }

  @Test
  void drawnCardGivesItsThingAColourAndAName() {
    Standing planned = Standing.asPlanned(EVERYTHING);
    Standing drawn =
        new Standing(
            planned.robots(), planned.things(), planned.gatesOpen(), planned.fill(), List.of(1));
    MapView view = new MapView(EVERYTHING, drawn, List.of(), List.of(), ReadingLevel.ENGLISH);

    assertThat(CourseMap.inWords(view))
        .contains("One green can: (48, 70).", "A card lies at (62, 82): green.");
  }

  @Test
  void textInAPictureCannotBreakItsFile() {
    String svg = SvgWriter.write(CourseMap.draw(MapView.of(EVERYTHING, ReadingLevel.ENGLISH)));

    assertThat(svg).contains("<title id=\"title\">Everything &amp; more</title>");
    assertThat(Pattern.compile("&(?!amp;|lt;|gt;|quot;)").matcher(svg).find()).isFalse();
  }
}
