package org.tsumiki.app.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@link Doctor} can ask a machine. */
public interface Probe {
  /** Feature number of the Java that runs this, e.g. 25. */
  int javaFeature();

  /** Whether the Java that runs this can also compile. */
  boolean hasJavaCompiler();

  /** First line that the command prints, or empty when it is not there or fails. */
  Optional<String> firstLineOf(String... command);

  /** An environment variable that is set and not empty. */
  Optional<String> variable(String name);

  /** Whether this is Linux; the others need no display variable and no serial group. */
  boolean linux();

  /** Devices that look like a robot's cable. */
  List<Path> serialDevices();

  /** Whether this user may use the device. */
  boolean usable(Path device);

  /** Whether this user may make a connection to the display that the variables name. */
  boolean displayReachable();

  /** Whether some installed font has all letters of the text. */
  boolean canShow(String text);

  /** Where Tsumiki keeps what it unpacks. */
  Path cacheDirectory();

  /** Free bytes on the disk that holds the folder (or will hold it). */
  long freeBytes(Path folder);
}
