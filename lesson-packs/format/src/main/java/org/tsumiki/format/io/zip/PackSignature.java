package org.tsumiki.format.io.zip;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who made a pack: a manifest with the SHA-256 of every file, and an Ed25519 signature over it. See
 * {@code spec/pack.md}.
 */
public sealed interface PackSignature {
  /** The file that lists all others. */
  String MANIFEST = "manifest.sha256";

  /** The file that signs the manifest. */
  String SIGNATURE = "manifest.signature";

  /** First line of a manifest. */
  String MANIFEST_HEAD = "tsumiki-pack-manifest 1";

  /** First line of a signature. */
  String SIGNATURE_HEAD = "tsumiki-pack-signature 1";

  /** Nobody has signed it. */
  record Unsigned() implements PackSignature {}

  /** It is as its publisher has signed it. */
  record Good(PublisherKey publisher) implements PackSignature {}

  /** It has been changed since, or the signature is none. */
  record Wrong(String file, String reason) implements PackSignature {}

  /** What the files say of themselves. */
  static PackSignature of(Map<String, PackedFile> files) {
    PackedFile manifest = files.get(MANIFEST);
    PackedFile signature = files.get(SIGNATURE);
    if (manifest == null && signature == null) {
      return new Unsigned();
    }
    if (manifest == null || signature == null) {
      return new Wrong(manifest == null ? MANIFEST : SIGNATURE, "half of the signature is missing");
    }
    Matcher parts = SignatureText.PATTERN.matcher(signature.text());
    Optional<PublisherKey> key =
        parts.matches() ? PublisherKey.parse(parts.group(1)) : Optional.empty();
    if (key.isEmpty()) {
      return new Wrong(SIGNATURE, "the signature cannot be read");
    }
    if (!key.get().hasSigned(manifest.bytes(), parts.group(2))) {
      return new Wrong(SIGNATURE, "the signature does not belong to this manifest");
    }
    if (!manifest.text().equals(manifest(files))) {
      return new Wrong(MANIFEST, "a file was changed, added or taken out after signing");
    }
    return new Good(key.get());
  }

  /** The manifest of these files. */
  static String manifest(Map<String, PackedFile> files) {
    StringBuilder text = new StringBuilder(MANIFEST_HEAD).append('\n');
    new TreeMap<>(files)
        .forEach((path, file) -> {
          if (!path.equals(MANIFEST) && !path.equals(SIGNATURE)) {
            text.append(file.sha256()).append("  ").append(path).append('\n');
          }
        });
    return text.toString();
  }

  /** How a signature file is written. */
  final class SignatureText {
    static final Pattern PATTERN =
        Pattern.compile(
            SIGNATURE_HEAD + "\nkey ([A-Za-z0-9+/=]{1,200})\nsignature ([A-Za-z0-9+/=]{1,200})\n");

    private SignatureText() {}

    static String of(PublisherKey key, String signature) {
      return SIGNATURE_HEAD + "\nkey " + key.base64() + "\nsignature " + signature + "\n";
    }
  }
}
