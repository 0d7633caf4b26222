package org.tsumiki.scratch;

import java.util.List;

/** Imports Scratch 3 projects. */
public final class ScratchImport {
  private ScratchImport() {}

  /** As {@link #read(byte[], Settings)} with {@link Settings#STANDARD}. */
  public static ImportResult read(byte[] sb3) {
    return read(sb3, Settings.STANDARD);
  }

  /**
   * Turns a {@code .sb3} file into a Tsumiki project and tells what was not taken. Whatever the
   * bytes are, this ends soon, in bounded memory, and with a value.
   */
  public static ImportResult read(byte[] sb3, Settings settings) {
    try {
      List<Sprite> sprites = ProjectParser.parse(Archive.projectJson(sb3));
      return Conversion.convert(sprites, settings);
    } catch (Refusal refusal) {
      return refusal.refused();
    }
  }
}
