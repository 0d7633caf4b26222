package org.tsumiki.grader;

import java.util.List;

/** One hash for several traces. */
final class TraceDigest {
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private TraceDigest() {}

  /** FNV-1a over the traces' own hashes in order; 16 hex digits. */
  static String of(List<String> hashes) {
    long digest = OFFSET_BASIS;
    for (String hash : hashes) {
      for (int i = 0; i < hash.length(); i++) {
        digest = (digest ^ hash.charAt(i)) * PRIME;
      }
    }
    String hex = Long.toHexString(digest);
    return "0".repeat(16 - hex.length()) + hex;
  }
}
