package org.tsumiki.format;

import java.util.Map;

/** {@link SmallPack} for tests of other packages. */
public final class SmallPackFiles {
  private SmallPackFiles() {}

  /** All files of the smallest whole pack. */
  public static Map<String, String> whole() {
    return SmallPack.whole();
  }
}
