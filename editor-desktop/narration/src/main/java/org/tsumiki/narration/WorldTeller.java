package org.tsumiki.narration;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tsumiki.narration.Told.Kind;
import org.tsumiki.program.LevelledText;
import org.tsumiki.simulator.Snapshot;
import org.tsumiki.simulator.WorldEvent;
import org.tsumiki.words.Words;

/** Tells what happens in the world. */
final class WorldTeller {
  private static final double TICKS_PER_SECOND = 1000;
  private static final double PERCENT = 100;

  /** Whoever stands so soon after touching something was stopped by it. */
  private static final long STOPPED_WITHIN_TICKS = 500;

  /** The same is told again after so long. */
  private static final long LINE_AGAIN_TICKS = 4000;

  private static final long TOUCH_AGAIN_TICKS = 2000;
  private static final long ZONE_AGAIN_TICKS = 1000;

  private final Detail detail;
  private final CourseNames names;
  private final Consumer<Told> tells;
  private final Map<String, Long> toldAt = new HashMap<>();

  /** What the first robot touches: told when it is clear whether that stopped it. */
  private @Nullable Touch touch;

  /** What it touches now. */
  private final Map<String, LevelledText> touching = new LinkedHashMap<>();

  private record Touch(long tick, LevelledText what) {}

  WorldTeller(Detail detail, CourseNames names, Consumer<Told> tells) {
    this.detail = detail;
    this.names = names;
    this.tells = tells;
  }

  /** True when a sentence on it must come after the movement that led there. */
  static boolean endsMovement(WorldEvent event) {
    return event instanceof WorldEvent.Touched touched && touched.robot() == 0;
  }

  /** What the first robot touches now. */
  List<LevelledText> touching() {
    return List.copyOf(touching.values());
  }

  void see(WorldEvent event, Snapshot world) {
    noteTouching(event, world);
    long tick = event.tick();
    switch (event) {
      case WorldEvent.Drove drove -> drove(drove);
      case WorldEvent.SawLine saw -> sawLine(saw);
      case WorldEvent.Touched touched -> touched(touched, world);
      case WorldEvent.LetGo letGo -> letGo(letGo, world);
      case WorldEvent.Entered e -> zone("entered", tick, e.who(), e.zone(), world);
      case WorldEvent.LeftZone e -> zone("left", tick, e.who(), e.zone(), world);
      case WorldEvent.GateMoved e ->
          world(
              tick,
              e.open() ? "world.gate.opened" : "world.gate.shut",
              "gate",
              names.gate(e.gate()));
      case WorldEvent.Filled e -> filled(e);
      case WorldEvent.GoalReached e ->
          world(tick, "world.goalReached", "goal", names.goal(e.goal()));
      case WorldEvent.GoalLost e -> world(tick, "world.goalLost", "goal", names.goal(e.goal()));
      case WorldEvent.TaskDone e -> world(tick, "world.task.done", "seconds", seconds(tick));
      case WorldEvent.TaskFailed e -> world(tick, "world.task.failed", "seconds", seconds(tick));
    }
  }

  private void noteTouching(WorldEvent event, Snapshot world) {
    switch (event) {
      case WorldEvent.Touched(long tick, int robot, var what, String id) when robot == 0 ->
          touching.put(what + id, names.obstacle(what, id, world));
      case WorldEvent.LetGo(long tick, int robot, var what, String id) when robot == 0 ->
          touching.remove(what + id);
      default -> {}
    }
  }

  private static LevelledText seconds(long tick) {
    return LevelledText.verbatim(Measures.tenths(tick / TICKS_PER_SECOND));
  }

  private void world(long tick, String key, String hole, LevelledText text) {
    say(tick, Kind.WORLD, Sentence.of(key, hole, text));
  }

  private void say(long tick, Kind kind, LevelledText text) {
    tells.accept(new Told(tick, kind, Sentence.capital(text)));
  }

