package org.tsumiki.format;

import java.util.List;

/** What reading a pack gave. */
public sealed interface PackReadResult {

  /** The pack is whole. */
  record Read(Pack pack) implements PackReadResult {}

  /** The pack cannot be used as it is; nothing of it is. */
  record Refused(List<Finding> findings) implements PackReadResult {
    /** Copies the list. */
    public Refused {
      findings = List.copyOf(findings);
    }
  }
}
