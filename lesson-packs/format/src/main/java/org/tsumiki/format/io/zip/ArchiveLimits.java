package org.tsumiki.format.io.zip;

/**
 * What an archive may hold.
 *
 * @param archiveBytes size of the zip file
 * @param fileBytes size of one file in it, unpacked
 * @param totalBytes size of all files, unpacked
 * @param entries number of entries, folders counted
 * @param ratio how many times larger a file may be than it is packed
 * @param depth folders below each other, the pack's own not counted
 */
record ArchiveLimits(
    long archiveBytes, long fileBytes, long totalBytes, int entries, int ratio, int depth) {
  static final ArchiveLimits STANDARD =
      new ArchiveLimits(20_000_000, 1_000_000, 20_000_000, 1_200, 100, 4);

  /** Small files may be packed better: an empty picture is all zeros. */
  static final int RATIO_COUNTS_FROM_BYTES = 100_000;
}
