package org.tsumiki.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.tsumiki.app.cli.Terminal;
import org.tsumiki.app.cli.TsumikiCli;

/** Where {@code ./tsumiki} begins in Java. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command and gives its exit code. */
  static int run(String... arguments) {
    Terminal terminal =
        new Terminal(utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.getenv());
    // What a library prints is noise: stdout belongs to the command's own answer.
    boolean debugging = "1".equals(System.getenv("TSUMIKI_DEBUG"));
    System.setOut(
        debugging
            ? System.err
            : new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    return new TsumikiCli(terminal).run(arguments);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
