package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.tsumiki.boards.json.JsonPlace;
import org.tsumiki.boards.json.JsonPlace.Refusal;
import org.tsumiki.boards.json.Problem;
import org.tsumiki.boards.json.Said;
import org.tsumiki.bytecode.DecodeResult;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CourseReadResult;
import org.tsumiki.course.CourseReader;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.StandardPorts;

/** Reads a replay file once its format is known. */
final class ReplayReader {
  private static final int TICKS_PER_SECOND = 1000;

  /** A week. */
  private static final int MAX_TICKS = 7 * 24 * 3600 * TICKS_PER_SECOND;

  private static final int MAX_INPUTS = 100_000;
  private static final String HASH = "[0-9a-f]{16}";
  private static final Said HASH_SHAPE = new Said("16 hex digits", " 16 けたの 16 進数");
  private static final String RECORD_AGAIN = "Record the run again.";

  private final int simulator;
  private final int ticks;
  private final CoursePlan plan;
  private final Course course;

  private ReplayReader(JsonPlace root) throws Refusal {
    simulator = root.get("simulator").whole(1, Integer.MAX_VALUE);
    ticks = root.get("ticks").whole(0, MAX_TICKS);
    plan = plan(root.get("course"));
    course = Course.of(plan);
  }

  static ReplayFile file(JsonPlace root) throws Refusal {
    ReplayReader reader = new ReplayReader(root);
    return new ReplayFile(
        reader.simulator,
        reader.plan,
        seed(root.get("seed")),
        reader.entries(root.get("entries")),
        reader.ticks,
        reader.checkpoints(root.get("checkpoints")),
        root.get("traceHash").text(HASH, HASH_SHAPE),
        root.get("stateHash").text(HASH, HASH_SHAPE));
  }

  private static CoursePlan plan(JsonPlace place) throws Refusal {
    if (!place.element().isJsonObject()) {
      place.get("format");
    }
    return switch (CourseReader.read(place.element().toString())) {
      case CourseReadResult.Read(CoursePlan plan) -> plan;
      case CourseReadResult.Refused(Problem problem) -> {
        boolean all = problem.where().equals(Problem.THE_FILE);
        throw new Refusal(
            new Problem(
                problem.code(),
                all ? place.where() : place.where() + "." + problem.where(),
                problem.message(),
                problem.remedy()));
      }
    };
  }

  private static long seed(JsonPlace place) throws Refusal {
    String text = place.text();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notANumber) {
      throw place.refuseInEnglish(
          "unknown-value",
          "\"" + text + "\" is no seed.",
          "Write a whole number of 64 bits in quotes, e.g. \"7\".");
    }
  }

  private List<String> checkpoints(JsonPlace place) throws Refusal {
    List<JsonPlace> items = place.items(0, MAX_TICKS / TICKS_PER_SECOND);
    if (items.size() != ticks / TICKS_PER_SECOND) {
      throw place.refuseInEnglish(
          "out-of-range",
          "There are "
              + items.size()
              + " checkpoints for "
              + ticks / TICKS_PER_SECOND
              + " whole seconds.",
          "There must be one for each whole second. " + RECORD_AGAIN);
    }
    List<String> checkpoints = new ArrayList<>();
    for (JsonPlace item : items) {
      checkpoints.add(item.text(HASH, HASH_SHAPE));
    }
    return checkpoints;
  }

  private List<ReplayFile.Entry> entries(JsonPlace place) throws Refusal {
    List<ReplayFile.Entry> entries = new ArrayList<>();
    for (JsonPlace entry : place.items(1, course.robotCount())) {
      int robot = entries.size();
      entries.add(
          new ReplayFile.Entry(
              entry
                  .get("title")
                  .text("(?s).{0,200}", new Said("a text of at most 200 signs", " 200 文字までの文字列")),
              image(entry.get("image"), robot),
              inputs(entry, course.inputs(robot))));
    }
    return entries;
  }

  private VerifiedImage image(JsonPlace place, int robot) throws Refusal {
    VerifiedImage image =
        switch (ImageCodec.decode(bytes(place))) {
          case DecodeResult.Malformed(String code, int offset, String message) ->
              throw broken(
                  place, code, "The program is damaged at byte " + offset + ": " + message + ".");
          case DecodeResult.Decoded decoded ->
              switch (Verifier.verify(decoded.image())) {
                case VerifyResult.Verified(VerifiedImage verified) -> verified;
                case VerifyResult.Invalid invalid ->
                    throw broken(
                        place, invalid.code(), "It must not run: " + invalid.message() + ".");
              };
        };
    List<String> missing = course.missing(robot, image.image().ports());
    if (!missing.isEmpty()) {
      throw place.refuseInEnglish(
          "missing-port",
          "The program uses "
              + String.join(", ", missing)
              + ", which its robot on this course does not have.",
          RECORD_AGAIN);
    }
    return image;
  }

  private static byte[] bytes(JsonPlace place) throws Refusal {
    try {
      return Base64.getDecoder().decode(place.text());
    } catch (IllegalArgumentException notBase64) {
      throw place.refuseInEnglish(
          "unknown-value", "The program is not written in Base64.", "Take the file again.");
    }
  }

  /** A simulator of another version may have known other programs. */
  private Refusal broken(JsonPlace place, String code, String message) {
    return simulator == World.VERSION
        ? place.refuseInEnglish(code, message, RECORD_AGAIN)
        : place.refuseInEnglish(
            "other-simulator",
            "The run was recorded with version "
                + simulator
                + " of the simulator, whose programs version "
                + World.VERSION
                + " cannot read.",
            "Use the Tsumiki that it was recorded with, or record the run again.");
  }

  private List<ScriptedInput> inputs(JsonPlace entry, List<String> known) throws Refusal {
    List<ScriptedInput> inputs = new ArrayList<>();
    for (JsonPlace input : entry.list("inputs", MAX_INPUTS)) {
      JsonPlace port = input.get("port");
      String name = port.text();
      if (!known.contains(name)) {
        throw port.refuseInEnglish(
            "unknown-name",
            "This robot has no input \"" + name + "\" to change.",
            known.isEmpty()
                ? "It has none: take the input out."
                : "Use one of " + String.join(", ", known) + ".");
      }
      int tick = input.get("tick").whole(0, ticks);
      inputs.add(new ScriptedInput(tick, name, value(input, name)));
    }
    return inputs;
  }

  private static double value(JsonPlace input, String port) throws Refusal {
    if (World.isPressable(port)) {
      return input.get("down").flag() ? 1 : 0;
    }
    PortSpec spec = StandardPorts.named(port).orElseThrow();
    return input.number("value", spec.min(), spec.max());
  }
}
