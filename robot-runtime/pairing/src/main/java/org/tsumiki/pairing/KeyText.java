package org.tsumiki.pairing;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a key file says: see {@code spec/pairing.md}.
 *
 * @param code the robot's pairing code, or empty
 * @param tries wrong codes since the last right one
 * @param seat the editor that a robot is bound to
 */
record KeyText(Identity identity, List<Pin> pins, String code, int tries, Optional<KeyId> seat) {
  private static final String HEAD = "tsumiki-keys 1";
  private static final String CERTIFICATE = "CERTIFICATE";
  private static final String PRIVATE_KEY = "PRIVATE KEY";
  private static final int PEM_LINE_CHARS = 64;

  KeyText {
    pins = List.copyOf(pins);
  }

  KeyText withPins(List<Pin> others) {
    return new KeyText(identity, others, code, tries, seat);
  }

  KeyText withCode(String other) {
    return new KeyText(identity, pins, other, tries, seat);
  }

  KeyText withTries(int other) {
    return new KeyText(identity, pins, code, other, seat);
  }

  KeyText withSeat(Optional<KeyId> other) {
    return new KeyText(identity, pins, code, tries, other);
  }

  /** The file's text. */
  String write() {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    for (Pin pin : pins) {
      text.append(pin.role().word()).append(' ').append(pin.key().hex());
      text.append(' ').append(pin.name()).append('\n');
    }
    if (!code.isEmpty()) {
      text.append("code ").append(code).append('\n');
    }
    if (tries > 0) {
      text.append("tries ").append(tries).append('\n');
    }
    seat.ifPresent(key -> text.append("seat ").append(key.hex()).append('\n'));
    try {
      pem(CERTIFICATE, identity.certificate().getEncoded(), text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // we made it, or read it
    }
    pem(PRIVATE_KEY, identity.privateKey().getEncoded(), text);
    return text.toString();
  }

  private static void pem(String kind, byte[] der, StringBuilder text) {
    Base64.Encoder lines = Base64.getMimeEncoder(PEM_LINE_CHARS, new byte[] {(byte) '\n'});
    text.append("-----BEGIN ").append(kind).append("-----\n");
    text.append(lines.encodeToString(der)).append('\n');
    text.append("-----END ").append(kind).append("-----\n");
  }

  /** Reads a file's text; empty when it is none. A line of a newer version is passed over. */
  static Optional<KeyText> read(String text) {
    if (!text.startsWith(HEAD + "\n")) {
      return Optional.empty();
    }
    try {
      CertificateFactory certificates = CertificateFactory.getInstance("X.509");
      X509Certificate certificate =
          (X509Certificate)
              certificates.generateCertificate(new ByteArrayInputStream(block(CERTIFICATE, text)));
      PrivateKey key =
          KeyFactory.getInstance("EC")
              .generatePrivate(new PKCS8EncodedKeySpec(block(PRIVATE_KEY, text)));
      KeyText bare =
          new KeyText(new Identity(key, certificate), List.of(), "", 0, Optional.empty());
      return Optional.of(withLines(bare, text.substring(0, text.indexOf("-----BEGIN"))));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] block(String kind, String text) {
    String head = "-----BEGIN " + kind + "-----";
    int from = text.indexOf(head);
    int to = text.indexOf("-----END " + kind + "-----");
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no " + kind);
    }
    return Base64.getMimeDecoder().decode(text.substring(from + head.length(), to));
  }

  private static KeyText withLines(KeyText bare, String lines) {
    KeyText read = bare;
    List<Pin> pins = new ArrayList<>();
    for (String line : lines.lines().skip(1).toList()) {
      String[] words = line.split(" ", 3);
      String value = words.length > 1 ? words[1] : "";
      switch (words[0]) {
        case "editor", "mentor", "robot" ->
            KeyId.parse(value)
                .ifPresent(key ->
                    pins.add(
                        new Pin(
                            key,
                            Pin.Role.valueOf(words[0].toUpperCase(Locale.ROOT)),
                            words.length > 2 ? words[2] : "")));
        case "code" -> read = read.withCode(value);
        case "tries" -> read = read.withTries(Integer.parseInt(value));
        case "seat" -> read = read.withSeat(KeyId.parse(value));
        default -> {} // of a newer version
      }
    }
    return read.withPins(pins);
  }
}
