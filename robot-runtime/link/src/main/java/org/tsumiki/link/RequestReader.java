package org.tsumiki.link;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.link.wire.Wire;
import org.tsumiki.link.wire.Wire.ToRobot;

/** Makes requests of the debugger's messages, and refuses those that make no sense. */
final class RequestReader {
  private final List<Place> stopPoints = new ArrayList<>();

  /** What came of a message. */
  sealed interface Outcome {
    /** A whole request. */
    record Whole(DebugRequest request) implements Outcome {}

    /** The rest of it is still to come, or it is a newer minor's: nothing to do yet. */
    record NotYet() implements Outcome {}

    /** It makes no sense. */
    record Nonsense() implements Outcome {}
  }

  private Outcome stopPoints(Wire.StopPoints message) {
    if (message.getFirst()) {
      stopPoints.clear();
    }
    if (!addPlaces(message.getRoutineList(), stopPoints, LinkLimits.MAX_STOP_POINTS)) {
      stopPoints.clear();
      return new Outcome.Nonsense();
    }
    if (!message.getLast()) {
      return new Outcome.NotYet();
    }
    DebugRequest request = new DebugRequest.StopPoints(stopPoints);
    stopPoints.clear();
    return new Outcome.Whole(request);
  }

  private Outcome breakpoints(Wire.Breakpoints message) {
    List<Place> places = new ArrayList<>();
    return addPlaces(message.getRoutineList(), places, LinkLimits.MAX_BREAKPOINTS)
        ? new Outcome.Whole(new DebugRequest.Breakpoints(places))
        : new Outcome.Nonsense();
  }

  private Outcome step(Wire.Step message) {
    if (message.getHow() < 0 || message.getHow() >= DebugRequest.How.values().length) {
      return new Outcome.NotYet();
    }
    DebugRequest.How how = DebugRequest.How.values()[message.getHow()];
    return new Outcome.Whole(new DebugRequest.Step(how, message.getScript()));
  }

  private Outcome setVariable(Wire.Variable message) {
    return message.getIndex() < 0
        ? new Outcome.Nonsense()
        : new Outcome.Whole(
            new DebugRequest.SetVariable(message.getIndex(), WireValues.value(message)));
  }

  private Outcome setLocal(Wire.Local message) {
    int index = message.getLocal().getIndex();
    return message.getScript() < 0 || message.getFrame() < 0 || index < 0
        ? new Outcome.Nonsense()
        : new Outcome.Whole(
            new DebugRequest.SetLocal(
                message.getScript(),
                message.getFrame(),
                index,
                WireValues.value(message.getLocal())));
  }

  /** The request in a message; not for messages of another kind. */
  Outcome read(ToRobot message) {
    return switch (message.getBodyCase()) {
      case STOP_POINTS -> stopPoints(message.getStopPoints());
      case BREAKPOINTS -> breakpoints(message.getBreakpoints());
      case PAUSE -> whole(new DebugRequest.Pause());
      case GO_ON -> whole(new DebugRequest.GoOn());
      case STEP -> step(message.getStep());
      case SLOW_MOTION ->
          whole(new DebugRequest.SlowMotion(message.getSlowMotion().getBlocksPerSecond()));
      case SET_VARIABLE -> setVariable(message.getSetVariable());
      case SET_LOCAL -> setLocal(message.getSetLocal());
      case ASK_DETAILS -> whole(new DebugRequest.AskDetails());
      case DEPLOY_BEGIN, DEPLOY_CHUNK, DEPLOY_END, START, STOP, PRESS, KEEP, BODY_NOT_SET ->
          new Outcome.Nonsense();
    };
  }

  private static Outcome whole(DebugRequest request) {
    return new Outcome.Whole(request);
  }

  /** Adds them; false when they are no places of an image, or too many. */
  private static boolean addPlaces(List<Wire.RoutinePlaces> routines, List<Place> to, int atMost) {
    for (Wire.RoutinePlaces routine : routines) {
      long pc = 0;
      for (int step : routine.getPcStepList()) {
        pc += Integer.toUnsignedLong(step);
        Place place = new Place(routine.getRoutine(), (int) Math.min(pc, Integer.MAX_VALUE));
        if (!place.fitsAnImage() || to.size() >= atMost) {
          return false;
        }
        to.add(place);
      }
    }
    return true;
  }
}
