package org.tsumiki.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.tsumiki.speech.SpeechEngine.Outcome;

/**
 * A conversation in SSIP, line by line: what is asked gets an answer, and between answers the
 * service tells of sentences that began and ended. A line is {@code 225-more} or {@code 225 last}.
 */
final class SsipLine implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 3;
  private static final int CODE_LETTERS = 3;
  private static final String QUEUED = "225";
  private static final String END = "702";
  private static final String CANCELED = "703";
  private static final String GONE = "000";

  private final SocketChannel channel;
  private final Events events;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  /** What the service tells without being asked; called by the thread that reads. */
  interface Events {
    void queued(String id);

    void ended(String id, Outcome outcome);

    /** The line is down. */
    void gone();
  }

  SsipLine(SocketChannel channel, Events events) {
    this.channel = channel;
    this.events = events;
    Thread.ofVirtual().start(this::listen);
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  /** Sends a line and waits for the answer; whatever is not "yes" is an error. */
  void ask(String request) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((request + "\r\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    String code = answer();
    if (!code.startsWith("2")) {
      throw new IOException("speech-dispatcher answers " + code);
    }
  }

  private String answer() throws IOException {
    try {
      String code = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (code == null) {
        throw new IOException("speech-dispatcher does not answer");
      }
      return code;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }

  private void listen() {
    try (Reader from =
            new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8);
        BufferedReader lines = new BufferedReader(from)) {
      String first = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.length() <= CODE_LETTERS) {
          continue;
        }
        String rest = line.substring(CODE_LETTERS + 1);
        if (line.charAt(CODE_LETTERS) == '-') {
          first = first.isEmpty() ? rest : first;
        } else {
          heard(line.substring(0, CODE_LETTERS), first);
          first = "";
        }
      }
    } catch (IOException closed) {
      // The same as its end.
    }
    answers.add(GONE);
    events.gone();
  }

  private void heard(String code, String id) {
    if (code.startsWith("7")) {
      if (code.equals(END) || code.equals(CANCELED)) {
        events.ended(id, code.equals(END) ? Outcome.SAID : Outcome.CUT);
      }
      return;
    }
    if (code.equals(QUEUED)) {
      events.queued(id);
    }
    answers.add(code);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException alreadyGone) {
      return;
    }
  }
}
