package org.tsumiki.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.tsumiki.app.cli.Terminal;
import org.tsumiki.app.cli.TsumikiCli;

/** Where {@code ./tsumiki} begins in Java. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Terminal terminal =
        new Terminal(utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.getenv());
    // Whatever a library prints is a log: stdout belongs to the command's own answer.
    System.setOut(System.err);
    int exitCode = new TsumikiCli(terminal).run(arguments);
    System.exit(exitCode);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
