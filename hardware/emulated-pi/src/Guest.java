import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A shell inside the emulated Raspberry Pi: what a person would type at its keyboard. */
record Guest(int port) {
  private static final String MARK = "ended-with-exit-code";

  /** What came of a command. */
  record Answer(int exitCode, String text) {
    String lastLine() {
      return text.isBlank() ? "" : text.strip().lines().reduce((before, last) -> last).orElse("");
    }
  }

  /** Runs a command to its end. */
  Answer run(String command, int seconds) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 5000);
      socket.setSoTimeout(seconds * 1000);
      socket.getOutputStream().write((command + "\ncode=$?; echo; echo " + MARK + " $code\nexit\n").getBytes(StandardCharsets.UTF_8));
      InputStream in = socket.getInputStream();
      byte[] bytes = in.readAllBytes();
      String text = new String(bytes, StandardCharsets.UTF_8);
      int mark = text.lastIndexOf(MARK);
      if (mark < 0) {
        throw new IOException("the shell ended early: " + text);
      }
      return new Answer(Integer.parseInt(text.substring(mark + MARK.length()).strip().split("\\s")[0]), text.substring(0, mark).stripTrailing());
    } catch (SocketTimeoutException late) {
      throw new IOException("no end within " + seconds + " s: " + command, late);
    }
  }

  /** Runs a command that ends at once, and tells when it began. */
  long begin(String command) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 5000);
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(("echo now; " + command + "\nexit\n").getBytes(StandardCharsets.UTF_8));
      InputStream in = socket.getInputStream();
      if (in.read() < 0) {
        throw new IOException("the shell ended early");
      }
      long now = System.nanoTime();
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return now;
    }
  }

  /** Waits until a shell answers at all; true when it did. */
  boolean comesUp(int seconds) throws InterruptedException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (System.nanoTime() < end) {
      try {
        // The first one to ask waits for everything, so nobody has to ask often.
        if (run("true", Math.max(1, (int) ((end - System.nanoTime()) / 1_000_000_000L))).exitCode() == 0) {
          return true;
        }
      } catch (IOException notYet) {
        Thread.sleep(1000);
      }
    }
    return false;
  }
}
