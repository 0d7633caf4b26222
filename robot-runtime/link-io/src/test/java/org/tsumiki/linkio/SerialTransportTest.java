package org.tsumiki.linkio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.link.LinkFault;

/** Two real pseudo-terminals, joined by socat. */
class SerialTransportTest extends TransportContract {
  @TempDir private Path folder;
  private @Nullable Cable cable;

  @Override
  InMemoryPair open() throws Exception {
    assumeTrue(Cable.possible(), "skipped: socat is not installed, so there is no serial cable");
    Cable plugged = Cable.plugIn(folder);
    cable = plugged;
    return new InMemoryPair(opened(plugged.robotDevice()), opened(plugged.editorDevice()));
  }

  @AfterEach
  void unplug() throws InterruptedException {
    if (cable != null) {
      cable.unplug();
    }
  }

  @Test
  void saysWhenTheCableIsPulled() throws Exception {
    Cable other = Cable.plugIn(Files.createDirectory(folder.resolve("other")));
    Transport transport = opened(other.editorDevice());
    other.unplug();
    Incoming.Closed closed = (Incoming.Closed) transport.receive(20_000);
    assertThat(closed.reason().message()).contains("Check that the cable is plugged in");
  }

  @Test
  void saysThatADeviceIsInUse() {
    LinkFault fault = failure(folder.resolve("robot").toString());
    assertThat(fault.code()).isEqualTo("link.device-busy");
    assertThat(fault.message()).contains("Does another program use it?");
  }

  @Test
  void saysWhichDevicesAreThere() {
    LinkFault fault = failure("/dev/ttyNOTHERE7");
    assertThat(fault.code()).isEqualTo("link.no-device");
    assertThat(fault.message())
        .startsWith("There is no /dev/ttyNOTHERE7. ")
        .containsAnyOf("These are here", "No serial device is plugged in");
  }

  @Test
  void saysWhichGroupMayUseADevice() throws Exception {
    Path device = Files.createFile(folder.resolve("ttyX"));
    Files.setPosixFilePermissions(device, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(device), "skipped: this user may read everything");
    LinkFault fault = failure(device.toString());
    assertThat(fault.code()).isEqualTo("link.no-permission");
    assertThat(fault.message()).contains("group").contains("usermod -aG");
  }

  @Test
  void saysThatAFileIsNoDevice() throws Exception {
    Path file = Files.writeString(folder.resolve("notes.txt"), "hello");
    assertThat(failure(file.toString()).code()).isIn("link.device-busy", "link.no-device");
  }

  private static Transport opened(Path device) {
    return switch (SerialTransport.open(device.toString())) {
      case OpenResult.Opened(Transport transport) -> transport;
      case OpenResult.Failed(LinkFault fault) -> throw new AssertionError(fault.message());
    };
  }

  private static LinkFault failure(String device) {
    return ((OpenResult.Failed) SerialTransport.open(device.toString())).fault();
  }
}
