package org.tsumiki.drawing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How wide the letters of BIZ UDPGothic are, in thousandths of the type's height; those that are
 * not here are as wide as high. Layout needs them where no font file may be read; a test holds them
 * to the font.
 */
final class LetterWidths {
  private static final double THOUSANDTHS = 1000;

  /** Letters one after the other in Unicode. */
  private record Run(int first, String widths) {}

  private static final List<Run> RUNS =
      List.of(
          new Run(
              0x0020,
              "333 330 470 920 800 1000 890 290 490 490 500 840 310 480 310 "
                  + "500 760 630 760 760 760 760 760 760 760 760 310 310 840 840 840 "
                  + "775 980 760 770 800 840 700 660 840 820 420 540 750 600 980 820 "
                  + "860 740 890 760 710 700 840 740 980 800 720 750 500 500 500 500 "
                  + "305 500 650 710 640 710 690 500 670 700 320 380 630 330 940 700 "
                  + "680 710 710 450 590 470 700 580 880 600 610 580 520 440 520 500"),
          new Run(
              0x00a0,
              "333 330 730 800 800 800 440 1000 500 1000 526 460 1000 840 1000 "
                  + "500 350 840 480 480 500 700 764 400 500 480 526 460"),
          new Run(
              0x00bf,
              "775 760 760 760 760 760 760 950 800 700 700 700 700 420 420 420 "
                  + "420 840 820 860 860 860 860 860 840 860 840 840 840 840 720 740 "
                  + "680 650 650 650 650 650 650 1000 640 690 690 690 690 320 320 "
                  + "320 320 680 700 680 680 680 680 680 840 680 700 700 700 700 610 "
                  + "710 610"),
          new Run(0x2010, "480 1000 1000 500"),
          new Run(0x2018, "500 500 310 1000 500 500 500 1000 700 700 420"),
          new Run(0x20ac, "800"),
          new Run(0x2212, "840"),
          new Run(0x3000, "667 600 600"),
          new Run(0x3008, "500 500 500 500 500 500 500 500 500 500 1000 1000 500 500"),
          new Run(
              0x3041,
              "910 980 900 1000 840 910 860 930 910 980 990 1000 980 1000 850 "
                  + "950 960 990 890 970 980 1000 850 910 950 980 970 1000 940 1000 "
                  + "980 1000 960 990 900 980 1000 970 980 940 980 980 970 980 990 "
                  + "1000 990 990 990 980 1000 1000 980 1000 1000 980 1000 1000 990 "
                  + "990 990 940 980 980 980 950 890 970 890 980 840 960 920 880 960 "
                  + "980 950 890 990 980 980 980 940"),
          new Run(
              0x309b,
              "310 270 800 830 1000 1000 870 890 830 790 860 920 850 880 850 "
                  + "920 940 980 960 1000 870 970 940 980 890 960 960 1000 890 950 "
                  + "930 980 930 970 890 960 880 970 940 990 850 920 980 940 990 760 "
                  + "840 940 920 870 920 830 960 990 990 880 970 960 900 980 980 930 "
                  + "960 960 960 990 990 920 880 900 920 950 850 930 840 960 820 910 "
                  + "930 840 980 870 940 850 940 940 950 900 910 970 830 860 990"),
          new Run(0x30fb, "500 960 820 860"),
          new Run(
              0xff08,
              "500 500 1000 1000 580 1000 550 1000 760 630 760 760 760 760 760 "
                  + "760 760 760 500 500"),
          new Run(
              0xff21,
              "760 770 800 840 700 660 840 820 420 540 750 600 980 820 860 740 "
                  + "890 760 710 700 840 740 980 800 720 750 500 1000 500 500 1000 "
                  + "500 650 710 640 710 690 500 670 700 320 380 630 330 940 700 680 "
                  + "710 710 450 590 470 700 580 880 600 610 580 500 1000 500 1000 "
                  + "500 500"));

  private static final Map<Integer, Integer> WIDTHS = table();

  private LetterWidths() {}

  private static Map<Integer, Integer> table() {
    Map<Integer, Integer> table = new HashMap<>();
    for (Run run : RUNS) {
      int letter = run.first();
      for (String width : run.widths().split(" ", -1)) {
        table.put(letter++, Integer.valueOf(width));
      }
    }
    return Map.copyOf(table);
  }

  /** How wide the text is when its type is 1 high. */
  static double of(String text) {
    int sum = text.codePoints().map(letter -> WIDTHS.getOrDefault(letter, 1000)).sum();
    return sum / THOUSANDTHS;
  }
}
