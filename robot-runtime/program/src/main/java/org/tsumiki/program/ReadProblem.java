package org.tsumiki.program;

import java.util.Optional;

/**
 * Why a project file or workspace was refused.
 *
 * @param code stable name, e.g. {@code unknown-block}
 * @param where the place: a JSON path such as {@code workspace.blocks[0].inputs.DO}, or line and
 *     column
 * @param message one English sentence: what is wrong
 * @param remedy one English sentence: what to do next
 * @param blockId the block, where the problem is in one that has an id
 */
public record ReadProblem(
    String code, String where, String message, String remedy, Optional<String> blockId) {}
