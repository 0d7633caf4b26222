package org.tsumiki.format.io.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The publishers that the people of this computer trust: one small file each. */
public final class Publishers {
  private static final String ENDING = ".pub";
  private static final Pattern FILE =
      Pattern.compile(
          "tsumiki-publisher 1\r?\nname ([^\r\n]{1,60})\r?\nkey ([A-Za-z0-9+/=]+)\r?\n");

  private final Path folder;

  /** The list in that folder, which need not be there yet. */
  public Publishers(Path folder) {
    this.folder = folder;
  }

  /** A publisher, by the name that people here know it by. */
  public record Publisher(String name, PublisherKey key) {
    /** The file that its owner gives to others. */
    public String text() {
      return "tsumiki-publisher 1\nname " + name + "\nkey " + key.base64() + "\n";
    }

    /** Reads such a file; empty when it is none. */
    public static Optional<Publisher> parse(String text) {
      Matcher file = FILE.matcher(text);
      return file.matches()
          ? PublisherKey.parse(file.group(2)).map(key -> new Publisher(file.group(1).strip(), key))
          : Optional.empty();
    }
  }

  /** All of them by name. A file that cannot be read is none of them. */
  public List<Publisher> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .flatMap(file -> read(file).stream())
          .toList();
    }
  }

  private static Optional<Publisher> read(Path file) {
    try {
      return Publisher.parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** The publisher with that key, if it is trusted. */
  public Optional<Publisher> find(PublisherKey key) throws IOException {
    return all().stream().filter(publisher -> publisher.key().equals(key)).findFirst();
  }

  /** Trusts a publisher from now on. */
  public void trust(Publisher publisher) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve(publisher.key().fingerprint() + ENDING),
        publisher.text(),
        StandardCharsets.UTF_8);
  }

  /** Trusts it no more; empty when nobody of that name or fingerprint was trusted. */
  public Optional<Publisher> untrust(String nameOrFingerprint) throws IOException {
    Optional<Publisher> found =
        all().stream()
            .filter(publisher ->
                publisher.name().equals(nameOrFingerprint)
                    || publisher.key().fingerprint().equals(nameOrFingerprint))
            .findFirst();
    if (found.isPresent()) {
      Files.deleteIfExists(folder.resolve(found.get().key().fingerprint() + ENDING));
    }
    return found;
  }
}
