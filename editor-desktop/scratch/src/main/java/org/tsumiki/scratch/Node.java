package org.tsumiki.scratch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One block of a Scratch script with all that is in it. Trees of nodes are finite: whatever the
 * file said, each block stands in one place.
 *
 * @param opcode Scratch's name of the block, or one of the {@code CUT_} names
 * @param args what stands in its holes, menus too
 * @param stacks chains inside it, by input name
 * @param fields what was chosen on the block itself
 * @param mutation only on the blocks of procedures
 * @param comment what was written to it
 */
record Node(
    String opcode,
    Map<String, Arg> args,
    Map<String, List<Node>> stacks,
    Map<String, Field> fields,
    Optional<Mutation> mutation,
    Optional<String> comment) {

  /** Stands where a chain came back to a block that already had its place. */
  static final String CUT_LOOP = "cut-loop";

  /** Stands where the file names a block that it does not hold. */
  static final String CUT_MISSING = "cut-missing";

  /** Stands where blocks are deeper inside each other than Tsumiki takes. */
  static final String CUT_DEEP = "cut-deep";

  Node {
    // In the file's order, which the report follows: Map.copyOf has another in each process.
    args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
    stacks = Collections.unmodifiableMap(new LinkedHashMap<>(stacks));
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** A value chosen on a block: its text, and the id that belongs to it, or "". */
  record Field(String value, String id) {
    static final Field NONE = new Field("", "");
  }

  /** What the blocks of procedures know beside their inputs. */
  record Mutation(
      String procedureCode,
      List<String> argumentIds,
      List<String> argumentNames,
      List<String> argumentDefaults,
      boolean warp) {
    Mutation {
      argumentIds = List.copyOf(argumentIds);
      argumentNames = List.copyOf(argumentNames);
      argumentDefaults = List.copyOf(argumentDefaults);
    }
  }

  /** A block that could not be followed. */
  static Node cut(String why) {
    return new Node(why, Map.of(), Map.of(), Map.of(), Optional.empty(), Optional.empty());
  }

  Arg arg(String input) {
    return args.getOrDefault(input, Arg.EMPTY);
  }

  List<Node> stack(String input) {
    return stacks.getOrDefault(input, List.of());
  }

  Field field(String name) {
    return fields.getOrDefault(name, Field.NONE);
  }
}