  /** How the first robot moves is measured; the others' ways are only named. */
  private void drove(WorldEvent.Drove drove) {
    String motion =
        switch (drove.motion()) {
          case FORWARD -> "forward";
          case BACKWARD -> "backward";
          case TURN_LEFT -> "turnLeft";
          case TURN_RIGHT -> "turnRight";
          case STANDS -> "stands";
        };
    if (drove.robot() != 0 && isNews("drove " + drove.robot(), drove.tick(), ZONE_AGAIN_TICKS)) {
      world(drove.tick(), "world.drove.of." + motion, "robot", names.robot(drove.robot()));
    }
  }

  private void sawLine(WorldEvent.SawLine saw) {
    boolean tellsAll = detail == Detail.EXACT;
    if (saw.robot() != 0 || detail == Detail.TERSE || !(saw.dark() || tellsAll)) {
      return;
    }
    if (tellsAll || isNews("line " + saw.port(), saw.tick(), LINE_AGAIN_TICKS)) {
      String key = "tell." + saw.port() + (saw.dark() ? ".dark" : ".bright");
      String port = "port." + saw.port();
      LevelledText sensor = Words.has(port) ? Sentence.of(port) : LevelledText.verbatim(saw.port());
      say(
          saw.tick(),
          Kind.SENSE,
          Words.has(key) ? Sentence.of(key) : Sentence.of("world.saw.dark", "sensor", sensor));
    }
  }

  private void touched(WorldEvent.Touched touched, Snapshot world) {
    LevelledText what = names.obstacle(touched.what(), touched.id(), world);
    String key =
        "touched "
            + touched.robot()
            + touched.what().name().toLowerCase(Locale.ROOT)
            + touched.id();
    if (detail != Detail.EXACT && !isNews(key, touched.tick(), TOUCH_AGAIN_TICKS)) {
      return;
    }
    if (touched.robot() == 0) {
      tellTouch("tell.touched");
      touch = new Touch(touched.tick(), what);
    } else {
      LevelledText text = Sentence.of("world.touched", "robot", names.robot(touched.robot()));
      say(touched.tick(), Kind.TOUCH, Sentence.fill(text, "{what}", what));
    }
  }

  private void letGo(WorldEvent.LetGo letGo, Snapshot world) {
    if (letGo.robot() == 0 && detail == Detail.EXACT) {
      tellTouch("tell.touched");
      LevelledText what = names.obstacle(letGo.what(), letGo.id(), world);
      say(letGo.tick(), Kind.TOUCH, Sentence.of("tell.away", "what", what));
    }
  }

  private void zone(String key, long tick, String who, String zone, Snapshot world) {
    if (isNews(key + who + zone, tick, ZONE_AGAIN_TICKS)) {
      String told = names.isOnly(who) ? "tell." : "world.";
      LevelledText text = Sentence.of(told + key, "who", names.who(who, world));
      say(tick, Kind.WORLD, Sentence.fill(text, "{zone}", names.zone(zone)));
    }
  }

  private void filled(WorldEvent.Filled e) {
    LevelledText percent = Sentence.word(Math.round(e.level() * PERCENT));
    LevelledText text = Sentence.of("world.filled", "zone", names.zone(e.zone()));
    say(e.tick(), Kind.WORLD, Sentence.fill(text, "{percent}", percent));
  }

  private boolean isNews(String what, long tick, long again) {
    Long last = toldAt.get(what);
    if (last != null && tick - last < again) {
      return false;
    }
    toldAt.put(what, tick);
    return true;
  }

  /** Time has passed: whether a touch has stopped the robot is clear soon. */
  void goesOn(long tick, boolean stands) {
    Touch open = touch;
    if (open == null) {
      return;
    }
    if (stands) {
      tellTouch("tell.touched.stopped");
    } else if (tick - open.tick() >= STOPPED_WITHIN_TICKS) {
      tellTouch("tell.touched");
    }
  }

  void end() {
    tellTouch("tell.touched");
  }

  private void tellTouch(String key) {
    Touch open = touch;
    touch = null;
    if (open != null) {
      say(open.tick(), Kind.TOUCH, Sentence.of(key, "what", open.what()));
    }
  }
}
