package org.tsumiki.format;

import java.util.Map;
import java.util.TreeMap;

/**
 * What lies in a pack's folder.
 *
 * @param textByPath text of each text file by its path inside the pack, with {@code /}
 * @param pictureByPath PNG pictures by their paths
 */
public record PackFiles(Map<String, String> textByPath, Map<String, Picture> pictureByPath) {
  /** Copies the maps. */
  public PackFiles {
    textByPath = new TreeMap<>(textByPath);
    pictureByPath = new TreeMap<>(pictureByPath);
  }

  /** Text files alone. */
  public static PackFiles ofTexts(Map<String, String> textByPath) {
    return new PackFiles(textByPath, Map.of());
  }

  /** A picture's bytes, which nobody can change. */
  public static final class Picture {
    private final byte[] bytes;

    /** Copies the bytes. */
    public Picture(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
      return bytes.clone();
    }

    int size() {
      return bytes.length;
    }

    int at(int index) {
      return bytes[index] & 0xff;
    }
  }
}
