package org.tsumiki.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void keepsItsKeyItsCodeAndItsPins() throws Exception {
    Keyring first = open();
    Pin pin = new Pin(KeyId.of(new byte[] {1}), Pin.Role.EDITOR, "つくえ 3");
    first.trust(pin);
    first.seat(Optional.of(pin.key()));
    first.tries(3);

    Keyring again = open();
    assertThat(again.identity().keyId()).isEqualTo(first.identity().keyId());
    assertThat(again.code()).isEqualTo(first.code()).matches("[0-9]{6}");
    assertThat(again.pins()).containsExactly(pin);
    assertThat(again.seat()).contains(pin.key());
    assertThat(again.tries()).isEqualTo(3);
  }

  @Test
  void onlyTheOwnerMayReadTheFile() throws Exception {
    Keyring keyring = open();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyring.file())))
        .isEqualTo("rw-------");
    keyring.trust(new Pin(KeyId.of(new byte[] {1}), Pin.Role.ROBOT, "x"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyring.file())))
        .isEqualTo("rw-------");
  }

  @Test
  void aFileThatOthersMayReadIsNotUsed() throws Exception {
    Files.setPosixFilePermissions(open().file(), PosixFilePermissions.fromString("rw-r--r--"));
    Keyring.Opened opened = Keyring.open(file());
    assertThat(opened).isInstanceOf(Keyring.Opened.Unusable.class);
    assertThat(((Keyring.Opened.Unusable) opened).message()).contains("chmod 600 " + file());
  }

  @Test
  void aDamagedFileIsSaidNotReplaced() throws Exception {
    String good = Files.readString(open().file());
    for (String bad :
        new String[] {
          "",
          "nonsense",
          good.replace("BEGIN PRIVATE", "BEGIN"),
          good.substring(0, good.length() / 2)
        }) {
      Files.writeString(file(), bad);
      assertThat(Keyring.open(file())).isInstanceOf(Keyring.Opened.Unusable.class);
      assertThat(file()).hasContent(bad);
    }
  }

  @Test
  void forgettingTheSeatsEditorFreesTheRobot() throws Exception {
    Keyring keyring = open();
    KeyId key = KeyId.of(new byte[] {1});
    keyring.trust(new Pin(key, Pin.Role.EDITOR, "desk"));
    keyring.seat(Optional.of(key));
    keyring.forget(key);
    assertThat(keyring.pins()).isEmpty();
    assertThat(keyring.seat()).isEmpty();
  }

  @Test
  void aNameCannotAddLines() throws Exception {
    Keyring keyring = open();
    keyring.trust(new Pin(KeyId.of(new byte[] {1}), Pin.Role.EDITOR, "a\ntries 0\r\nseat x"));
    assertThat(open().pins())
        .singleElement()
        .satisfies(pin -> assertThat(pin.name()).doesNotContain("\n"));
  }

  @Test
  void twoThatOpenItAtOnceGetOneKey() throws Exception {
    Keyring[] opened = new Keyring[4];
    Thread[] threads = new Thread[opened.length];
    for (int i = 0; i < opened.length; i++) {
      int mine = i;
      threads[i] = Thread.startVirtualThread(() -> opened[mine] = open());
    }
    for (Thread thread : threads) {
      thread.join();
    }
    for (Keyring keyring : opened) {
      assertThat(keyring.identity().keyId()).isEqualTo(opened[0].identity().keyId());
    }
  }

  private Path file() {
    return folder.resolve("keys/robot.keys");
  }

  private Keyring open() {
    return ((Keyring.Opened.Ready) Keyring.open(file())).keyring();
  }
}
