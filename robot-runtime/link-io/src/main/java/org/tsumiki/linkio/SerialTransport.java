package org.tsumiki.linkio;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tsumiki.link.LinkFault;

/** A line over a serial device: a cable, or a pseudo-terminal. */
public final class SerialTransport {
  /** Speed of the line, in bits a second. */
  public static final int BAUD = 115_200;

  private static final String PSEUDO_TERMINALS = "/dev/pts";

  /** So long a pseudo-terminal has to carry over what was written last. */
  private static final int CARRY_MILLIS = 50;

  private SerialTransport() {}

  /**
   * Opens a device.
   *
   * @param device a path such as {@code /dev/ttyUSB0}, or a name such as {@code COM3}
   */
  public static OpenResult open(String device) {
    Path path = Path.of(device);
    boolean isPath = device.startsWith("/");
    if (isPath && !Files.exists(path)) {
      return failed("link.no-device", "There is no " + device + ". " + whatIsThere());
    }
    if (isPath && !(Files.isReadable(path) && Files.isWritable(path))) {
      return failed("link.no-permission", permissionMessage(path));
    }
    try {
      Path real = isPath ? path.toRealPath() : path;
      SerialPort port = SerialPort.getCommPort(isPath ? real.toString() : device);
      return open(port, device, real.startsWith(PSEUDO_TERMINALS));
    } catch (SerialPortInvalidPortException e) {
      return failed("link.no-device", "There is no " + device + ". " + whatIsThere());
    } catch (IOException e) {
      return failed("link.no-device", device + " cannot be opened: " + e.getMessage());
    }
  }

  private static OpenResult open(SerialPort port, String device, boolean pseudoTerminal) {
    port.setComPortParameters(BAUD, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
    port.setComPortTimeouts(
        SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING, 0, 0);
    if (!port.openPort()) {
      return failed(
          "link.device-busy",
          device
              + " cannot be opened (error "
              + port.getLastErrorCode()
              + "). Does another program use it? Close that one, or plug the cable in again.");
    }
    LinkFault ended =
        new LinkFault(
            "link.closed", device + " is gone. Check that the cable is plugged in at both ends.");
    return new OpenResult.Opened(
        StreamTransport.start(
            "serial:" + device,
            port.getInputStreamWithSuppressedTimeoutExceptions(),
            port.getOutputStream(),
            pseudoTerminal ? () -> closeLater(port) : port::closePort,
            ended));
  }

  /**
   * Closing a port throws away what has not left it. Writing waits until all has; but of a
   * pseudo-terminal that is said at once, while the kernel has yet to carry it to the other end.
   */
  private static void closeLater(SerialPort port) {
    try {
      Thread.sleep(CARRY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    port.closePort();
  }

  /** Devices of this computer into which a robot's cable may be plugged: USB ones. Any thread. */
  public static List<String> robotCables() {
    return Arrays.stream(SerialPort.getCommPorts())
        .filter(port -> port.getVendorID() >= 0 || isUsb(port.getSystemPortName()))
        .map(SerialPort::getSystemPortPath)
        .sorted()
        .toList();
  }

  private static boolean isUsb(String name) {
    return name.startsWith("ttyUSB") || name.startsWith("ttyACM") || name.contains("usb");
  }

  private static String permissionMessage(Path path) {
    String group = "that owns it";
    try {
      group = Files.readAttributes(path, PosixFileAttributes.class).group().getName();
    } catch (IOException | UnsupportedOperationException e) {
      // The sentence holds without the name.
    }
    return "You may not use "
        + path
        + ". Add yourself to the group "
        + group
        + " (sudo usermod -aG "
        + group
        + " $USER) and log in again.";
  }

  private static String whatIsThere() {
    String names =
        Arrays.stream(SerialPort.getCommPorts())
            .map(SerialPort::getSystemPortPath)
            .sorted()
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? "No serial device is plugged in: check the cable."
        : "These are here: " + names + ".";
  }

  private static OpenResult failed(String code, String message) {
    return new OpenResult.Failed(new LinkFault(code, message));
  }
}
