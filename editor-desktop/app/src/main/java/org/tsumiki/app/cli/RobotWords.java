package org.tsumiki.app.cli;

import java.util.Optional;
import org.tsumiki.agent.RobotVisit;
import org.tsumiki.link.LinkFault;
import org.tsumiki.pairing.RobotName;

/** Robots and their faults as commands tell them. */
final class RobotWords {
  private RobotWords() {}

  /** The name in all its forms: the one on the sticker may be any of them. */
  static String inWords(String name) {
    Optional<RobotName> forms = RobotName.parse(name);
    return forms.map(it -> it.en() + " (" + it.hira() + ", " + it.kanji() + ")").orElse(name);
  }

  /** Whether somebody who says that means the robot with this name. */
  static boolean isCalled(String name, String said) {
    return RobotName.plain(name).equals(RobotName.plain(said))
        || RobotName.parse(said).map(RobotName::en).filter(name::equals).isPresent();
  }

  /** The robot says no: exit 1; there is no robot or no way to it: exit 3. */
  static Outcome.Failure failure(LinkFault fault, String where) {
    if (fault.code().equals("link.bad-address")) {
      return RobotChoice.failure(ExitCode.WRONG_USE, fault, where);
    }
    ExitCode exit = RobotVisit.isRefusal(fault) ? ExitCode.SAYS_NO : ExitCode.ENVIRONMENT;
    return RobotChoice.failure(exit, fault, where);
  }
}
