package org.tsumiki.server;

import java.util.List;
import org.tsumiki.format.Finding;

/**
 * A pack that somebody is writing while the editor shows it.
 *
 * @param id as its {@code pack.json} says, or its folder's name as long as that cannot be read
 * @param revision another number each time the folder was read anew
 * @param shown what the pages show of it
 * @param checked true when its programs have been run as well
 * @param findings what is to be mended
 */
public record PackInWork(
    String id, int revision, Shown shown, boolean checked, List<Finding> findings) {

  /** Which state of the pack the pages show. */
  public enum Shown {
    /** The folder as it is. */
    NOW,
    /** As it was when it was whole last. */
    EARLIER,
    /** It has not been whole yet. */
    NOTHING
  }

  /** Copies the list. */
  public PackInWork {
    findings = List.copyOf(findings);
  }
}
