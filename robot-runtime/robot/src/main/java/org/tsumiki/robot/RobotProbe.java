package org.tsumiki.robot;

import java.util.Optional;

/** What {@link RobotDoctor} can ask a computer. */
public interface RobotProbe {
  /** Feature number of the Java that runs this, e.g. 25. */
  int javaFeature();

  /** A small text file without its last line end; empty when it is not there. */
  Optional<String> text(String path);

  /** Whether there is such a file or device. */
  boolean exists(String path);

  /** Whether this user may read and write it. */
  boolean usable(String path);

  /** What it really is, when it is a link: {@code /dev/ttyAMA0} for {@code /dev/serial0}. */
  String target(String path);

  /** The first line that the command prints, whatever its exit code; empty without one. */
  Optional<String> firstLineOf(String... command);

  /** Free bytes on the disk with the system. */
  long freeBytes();

  /** Seconds since 1970 by this computer's clock. */
  long clockSeconds();

  /** Who runs this. */
  String user();
}
