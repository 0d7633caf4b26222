package org.tsumiki.app.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A block of the program as it is in the child's head: how it sounded, and what lies in it. */
final class Spoken {
  /** How the other way of an if sounds. */
  static final String OTHER_WAY = "そうでなければ";

  private static final Pattern DEEPER = Pattern.compile("(\\d+)だんなか(.*)");
  private static final String NEXT_STACK = "ばんめのかたまり";
  private static final String INSIDE = "のなか";

  private final List<List<Spoken>> bodies = new ArrayList<>();
  private String sound;

  Spoken(String sound) {
    this.sound = sound;
  }

  String sound() {
    return sound;
  }

  void sounds(String other) {
    sound = other;
  }

  /** What lies in it; made empty when there was nothing. */
  List<Spoken> body(int index) {
    while (bodies.size() <= index) {
      bodies.add(new ArrayList<>());
    }
    return bodies.get(index);
  }

  /** It and all that lies in it, in the order in which the keyboard comes to them. */
  void addInOrder(List<Spoken> order) {
    order.add(this);
    bodies.forEach(body -> body.forEach(inner -> inner.addInOrder(order)));
  }

  boolean holds(Spoken other) {
    List<Spoken> all = new ArrayList<>();
    addInOrder(all);
    return other != this && all.contains(other);
  }

  /** The stacks of a program, from what is heard when the whole of it is read. */
  static List<List<Spoken>> stacks(List<String> heard) {
    List<List<Spoken>> stacks = new ArrayList<>();
    List<List<Spoken>> open = new ArrayList<>();
    boolean isOtherWay = false;
    for (String said : heard) {
      String sound = Sound.of(said).kana();
      if (sound.endsWith(NEXT_STACK)) {
        open.clear();
        continue;
      }
      if (sound.endsWith(OTHER_WAY + INSIDE)) {
        isOtherWay = true;
        continue;
      }
      Matcher deeper = DEEPER.matcher(sound);
      int depth = deeper.matches() ? Integer.parseInt(deeper.group(1)) : 0;
      Spoken block = new Spoken(deeper.matches() ? deeper.group(2) : sound);
      if (depth == 0 && open.isEmpty()) {
        stacks.add(new ArrayList<>());
        open.add(stacks.getLast());
      }
      chainAt(open, depth, isOtherWay).add(block);
      isOtherWay = false;
    }
    return stacks;
  }

  private static List<Spoken> chainAt(List<List<Spoken>> open, int depth, boolean isOtherWay) {
    if (depth > 0) {
      Spoken owner = open.get(depth - 1).getLast();
      if (open.size() <= depth || (isOtherWay && owner.sound.contains(OTHER_WAY))) {
        List<Spoken> body = owner.body(isOtherWay ? 1 : 0);
        open.subList(depth, open.size()).clear();
        open.add(body);
      }
    }
    open.subList(depth + 1, open.size()).clear();
    return open.get(depth);
  }

  /** Each block on a line of its own, deeper ones further in: to compare programs. */
  static List<String> lines(List<Spoken> chain) {
    List<String> lines = new ArrayList<>();
    addLines(lines, chain, "");
    return lines;
  }

  private static void addLines(List<String> lines, List<Spoken> chain, String in) {
    for (Spoken block : chain) {
      lines.add(in + block.sound);
      for (int i = 0; i < block.bodies.size(); i++) {
        if (i > 0) {
          lines.add(in + OTHER_WAY);
        }
        addLines(lines, block.bodies.get(i), in + "  ");
      }
    }
  }

  /** How a program that is wished for would sound. */
  static List<Spoken> of(List<Wish> chain) {
    List<Spoken> spoken = new ArrayList<>();
    for (Wish wish : chain) {
      Spoken block = new Spoken(Sound.of(wish.says()).kana());
      for (int i = 0; i < wish.bodies().size(); i++) {
        block.body(i).addAll(of(wish.bodies().get(i)));
      }
      spoken.add(block);
    }
    return spoken;
  }
}
