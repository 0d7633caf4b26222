package org.tsumiki.agent.update;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsumiki.pairing.Identity;
import org.tsumiki.pairing.KeyId;

/**
 * A mentor's word that a robot may install one package: which one, to the bit, and the mentor's key
 * and signature. Its text is a contract with the part of the robot that installs.
 *
 * @param file the package
 * @param key the mentor's public key, DER, Base64
 * @param signature over the text before the key, DER, Base64
 */
public record UpdateRequest(PackageFile file, String key, String signature) {
  /** What the robot's package is called. */
  public static final String PACKAGE = "tsumiki-robot";

  /** Longest package. */
  public static final long MAX_BYTES = 64L << 20;

  private static final Set<String> ARCHITECTURES = Set.of("arm64", "all");
  private static final Pattern FORM =
      Pattern.compile(
          "tsumiki-robot-update 1\n"
              + "package ([a-z0-9.+-]{1,60})\n"
              + "version ([A-Za-z0-9.:+~-]{1,110})\n"
              + "architecture ([a-z0-9-]{1,30})\n"
              + "bytes (\\d{1,10})\n"
              + "sha256 ([0-9a-f]{64})\n"
              + "key ([A-Za-z0-9+/=]{1,200})\n"
              + "signature ([A-Za-z0-9+/=]{1,200})\n");

  /** Signs for that package. */
  public static UpdateRequest sign(PackageFile file, Identity mentor) {
    byte[] signature = mentor.sign(signed(file).getBytes(StandardCharsets.UTF_8));
    Base64.Encoder base64 = Base64.getEncoder();
    return new UpdateRequest(
        file, base64.encodeToString(mentor.publicKey()), base64.encodeToString(signature));
  }

  /** Reads what {@link #text} wrote. */
  public static Optional<UpdateRequest> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    PackageFile file =
        new PackageFile(
            form.group(1),
            form.group(2),
            form.group(3),
            Long.parseLong(form.group(4)),
            form.group(5));
    return Optional.of(new UpdateRequest(file, form.group(6), form.group(7)));
  }

  /** All of it. */
  public String text() {
    return signed(file) + "key " + key + "\nsignature " + signature + "\n";
  }

  private static String signed(PackageFile file) {
    return "tsumiki-robot-update 1\npackage "
        + file.name()
        + "\nversion "
        + file.version()
        + "\narchitecture "
        + file.architecture()
        + "\nbytes "
        + file.bytes()
        + "\nsha256 "
        + file.sha256()
        + "\n";
  }

  /** Who signed it; empty when the signature is wrong. */
  public Optional<KeyId> signer() {
    try {
      byte[] der = Base64.getDecoder().decode(key);
      byte[] text = signed(file).getBytes(StandardCharsets.UTF_8);
      return Identity.hasSigned(der, text, Base64.getDecoder().decode(signature))
          ? Optional.of(KeyId.of(der))
          : Optional.empty();
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  /**
   * Why a robot that runs that version does not want the package, whoever signed for it: a code, or
   * empty.
   */
  public static Optional<String> unwanted(PackageFile file, String running) {
    if (!file.name().equals(PACKAGE)
        || !ARCHITECTURES.contains(file.architecture())
        || !PackageVersion.isOne(file.version())) {
      return Optional.of("update.wrong-package");
    }
    if (file.bytes() <= 0 || file.bytes() > MAX_BYTES) {
      return Optional.of("update.too-large");
    }
    if (!PackageVersion.isOne(running)) {
      return Optional.empty();
    }
    int newer = PackageVersion.compare(file.version(), running);
    return newer > 0
        ? Optional.empty()
        : Optional.of(newer == 0 ? "update.same-version" : "update.older");
  }
}
