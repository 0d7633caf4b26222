package org.tsumiki.pairing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A public key's fingerprint: SHA-256 of its SubjectPublicKeyInfo.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record KeyId(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
  private static final int SHORT_DIGITS = 8;

  /** Checks the form. */
  public KeyId {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("no fingerprint: " + hex);
    }
  }

  /** The fingerprint of a key in its DER form, as {@code PublicKey.getEncoded} gives it. */
  public static KeyId of(byte[] publicKeyDer) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicKeyDer);
      return new KeyId(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  /** Reads what {@link #hex} gave. */
  public static Optional<KeyId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new KeyId(text)) : Optional.empty();
  }

  /** Enough of it to tell robots of one club apart; never enough to trust one. */
  public String shortHex() {
    return hex.substring(0, SHORT_DIGITS);
  }
}
