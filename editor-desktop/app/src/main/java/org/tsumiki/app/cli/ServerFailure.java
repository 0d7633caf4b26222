package org.tsumiki.app.cli;

import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why the editor's server did not start, for people. */
final class ServerFailure {
  private ServerFailure() {}

  static Outcome.Failure outcome(UncheckedIOException failure, Path stateFolder) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return Outcome.environment(
            "port-taken",
            "Another program uses this port.",
            "--port",
            "Leave --port out, or choose another one.");
      }
    }
    return Outcome.environment(
        "no-server",
        "The editor could not be started (" + failure.getCause() + ").",
        stateFolder.toString(),
        "Check that this folder may be written to and that the disk is not full.");
  }
}
