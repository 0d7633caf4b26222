package org.tsumiki.drawing.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.tsumiki.course.io.Courses;
import org.tsumiki.drawing.CourseMap;
import org.tsumiki.drawing.Drawing;
import org.tsumiki.drawing.MapView;
import org.tsumiki.program.ReadingLevel;

class PngFileTest {
  private static final Drawing LINE =
      CourseMap.draw(MapView.of(Courses.load("line"), ReadingLevel.FURIGANA));

  @Test
  void pictureIsAsWideAsAskedAndTheSameEachTime() throws IOException {
    byte[] png = PngFile.write(LINE, 800);

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(800);
    assertThat(image.getHeight())
        .isEqualTo((int) Math.round(800 / LINE.bounds().widthMm() * LINE.bounds().heightMm()));
    assertThat(PngFile.write(LINE, 800)).isEqualTo(png);
  }

  @Test
  void lineIsWhereTheCourseHasIt() throws IOException {
    // One pixel a millimetre.
    int width = (int) Math.round(LINE.bounds().widthMm());
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngFile.write(LINE, width)));
    int column = (int) Math.round(900 - LINE.bounds().xMm());
    int foot = image.getHeight() + (int) Math.round(LINE.bounds().yMm());

    int[] dark =
        IntStream.range(foot - 300, foot - 100)
            .filter(y -> (image.getRGB(column, y) & 0xff) < 100)
            .toArray();
    assertThat(dark.length).isBetween(19, 21);
    assertThat(foot - dark[0]).isBetween(209, 211);
  }
}
