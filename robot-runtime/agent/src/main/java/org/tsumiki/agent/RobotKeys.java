package org.tsumiki.agent;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsumiki.pairing.KeyId;
import org.tsumiki.pairing.Keyring;
import org.tsumiki.pairing.Pin;
import org.tsumiki.pairing.RobotName;

/** Finds a robot's key file, and introduces it to those who are known without pairing. */
final class RobotKeys implements AutoCloseable {
  private static final int MAX_ROBOTS = 64;

  /** Says that the file is in use, as long as it is open. */
  private @Nullable FileChannel mark;

  /** The key file of this robot; of several that run side by side, each gets its own. */
  Keyring.Opened take(RobotOptions options, RobotOptions.Network network) {
    Keyring.Opened opened = Keyring.open(free(network));
    if (!(opened instanceof Keyring.Opened.Ready(Keyring keys))) {
      return opened;
    }
    try {
      for (Path mentor : network.mentors()) {
        Optional<KeyId> key = Keyring.publicKey(mentor);
        if (key.isEmpty()) {
          return new Keyring.Opened.Unusable(
              "pairing.bad-key-file",
              mentor + " is no mentor's key. Make one with ./tsumiki pair mentor FILE.");
        }
        keys.trust(new Pin(key.get(), Pin.Role.MENTOR, String.valueOf(mentor.getFileName())));
      }
      boolean simulated = options.board().equals(RobotOptions.SIMULATED);
      if (simulated && network.editor().isPresent()) {
        introduce(keys, network.editor().get(), options.name());
      }
      return opened;
    } catch (IOException e) {
      return new Keyring.Opened.Unusable(
          "pairing.not-kept",
          "Keys cannot be written down (" + e.getMessage() + "). Check the folder and the disk.");
    }
  }

  /** The keys of those mentors that this computer's owner wrote down. */
  static Set<KeyId> mentors(Optional<RobotOptions.Network> network) {
    Set<KeyId> mentors = new HashSet<>();
    try {
      for (Path file : network.map(RobotOptions.Network::mentors).orElse(List.of())) {
        Keyring.publicKey(file).ifPresent(mentors::add);
      }
    } catch (IOException unreadable) {
      return Set.of(); // opening the keys said so
    }
    return mentors;
  }

  /**
   * Robot and editor of one person on one computer: who can read both files could pair them anyway.
   */
  private static void introduce(Keyring robot, Path editorFile, String name) throws IOException {
    if (Keyring.open(editorFile) instanceof Keyring.Opened.Ready(Keyring editor)) {
      KeyId key = robot.identity().keyId();
      robot.trust(new Pin(editor.identity().keyId(), Pin.Role.EDITOR, "this computer"));
      editor.trust(new Pin(key, Pin.Role.ROBOT, name.isEmpty() ? RobotName.of(key).en() : name));
    }
  }

  private Path free(RobotOptions.Network network) {
    Path folder = network.keys();
    for (int i = 1; i < MAX_ROBOTS; i++) {
      Path file = folder.resolve(i == 1 ? "robot.keys" : "robot-" + i + ".keys");
      if (isFree(file)) {
        return file;
      }
    }
    return folder.resolve("robot.keys");
  }

  /** Takes the file, when nobody has it. */
  private boolean isFree(Path file) {
    try {
      Keyring.createFolder(file);
      FileChannel channel =
          FileChannel.open(
              file.resolveSibling(file.getFileName() + ".inuse"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (channel.tryLock() != null) {
        mark = channel;
        return true;
      }
      channel.close();
      return false;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      return true; // opening the key file says what is wrong
    }
  }

  @Override
  public void close() {
    FileChannel held = mark;
    try {
      if (held != null) {
        held.close();
      }
    } catch (IOException e) {
      // The process ends, and with it the mark.
    }
  }
}
