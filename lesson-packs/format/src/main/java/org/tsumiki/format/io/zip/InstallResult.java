package org.tsumiki.format.io.zip;

import java.util.List;
import java.util.Optional;
import org.tsumiki.format.Finding;
import org.tsumiki.format.Pack;

/** What installing a pack came to. */
public sealed interface InstallResult {

  /**
   * It is there.
   *
   * @param signer who signed it; empty for an unsigned pack
   * @param trusted the name by which its signer is trusted here
   * @param replacedVersion version of the same pack that was there before
   * @param leftOut what the archive held beside the pack
   */
  record Installed(
      Pack pack,
      Optional<PublisherKey> signer,
      Optional<String> trusted,
      Optional<String> replacedVersion,
      List<String> leftOut)
      implements InstallResult {
    /** Copies the list. */
    public Installed {
      leftOut = List.copyOf(leftOut);
    }
  }

  /** Nothing was changed; every reason is told. */
  record Refused(List<Finding> findings) implements InstallResult {
    /** Copies the list. */
    public Refused {
      findings = List.copyOf(findings);
    }
  }
}
