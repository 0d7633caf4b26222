package org.tsumiki.format.io.zip;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A publisher's own key: whoever has it can sign packs in the publisher's name. */
public final class SigningKey {
  private static final String HEAD = "tsumiki-signing-key 1";
  private static final Pattern FILE =
      Pattern.compile(HEAD + "\npublic ([A-Za-z0-9+/=]+)\nsecret ([A-Za-z0-9+/=]+)\n");

  private final PublisherKey publicKey;
  private final PrivateKey secret;

  private SigningKey(PublisherKey publicKey, PrivateKey secret) {
    this.publicKey = publicKey;
    this.secret = secret;
  }

  /** A new key. */
  public static SigningKey create() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(PublisherKey.ALGORITHM).generateKeyPair();
      String encoded = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
      return new SigningKey(new PublisherKey(encoded), pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java since 15 has Ed25519
    }
  }

  /** Reads what {@link #text} wrote; empty when it is something else. */
  public static Optional<SigningKey> parse(String text) {
    Matcher file = FILE.matcher(text);
    if (!file.matches()) {
      return Optional.empty();
    }
    try {
      PrivateKey secret =
          KeyFactory.getInstance(PublisherKey.ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(file.group(2))));
      return PublisherKey.parse(file.group(1)).map(key -> new SigningKey(key, secret));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The key file; nobody else may read it. */
  public String text() {
    return HEAD
        + "\npublic "
        + publicKey.base64()
        + "\nsecret "
        + Base64.getEncoder().encodeToString(secret.getEncoded())
        + "\n";
  }

  /** The half that everybody may know. */
  public PublisherKey publicKey() {
    return publicKey;
  }

  /** The signature file for a manifest. */
  String sign(String manifest) {
    try {
      Signature signer = Signature.getInstance(PublisherKey.ALGORITHM);
      signer.initSign(secret);
      signer.update(manifest.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      String signature = Base64.getEncoder().encodeToString(signer.sign());
      return PackSignature.SignatureText.of(publicKey, signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
