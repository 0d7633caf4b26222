package org.tsumiki.format.io.zip;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public half of a publisher's key.
 *
 * @param base64 the Ed25519 key as X.509 says it, in Base64
 */
public record PublisherKey(String base64) {
  static final String ALGORITHM = "Ed25519";

  /** So many bytes of the key's SHA-256 are its fingerprint: enough to read aloud. */
  private static final int FINGERPRINT_BYTES = 8;

  /** Reads a key; empty when it is none. */
  static Optional<PublisherKey> parse(String base64) {
    PublisherKey key = new PublisherKey(base64);
    try {
      return key.publicKey().getAlgorithm().matches("EdDSA|Ed25519")
          ? Optional.of(key)
          : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    byte[] encoded = Base64.getDecoder().decode(base64);
    return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
  }

  /** Short name of the key, four groups of four digits. */
  public String fingerprint() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Base64.getDecoder().decode(base64));
      String digits = HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
      return digits.replaceAll("(.{4})(?!$)", "$1-");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has SHA-256
    }
  }

  boolean hasSigned(byte[] bytes, String signature) {
    try {
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(publicKey());
      verifier.update(bytes);
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
