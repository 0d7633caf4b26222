package org.tsumiki.vm;

import java.util.List;
import org.tsumiki.bytecode.ProgramImage;

/** A program as the JVM's own code, for one machine. */
final class Translation {
  private static final int INTERPRETED = -1;

  private final ProgramImage image;
  private final GeneratedCode code;
  private final int[] methodOfScript;
  private final TranslatedFrame.Needs[] needs;
  private final int room;
  private final Text[] texts;
  private final String[] names;

  /**
   * What the translator has made.
   *
   * @param methodOfScript which method runs each script, {@value #INTERPRETED} when none does
   * @param needs of each routine
   * @param room so many calls may be open at once on the JVM's stack
   */
  Translation(
      ProgramImage image,
      GeneratedCode code,
      int[] methodOfScript,
      List<TranslatedFrame.Needs> needs,
      int room) {
    this.image = image;
    this.code = code;
    this.methodOfScript = methodOfScript;
    this.needs = needs.toArray(TranslatedFrame.Needs[]::new);
    this.room = room;
    names = image.texts().toArray(String[]::new);
    texts = image.texts().stream().map(Text::of).toArray(Text[]::new);
  }

  GeneratedCode code() {
    return code;
  }

  boolean has(int script) {
    return methodOfScript[script] != INTERPRETED;
  }

  boolean hasAll() {
    for (int method : methodOfScript) {
      if (method == INTERPRETED) {
        return false;
      }
    }
    return true;
  }

  int methodOfScript(int script) {
    return methodOfScript[script];
  }

  TranslatedFrame.Needs needs(int routine) {
    return needs[routine];
  }

  int scriptCount() {
    return image.scripts().size();
  }

  int room() {
    return room;
  }

  Text[] texts() {
    return texts;
  }

  String[] names() {
    return names;
  }
}
