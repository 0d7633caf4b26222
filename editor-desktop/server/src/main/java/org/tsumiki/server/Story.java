package org.tsumiki.server;

import java.util.List;
import org.tsumiki.link.RobotInfo;
import org.tsumiki.link.RunEnd;
import org.tsumiki.link.Telemetry;
import org.tsumiki.narration.Told;
import org.tsumiki.program.LevelledText;

/** One run in words, told while it goes on. Any thread, one at a time. */
interface Story {
  /** What there is to tell up to that telemetry of the robot. */
  List<Told> upTo(Telemetry telemetry, RobotInfo robot);

  /** The program said something. */
  void said(long tick, int script, String text);

  /** The rest. */
  List<Told> end(RunEnd end);

  /** The sentences that were told last. */
  List<LevelledText> latest();

  /** Why the robot stands. */
  List<LevelledText> whyStopped();
}
