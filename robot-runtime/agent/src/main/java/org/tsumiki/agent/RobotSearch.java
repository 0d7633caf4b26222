package org.tsumiki.agent;

import java.util.List;
import java.util.stream.Collectors;
import org.tsumiki.link.LinkFault;
import org.tsumiki.linkio.Lines;
import org.tsumiki.linkio.Neighbours;
import org.tsumiki.linkio.Neighbours.Neighbour;
import org.tsumiki.pairing.RobotName;

/** Finds where a robot is that people call by its name. */
public final class RobotSearch {
  /** How long robots have to answer. */
  public static final int STANDARD_MILLIS = 2000;

  private static final int MIN_KEY_CHARS = 6;

  private RobotSearch() {}

  /** An address, or why there is none. */
  public sealed interface Result {
    /** It is there. */
    record At(String address) implements Result {}

    /** It is not, or there are several; the message says what to do. */
    record Nowhere(LinkFault fault) implements Result {}
  }

  /**
   * The address itself when it is one; else of the robot with that name, or whose key begins so.
   *
   * @param discovery whether to ask the network for names
   */
  public static Result address(String addressOrName, boolean discovery) {
    // What has a colon was meant as an address: opening it says what is wrong with it.
    if (Lines.isAddress(addressOrName) || addressOrName.contains(":") || !discovery) {
      return new Result.At(addressOrName);
    }
    List<Neighbour> all = Neighbours.browse(STANDARD_MILLIS);
    List<Neighbour> called = all.stream().filter(it -> isCalled(it, addressOrName)).toList();
    long robots = called.stream().map(Neighbour::key).distinct().count();
    if (robots == 1) {
      return new Result.At(called.getFirst().address());
    }
    return new Result.Nowhere(robots == 0 ? nobody(addressOrName, all) : several(called));
  }

  private static boolean isCalled(Neighbour robot, String name) {
    String wanted = RobotName.plain(name);
    boolean sameName =
        RobotName.plain(robot.name()).equals(wanted)
            || RobotName.parse(name)
                .map(it -> RobotName.plain(it.en()).equals(RobotName.plain(robot.name())))
                .orElse(false);
    return sameName || (wanted.length() >= MIN_KEY_CHARS && robot.key().startsWith(wanted));
  }

  private static LinkFault nobody(String name, List<Neighbour> all) {
    String others =
        all.stream().map(Neighbour::name).distinct().sorted().collect(Collectors.joining(", "));
    return new LinkFault(
        "link.no-such-robot",
        "No robot here is called \""
            + name
            + "\". "
            + (others.isEmpty()
                ? "None answers on this network: check its Wi-Fi, or write tcp://HOST:PORT or"
                    + " serial:DEVICE."
                : "These answer: " + others + "."));
  }

  private static LinkFault several(List<Neighbour> called) {
    return new LinkFault(
        "link.several-robots",
        "Several robots are called that. Name one by its key: "
            + called.stream()
                .map(robot -> robot.key().substring(0, 8) + " at " + robot.address())
                .collect(Collectors.joining(", "))
            + ".");
  }
}
