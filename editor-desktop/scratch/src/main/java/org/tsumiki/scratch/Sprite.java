package org.tsumiki.scratch;

import java.util.List;
import java.util.Optional;

/**
 * The stage or a sprite.
 *
 * @param layer the higher, the earlier its scripts run
 * @param messages names of messages that it declares
 * @param comments remarks that hang at no block
 * @param strayBlocks blocks in the file that belong to no script
 */
record Sprite(
    String name,
    boolean stage,
    double layer,
    List<Saved> variables,
    List<SavedList> lists,
    List<String> messages,
    List<Script> scripts,
    List<Comment> comments,
    int strayBlocks) {

  Sprite {
    variables = List.copyOf(variables);
    lists = List.copyOf(lists);
    messages = List.copyOf(messages);
    scripts = List.copyOf(scripts);
    comments = List.copyOf(comments);
  }

  /** A variable as it was saved. */
  record Saved(String id, String name, SavedValue value, boolean cloud) {}

  /** A list as it was saved. */
  record SavedList(String id, String name, List<SavedValue> things) {
    SavedList {
      things = List.copyOf(things);
    }
  }

  /**
   * A value in the file.
   *
   * @param truth set when it is a Boolean
   */
  record SavedValue(String text, Optional<Boolean> truth) {}

  /** A chain of blocks; x and y as Scratch's window has them. */
  record Script(double x, double y, List<Node> chain) {
    Script {
      chain = List.copyOf(chain);
    }
  }

  /** A remark on the background. */
  record Comment(String text, double x, double y) {}
}
