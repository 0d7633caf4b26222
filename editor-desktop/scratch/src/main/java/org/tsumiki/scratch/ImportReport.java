package org.tsumiki.scratch;

import java.util.List;
import org.tsumiki.program.LevelledText;

/**
 * What an import did: how much there was, how much was taken, and each thing that people should
 * know.
 *
 * @param sprites the stage and the sprites
 * @param scripts chains of blocks, with a hat or without
 * @param blocks all of Scratch's blocks, menus inside blocks not counted
 * @param taken those of them that mean in Tsumiki what they meant in Scratch, or nearly
 * @param findings in the order of the scripts
 */
public record ImportReport(
    int sprites, int scripts, int blocks, int taken, List<Finding> findings) {

  public ImportReport {
    findings = List.copyOf(findings);
  }

  /** How much a finding matters. */
  public enum Kind {
    /** Not there any more: a remark or an open place stands where it was. */
    LEFT_OUT,
    /** Something else stands where it was. */
    REPLACED,
    /** Taken, but it can behave differently. */
    DIFFERENT,
    /** Taken; something about it is worth knowing, such as another name. */
    NOTE
  }

  /**
   * One thing worth knowing.
   *
   * @param code stable name of what happened
   * @param sprite whose script it is; empty for the whole project
   * @param script what the script begins with, in words; empty for the whole project
   * @param opcode Scratch's name of the block; empty when it is not about a block
   * @param block the block or thing, in words
   * @param happened what became of it, in words
   * @param times how often in that script
   * @param blockId the block of the new project that stands there; empty when there is none
   */
  public record Finding(
      Kind kind,
      String code,
      String sprite,
      LevelledText script,
      String opcode,
      LevelledText block,
      LevelledText happened,
      int times,
      String blockId) {}

  /** Findings of one kind. */
  public List<Finding> of(Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).toList();
  }
}
