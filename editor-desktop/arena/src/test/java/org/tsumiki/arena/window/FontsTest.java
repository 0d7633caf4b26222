package org.tsumiki.arena.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsumiki.boards.Title;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.io.Courses;

/** The fonts are cut to what is needed; what is shown must be in them. */
final class FontsTest {
  @ParameterizedTest
  @ValueSource(strings = {"BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf"})
  void haveAllSignsOfTheCatalogueAndOfTheShippedCourses(String file)
      throws IOException, FontFormatException {
    Font font;
    try (InputStream in = Fonts.class.getResourceAsStream(file)) {
      font = Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in));
    }

    String missing =
        Stream.concat(words(), courses())
            .flatMapToInt(String::codePoints)
            .filter(sign -> !Character.isISOControl(sign) && !font.canDisplay(sign))
            .mapToObj(Character::toString)
            .collect(Collectors.toCollection(TreeSet::new))
            .toString();

    assertThat(missing).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"OFL.txt"})
  void haveTheirLicenceBesideThem(String file) throws IOException {
    try (InputStream in = Fonts.class.getResourceAsStream(file)) {
      assertThat(Objects.requireNonNull(in).readAllBytes()).isNotEmpty();
    }
  }

  /** Of the words in blocks, the arena shows only those that values have too. */
  private static final Pattern IN_VALUES = Pattern.compile("option[.](colour|LAMP)[.]");

  private static Stream<String> words() throws IOException {
    StringBuilder all = new StringBuilder("←→×/…〜");
    for (String name : new String[] {"arena", "robot", "options"}) {
      try (InputStream in =
          FontsTest.class.getResourceAsStream("/org/tsumiki/words/" + name + ".json")) {
        new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !name.equals("options") || IN_VALUES.matcher(line).find())
            .forEach(all::append);
      }
    }
    return Stream.of(all.toString());
  }

  private static Stream<String> courses() {
    return Courses.ids().stream().map(Courses::load).flatMap(FontsTest::titles);
  }

  private static Stream<String> titles(CoursePlan plan) {
    Stream<Title> inside =
        switch (plan.setting()) {
          case Setting.Floor floor ->
              Stream.concat(
                  floor.zones().stream().map(CoursePlan.Zone::title),
                  Stream.concat(
                      floor.robots().stream().map(CoursePlan.Robot::title),
                      floor.gates().stream().map(CoursePlan.Gate::title)));
          case Setting.Scene scene -> scene.signals().stream().map(CoursePlan.Signal::title);
        };
    return Stream.concat(Stream.of(plan.title()), inside)
        .flatMap(title -> Stream.of(title.hira(), title.ruby(), title.en()));
  }
}
