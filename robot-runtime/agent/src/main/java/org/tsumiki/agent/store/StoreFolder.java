package org.tsumiki.agent.store;

import java.io.IOException;
import java.util.List;

/** A folder on a disk, as far as the store needs one. What is not synced may be lost or cut. */
public interface StoreFolder {
  /** Names of the files in it. */
  List<String> list() throws IOException;

  /** What a file holds. */
  byte[] read(String file) throws IOException;

  /** Writes a whole file, new or over an old one, and waits until its bytes are on the disk. */
  void write(String file, byte[] bytes) throws IOException;

  /** Gives a file another name, in place of what had it, at one stroke. */
  void rename(String from, String to) throws IOException;

  /** Removes a file. */
  void delete(String file) throws IOException;

  /** Waits until names are on the disk too. */
  void syncNames() throws IOException;
}
