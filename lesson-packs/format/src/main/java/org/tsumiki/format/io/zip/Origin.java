package org.tsumiki.format.io.zip;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an installed pack came from.
 *
 * @param archive name of the zip
 * @param signer whose signature it bore; empty for an unsigned pack
 */
public record Origin(String archive, Optional<PublisherKey> signer) {
  private static final String HEAD = "tsumiki-installed 1";
  private static final Pattern TEXT =
      Pattern.compile(HEAD + "\narchive ([^\n]*)\n(?:key ([A-Za-z0-9+/=]+)\n)?");

  String text() {
    return HEAD
        + "\narchive "
        + archive.replaceAll("\\p{Cntrl}", " ")
        + "\n"
        + signer.map(key -> "key " + key.base64() + "\n").orElse("");
  }

  static Origin parse(String text) {
    Matcher file = TEXT.matcher(text);
    if (!file.matches()) {
      return new Origin("?", Optional.empty());
    }
    return new Origin(
        file.group(1), Optional.ofNullable(file.group(2)).flatMap(PublisherKey::parse));
  }
}
