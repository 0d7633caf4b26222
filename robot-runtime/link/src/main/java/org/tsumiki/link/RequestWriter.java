package org.tsumiki.link;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.link.wire.Wire;
import org.tsumiki.link.wire.Wire.ToRobot;

/** Puts what the debugger asks into messages that fit into frames. */
final class RequestWriter {
  /** The most that a place takes: a step of three bytes, and the head of a routine before it. */
  private static final int MAX_PLACE_BYTES = 16;

  private RequestWriter() {}

  static List<ToRobot> messages(DebugRequest request) {
    ToRobot.Builder message = ToRobot.newBuilder();
    return switch (request) {
      case DebugRequest.StopPoints(List<Place> places) -> stopPoints(places);
      case DebugRequest.Breakpoints(List<Place> places) ->
          List.of(
              message
                  .setBreakpoints(Wire.Breakpoints.newBuilder().addAllRoutine(byRoutine(places)))
                  .build());
      case DebugRequest.Pause() ->
          List.of(message.setPause(Wire.Pause.getDefaultInstance()).build());
      case DebugRequest.GoOn() -> List.of(message.setGoOn(Wire.GoOn.getDefaultInstance()).build());
      case DebugRequest.Step(DebugRequest.How how, int script) ->
          List.of(
              message
                  .setStep(Wire.Step.newBuilder().setHow(how.ordinal()).setScript(script))
                  .build());
      case DebugRequest.SlowMotion(int blocks) ->
          List.of(
              message
                  .setSlowMotion(Wire.SlowMotion.newBuilder().setBlocksPerSecond(blocks))
                  .build());
      case DebugRequest.SetVariable(int index, Telemetry.VariableValue value) ->
          List.of(message.setSetVariable(WireValues.variable(index, value)).build());
      case DebugRequest.SetLocal(int script, int frame, int index, var value) ->
          List.of(
              message
                  .setSetLocal(
                      Wire.Local.newBuilder()
                          .setScript(script)
                          .setFrame(frame)
                          .setLocal(WireValues.variable(index, value)))
                  .build());
      case DebugRequest.AskDetails() ->
          List.of(message.setAskDetails(Wire.AskDetails.getDefaultInstance()).build());
    };
  }

  private static List<ToRobot> stopPoints(List<Place> places) {
    List<ToRobot> messages = new ArrayList<>();
    int from = 0;
    do {
      int to = Math.min(places.size(), from + placesFrom(places, from));
      Wire.StopPoints.Builder part =
          Wire.StopPoints.newBuilder()
              .setFirst(from == 0)
              .setLast(to == places.size())
              .addAllRoutine(byRoutine(places.subList(from, to)));
      messages.add(ToRobot.newBuilder().setStopPoints(part).build());
      from = to;
    } while (from < places.size());
    return messages;
  }

  /** How many places from that one on fit into a message. */
  private static int placesFrom(List<Place> places, int from) {
    int room = LinkLimits.MAX_BODY_BYTES - MAX_PLACE_BYTES;
    int count = 0;
    while (from + count < places.size()) {
      Place place = places.get(from + count);
      boolean sameRoutine = count > 0 && places.get(from + count - 1).routine() == place.routine();
      room -= sameRoutine ? 3 : MAX_PLACE_BYTES;
      if (room < 0) {
        break;
      }
      count++;
    }
    return Math.max(count, 1);
  }

  private static List<Wire.RoutinePlaces> byRoutine(List<Place> inOrder) {
    List<Wire.RoutinePlaces> routines = new ArrayList<>();
    for (int at = 0; at < inOrder.size(); ) {
      int routine = inOrder.get(at).routine();
      Wire.RoutinePlaces.Builder places = Wire.RoutinePlaces.newBuilder().setRoutine(routine);
      for (int last = 0; at < inOrder.size() && inOrder.get(at).routine() == routine; at++) {
        places.addPcStep(inOrder.get(at).pc() - last);
        last = inOrder.get(at).pc();
      }
      routines.add(places.build());
    }
    return routines;
  }
}
