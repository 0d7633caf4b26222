package org.tsumiki.server;

import org.tsumiki.link.Place;
import org.tsumiki.link.RunEnd;
import org.tsumiki.narration.Ending;
import org.tsumiki.program.LevelledText;
import org.tsumiki.words.BlockTexts;
import org.tsumiki.words.Words;

/** Why a run of a program ended, as its story tells it. */
record RunEndings(Compilation.Runnable program) {
  /** A trap's own sentence is told beside it. */
  Ending of(RunEnd end) {
    return switch (end.reason()) {
      case FINISHED -> new Ending.Finished();
      case STOPPED -> new Ending.Stopped();
      case TRAPPED -> end.trap().map(this::trapped).orElseGet(() -> other(end.reason()));
      case LINK_LOST, REPLACED, LOW_BATTERY, HUNG, SHUT_DOWN, ROBOT_ERROR -> other(end.reason());
    };
  }

  private static Ending other(RunEnd.Reason reason) {
    return new Ending.Other(Words.text("status." + reason.word()));
  }

  private Ending trapped(RunEnd.TrapReport trap) {
    LevelledText why =
        Words.textOr("trap." + trap.code(), "trap.unknown", Words.numbered(trap.values()));
    LevelledText block =
        new BlockNames(program.debugMap())
            .blockAt(new Place(trap.routine(), trap.pc()))
            .flatMap(BlockTexts.of(program.project().workspaceJson())::block)
            .orElse(LevelledText.verbatim(""));
    return new Ending.Trapped(block, why);
  }
}
