package org.tsumiki.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.link.Place;

/**
 * Where the blocks of a workspace begin in its image: the program can pause at each statement, the
 * first time its code is come to. A block inside of another one (a number, a question) begins with
 * the statement that it belongs to.
 *
 * @param stopPoints all such places
 * @param ofStatement those of each statement; hats stand for the first statement under them
 */
record BlockPlaces(List<Place> stopPoints, Map<String, List<Place>> ofStatement) {
  /** Inputs that hold statements; all others hold values. */
  private static final Set<String> STATEMENT_INPUTS = Set.of("DO", "ELSE");

  BlockPlaces {
    stopPoints = List.copyOf(stopPoints);
    ofStatement = Map.copyOf(ofStatement);
  }

  static BlockPlaces of(JsonObject project, DebugMap debugMap) {
    Map<String, String> statements = statementOfEachBlock(project);
    List<Place> all = new ArrayList<>();
    Map<String, List<Place>> ofStatement = new HashMap<>();
    for (int routine = 0; routine < debugMap.routines().size(); routine++) {
      DebugMap.RoutineMap map = debugMap.routines().get(routine);
      Set<String> seen = new HashSet<>();
      for (DebugMap.Place place : map.places()) {
        String statement = statements.get(place.blockId());
        if (statement == null || statement.equals(map.hatBlockId()) || !seen.add(statement)) {
          continue;
        }
        Place at = new Place(routine, place.pc());
        all.add(at);
        ofStatement.computeIfAbsent(statement, id -> new ArrayList<>()).add(at);
        if (seen.size() == 1) {
          ofStatement.computeIfAbsent(map.hatBlockId(), id -> new ArrayList<>()).add(at);
        }
      }
    }
    return new BlockPlaces(all, ofStatement);
  }

  /** The places of these blocks that can be breakpoints. */
  List<Place> of(List<String> blockIds) {
    return blockIds.stream()
        .flatMap(id -> ofStatement.getOrDefault(id, List.of()).stream())
        .distinct()
        .toList();
  }

  /** A block, and the statement it belongs to. */
  private record Visit(JsonObject block, String statement) {}

  private static Map<String, String> statementOfEachBlock(JsonObject project) {
    Map<String, String> owners = new HashMap<>();
    Deque<Visit> toVisit = new ArrayDeque<>();
    Wire.object(project, "workspace")
        .flatMap(workspace -> Wire.object(workspace, "blocks"))
        .map(blocks -> Wire.any(blocks, "blocks"))
        .filter(JsonElement::isJsonArray)
        .ifPresent(top -> {
          for (JsonElement block : top.getAsJsonArray()) {
            if (block.isJsonObject()) {
              toVisit.add(new Visit(block.getAsJsonObject(), ""));
            }
          }
        });
    while (!toVisit.isEmpty()) {
      visit(toVisit.remove(), owners, toVisit);
    }
    return owners;
  }

  private static void visit(Visit visit, Map<String, String> owners, Deque<Visit> toVisit) {
    JsonObject block = visit.block();
    String id = Wire.text(block, "id").orElse("");
    String statement = visit.statement().isEmpty() ? id : visit.statement();
    owners.put(id, statement);
    Wire.object(block, "next").ifPresent(next -> addInner(next, "", toVisit));
    Wire.object(block, "inputs")
        .ifPresent(inputs -> {
          for (Map.Entry<String, JsonElement> input : inputs.entrySet()) {
            if (input.getValue().isJsonObject()) {
              boolean statements = STATEMENT_INPUTS.contains(input.getKey());
              addInner(input.getValue().getAsJsonObject(), statements ? "" : statement, toVisit);
            }
          }
        });
  }

  private static void addInner(JsonObject connection, String statement, Deque<Visit> toVisit) {
    Wire.object(connection, "block").ifPresent(block -> toVisit.add(new Visit(block, statement)));
    Wire.object(connection, "shadow").ifPresent(block -> toVisit.add(new Visit(block, statement)));
  }
}
