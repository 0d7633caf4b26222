package org.tsumiki.arena.source;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The other end of a WebSocket, as simple as it may be; one visitor after the other. */
final class FakeEditor implements AutoCloseable {
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final String KEY_HEADER = "sec-websocket-key:";
  private static final int TEXT_FRAME = 0x81;

  /** The first byte of a frame that asks for a sign of life. */
  static final int PING_FRAME = 0x89;

  private static final int PATIENCE_MILLIS = 30_000;

  /** Texts longer than 125 bytes have their length in two more bytes, or in eight. */
  private static final int TWO_BYTES = 126;

  private static final int EIGHT_BYTES = 127;

  private final ServerSocket door;

  FakeEditor() throws IOException {
    door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  URI address() {
    return URI.create("ws://127.0.0.1:" + door.getLocalPort() + "/arena?token=x");
  }

  /** Waits for a visitor and lets it in. */
  Visitor letIn() throws IOException {
    Socket socket = door.accept();
    String answer =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + accepted(keyOf(socket))
            + "\r\n\r\n";
    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    return new Visitor(socket);
  }

  /** Waits for a visitor and sends it away. */
  void refuse() throws IOException {
    try (Socket socket = door.accept()) {
      keyOf(socket);
      String answer = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static String keyOf(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    String key = "";
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      if (line.regionMatches(true, 0, KEY_HEADER, 0, KEY_HEADER.length())) {
        key = line.substring(KEY_HEADER.length()).strip();
      }
    }
    return key;
  }

  private static String accepted(String key) {
    try {
      byte[] text = (key + MAGIC).getBytes(StandardCharsets.US_ASCII);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(text));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }

  /** A visitor that was let in. */
  record Visitor(Socket socket) implements AutoCloseable {
    /** Waits for the next frame that the visitor sends, and gives its first byte. */
    int nextFrameKind() throws IOException {
      socket.setSoTimeout(PATIENCE_MILLIS);
      return socket.getInputStream().read();
    }

    void tell(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      ByteArrayOutputStream frame = new ByteArrayOutputStream();
      frame.write(TEXT_FRAME);
      int more = bytes.length < TWO_BYTES ? 0 : bytes.length < 1 << Short.SIZE ? 2 : 8;
      frame.write(more == 0 ? bytes.length : more == 2 ? TWO_BYTES : EIGHT_BYTES);
      for (int i = more - 1; i >= 0; i--) {
        frame.write((int) ((long) bytes.length >>> (i * Byte.SIZE)));
      }
      frame.writeBytes(bytes);
      try {
        OutputStream out = socket.getOutputStream();
        out.write(frame.toByteArray());
        out.flush();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
