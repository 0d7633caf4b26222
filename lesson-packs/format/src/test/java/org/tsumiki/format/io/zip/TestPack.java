package org.tsumiki.format.io.zip;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.tsumiki.format.SmallPackFiles;

/** A whole pack called {@code small}, to be packed. */
final class TestPack {
  private TestPack() {}

  static Map<String, String> files() {
    return SmallPackFiles.whole();
  }

  static Map<String, PackedFile> signed(SigningKey key) {
    Map<String, PackedFile> files = new TreeMap<>();
    files().forEach((path, text) -> files.put(path, file(text)));
    String manifest = PackSignature.manifest(files);
    files.put(PackSignature.MANIFEST, file(manifest));
    files.put(PackSignature.SIGNATURE, file(key.sign(manifest)));
    return files;
  }

  private static PackedFile file(String text) {
    return new PackedFile(text.getBytes(StandardCharsets.UTF_8));
  }
}
