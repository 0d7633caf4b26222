package org.tsumiki.format.io.zip;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tsumiki.format.Finding;

/** What reading a zip gave. */
public sealed interface ArchiveResult {

  /**
   * It holds one pack.
   *
   * @param files the pack's files by their paths inside it
   * @param leftOut paths of what is no file of a pack; nothing is made of them
   */
  record Read(Map<String, PackedFile> files, List<String> leftOut) implements ArchiveResult {
    /** Copies the collections. */
    public Read {
      files = new TreeMap<>(files);
      leftOut = List.copyOf(leftOut);
    }
  }

  /** It is none that may be used; every reason is told. */
  record Refused(List<Finding> findings) implements ArchiveResult {
    /** Copies the list. */
    public Refused {
      findings = List.copyOf(findings);
    }
  }
}
