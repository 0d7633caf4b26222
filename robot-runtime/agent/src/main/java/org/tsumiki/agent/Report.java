package org.tsumiki.agent;

import org.tsumiki.link.DebugNews;
import org.tsumiki.link.LoggedValue;
import org.tsumiki.link.RobotEnd;
import org.tsumiki.link.RunEnd;
import org.tsumiki.link.Telemetry;

/** What the tick thread tells the editor, on its way to the line's thread. */
sealed interface Report {
  /** Hands it to the line. */
  default void tell(RobotEnd end) {
    switch (this) {
      case Deployed() -> end.deployed();
      case Refused(String code, String where, String message) -> end.refused(code, where, message);
      case Started() -> end.started();
      case Sample(Telemetry telemetry) -> end.telemetry(telemetry);
      case Said(long tick, int script, String text) -> end.said(tick, script, text);
      case Logged(LoggedValue value) -> end.logged(value);
      case Debugger(DebugNews news) -> end.debug(news);
      case Ended(RunEnd runEnd) -> end.ended(runEnd);
    }
  }

  record Deployed() implements Report {}

  record Refused(String code, String where, String message) implements Report {}

  record Started() implements Report {}

  record Sample(Telemetry telemetry) implements Report {}

  record Said(long tick, int script, String text) implements Report {}

  record Logged(LoggedValue value) implements Report {}

  record Debugger(DebugNews news) implements Report {}

  record Ended(RunEnd end) implements Report {}
}
