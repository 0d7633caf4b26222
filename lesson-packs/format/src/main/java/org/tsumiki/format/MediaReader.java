package org.tsumiki.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the pictures of a pack: small ones, and none that can do anything but be looked at. */
final class MediaReader {
  /** The folder that they lie in. */
  static final String FOLDER = "media/";

  static final int MAX_SVG_BYTES = 200_000;
  static final int MAX_PNG_BYTES = 500_000;

  private static final List<Integer> PNG_MAGIC =
      List.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

  private final Findings findings;
  private final Map<String, PackFiles.Picture> media = new TreeMap<>();

  private MediaReader(Findings findings) {
    this.findings = findings;
  }

  /** All pictures by their paths in the pack. */
  static Map<String, PackFiles.Picture> read(Findings findings, PackFiles files) {
    MediaReader reader = new MediaReader(findings);
    files
        .textByPath()
        .forEach((path, text) -> {
          if (path.endsWith(".svg")) {
            reader.svg(path, text);
          }
        });
    files.pictureByPath().forEach(reader::png);
    return reader.media;
  }

  private void svg(String path, String text) {
    Findings.Place place = findings.in(Optional.empty(), path);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    refuseLarge(place, bytes.length, MAX_SVG_BYTES);
    for (SvgCheck.Problem problem : SvgCheck.problems(text)) {
      place.add(
          problem.line(),
          "not-an-svg",
          problem.message(),
          "Save it as a plain SVG: shapes and words only, nothing from outside.");
    }
    media.put(path, new PackFiles.Picture(bytes));
  }

  private void png(String path, PackFiles.Picture picture) {
    Findings.Place place = findings.in(Optional.empty(), path);
    refuseLarge(place, picture.size(), MAX_PNG_BYTES);
    boolean png = picture.size() > PNG_MAGIC.size();
    for (int i = 0; png && i < PNG_MAGIC.size(); i++) {
      png = picture.at(i) == PNG_MAGIC.get(i);
    }
    if (!png) {
      place.addForWhole("not-a-png", "The file is no PNG picture.", "Save it again as a PNG.");
    }
    media.put(path, picture);
  }

  private static void refuseLarge(Findings.Place place, int bytes, int max) {
    if (bytes > max) {
      place.addForWhole(
          "media-too-large",
          "The picture has " + bytes + " bytes.",
          "Keep it under " + max + " bytes: fewer points, a smaller size, or an SVG.");
    }
  }
}
