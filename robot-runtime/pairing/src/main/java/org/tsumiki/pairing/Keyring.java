package org.tsumiki.pairing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * All that one end knows of keys, in one file that only its owner may read: its own key pair, whom
 * it trusts, and of a robot its code, the wrong tries, and its seat. Each change is on the disk, or
 * not made, when the call returns. Any thread, several processes.
 */
public final class Keyring {
  private static final int CODE_DIGITS = 6;
  private static final int CODES = 1_000_000;
  private static final String PUBLIC = "tsumiki-public-key 1 ";
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Path file;
  private final Identity identity;

  private Keyring(Path file, Identity identity) {
    this.file = file;
    this.identity = identity;
  }

  /** A key file, or why there is none. */
  public sealed interface Opened {
    /** It can be used. */
    record Ready(Keyring keyring) implements Opened {}

    /** It cannot; the message says what to do. */
    record Unusable(String code, String message) implements Opened {}
  }

  /** Opens the file; makes it, with a new key pair and code, when there is none. */
  public static Opened open(Path file) {
    try {
      if (Files.notExists(file)) {
        createFolder(file);
        locked(
            file,
            () -> {
              if (Files.notExists(file)) {
                write(
                    file,
                    new KeyText(Identity.create(), List.of(), newCodeText(), 0, Optional.empty()));
              }
            });
      }
      return existing(file);
    } catch (IOException e) {
      return new Opened.Unusable(
          "pairing.no-key-file",
          file
              + " cannot be read or made ("
              + e.getMessage()
              + "). Choose another folder with --keys, or check who owns it.");
    }
  }

  /** Opens a file that must be there. */
  public static Opened existing(Path file) throws IOException {
    if (Files.notExists(file)) {
      return new Opened.Unusable(
          "pairing.no-key-file", "There is no key file " + file + ". Check its name.");
    }
    if (isOpenToOthers(file)) {
      return new Opened.Unusable(
          "pairing.key-file-open",
          "Others may read " + file + ". Make it yours alone with: chmod 600 " + file);
    }
    Optional<KeyText> text = KeyText.read(Files.readString(file));
    return text.isPresent()
        ? new Opened.Ready(new Keyring(file, text.get().identity()))
        : new Opened.Unusable(
            "pairing.bad-key-file",
            file + " is no key file. Move it away; a new one is made, and pair again.");
  }

  /** The key in a file that {@link #writePublicKey} made, or in a key file; empty in any other. */
  public static Optional<KeyId> publicKey(Path file) throws IOException {
    String text = Files.readString(file);
    Optional<KeyId> alone =
        text.startsWith(PUBLIC)
            ? KeyId.parse(text.substring(PUBLIC.length()).strip())
            : Optional.empty();
    return alone.isPresent() ? alone : KeyText.read(text).map(all -> all.identity().keyId());
  }

  /** Writes down this end's key for others to trust; no secret. */
  public void writePublicKey(Path other) throws IOException {
    Files.writeString(other, PUBLIC + identity.keyId().hex() + "\n");
  }

  private static boolean isOpenToOthers(Path file) throws IOException {
    if (!posix()) {
      return false;
    }
    return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
  }

  private static boolean posix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    return posix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** Makes the folder of that file, for its owner alone, when there is none. */
  public static void createFolder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().resolve("..").normalize();
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(folder, ownerOnly("rwx------"));
    }
  }

  /** Whose file it is. */
  public Identity identity() {
    return identity;
  }

  /** Where it is. */
  public Path file() {
    return file;
  }

  /** Everybody this end trusts. */
  public List<Pin> pins() {
    return now().pins();
  }

  /** The one with that key, if it is trusted. */
  public Optional<Pin> pin(KeyId key) {
    return pins().stream().filter(pin -> pin.key().equals(key)).findFirst();
  }

  /** The robot's pairing code: six digits. */
  public String code() {
    return now().code();
  }

  /** Wrong codes since the last right one. */
  public int tries() {
    return now().tries();
  }

  /** The editor that this robot is bound to. */
  public Optional<KeyId> seat() {
    return now().seat();
  }

  /** Trusts that end from now on. */
  public void trust(Pin pin) throws IOException {
    change(text -> {
      List<Pin> pins = new ArrayList<>(text.pins());
      pins.removeIf(old -> old.key().equals(pin.key()));
      pins.add(pin);
      return text.withPins(pins);
    });
  }

  /** Trusts it no longer; a robot that was bound to it is free. */
  public void forget(KeyId key) throws IOException {
    change(text -> {
      List<Pin> pins = new ArrayList<>(text.pins());
      pins.removeIf(old -> old.key().equals(key));
      return text.withPins(pins).withSeat(text.seat().filter(seat -> !seat.equals(key)));
    });
  }

  /** Counts wrong codes. */
  public void tries(int count) throws IOException {
    change(text -> text.withTries(count));
  }

  /** Binds a robot to one editor, or frees it. */
  public void seat(Optional<KeyId> editor) throws IOException {
    change(text -> text.withSeat(editor));
  }

  /** A new code: the old one, on a sticker perhaps, is of no use any more. */
  public void newCode() throws IOException {
    String code = newCodeText();
    change(text -> text.withCode(code));
  }

  private static String newCodeText() {
    String digits = Integer.toString(new SecureRandom().nextInt(CODES));
    return "0".repeat(CODE_DIGITS - digits.length()) + digits;
  }

  /** What is on the disk now: another process may have changed it. */
  private KeyText now() {
    try {
      return KeyText.read(Files.readString(file))
          .orElseGet(() -> new KeyText(identity, List.of(), "", 0, Optional.empty()));
    } catch (IOException gone) {
      return new KeyText(identity, List.of(), "", 0, Optional.empty()); // trusts nobody
    }
  }

  private void change(UnaryOperator<KeyText> how) throws IOException {
    locked(
        file,
        () -> {
          Optional<KeyText> before = KeyText.read(Files.readString(file));
          if (before.isEmpty()) {
            throw new IOException(file + " is no key file any more");
          }
          write(file, how.apply(before.get()));
        });
  }

  /** Work on files. */
  private interface Work {
    void run() throws IOException;
  }

  /** One process, and one thread of it, at a time. */
  private static void locked(Path file, Work work) throws IOException {
    Path lock = file.resolveSibling(file.getFileName() + ".lock");
    synchronized (Keyring.class) {
      try (FileChannel channel =
              FileChannel.open(
                  lock,
                  EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                  ownerOnly("rw-------"));
          var held = channel.lock()) {
        if (held.isValid()) {
          work.run();
        }
      }
    }
  }

  private static void write(Path file, KeyText text) throws IOException {
    Path fresh = file.resolveSibling(String.format(Locale.ROOT, ".%s.new", file.getFileName()));
    deleteIfThere(fresh);
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            ownerOnly("rw-------"))) {
      ByteBuffer bytes = ByteBuffer.wrap(text.write().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void deleteIfThere(Path path) throws IOException {
    try {
      Files.delete(path);
    } catch (NoSuchFileException e) {
      // Good.
    }
  }
}
