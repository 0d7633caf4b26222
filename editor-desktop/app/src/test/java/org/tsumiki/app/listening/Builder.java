package org.tsumiki.app.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes a program out of the one that is there: keeps what sounds as it is wished, changes values,
 * deletes, adds. It remembers on which block the keyboard is, and trusts nothing else but its ears.
 */
final class Builder {
  private final Child child;

  /** The stack that the keyboard is in, and the block there; the block is null when unknown. */
  private List<Spoken> stack = List.of();

  private @Nullable Spoken at;

  /** Whether the keyboard is on the block itself and not on something in it. */
  private boolean isOnBlock;

  Builder(Child child) {
    this.child = child;
  }

  /** Builds each of these scripts; blocks that hang on nothing go. */
  void build(List<List<Wish>> scripts) {
    List<List<Spoken>> there = child.program();
    for (List<Spoken> loose : there) {
      if (isLoose(loose.getFirst())) {
        child.toStack(loose.getFirst().sound());
        loose.forEach(block -> child.press("Delete"));
      }
    }
    for (List<Wish> script : scripts) {
      Wish hat = script.getFirst();
      stack =
          there.stream()
              .filter(one -> one.getFirst().sound().equals(Sound.of(hat.says()).kana()))
              .findFirst()
              .orElseGet(() -> alone(hat));
      edit(null, 0, stack, script);
    }
  }

  private static boolean isLoose(Spoken first) {
    return !first.sound().endsWith("とき") && !first.sound().contains("のやりかた");
  }

  private List<Spoken> alone(Wish hat) {
    child.fromTheShelf(hat.type(), shelfSound(hat));
    child.press("Enter");
    List<Spoken> made = new ArrayList<>(List.of(new Spoken(Sound.of(hat.says()).kana())));
    stack = made;
    at = made.getFirst();
    isOnBlock = true;
    fill(hat);
    return made;
  }

  /** Makes a chain as it is wished; it lies in a body of a block, or is a stack. */
  private void edit(@Nullable Spoken owner, int body, List<Spoken> have, List<Wish> want) {
    int[] kept = Alignment.of(have, want);
    List<Spoken> meant = new ArrayList<>(have);
    int next = 0;
    for (int j = 0; j < want.size(); j++) {
      Wish wish = want.get(j);
      if (kept[j] >= 0) {
        Spoken block = meant.get(kept[j]);
        while (have.get(next) != block) {
          delete(owner, have, next);
        }
        adjust(block, wish);
      } else {
        while (wish.isLast() && have.size() > next) {
          delete(owner, have, next);
        }
        Spoken block = insert(owner, body, have, next, wish);
        adopt(block, wish, have, next + 1);
        for (int b = 0; b < wish.bodies().size(); b++) {
          edit(block, b, block.body(b), wish.bodies().get(b));
        }
      }
      next++;
    }
    while (have.size() > next) {
      delete(owner, have, next);
    }
  }

  private void adjust(Spoken block, Wish wish) {
    String sound = Sound.of(wish.says()).kana();
    if (!block.sound().equals(sound)) {
      go(block);
      fill(wish);
      block.sounds(sound);
    }
    for (int b = 0; b < wish.bodies().size(); b++) {
      edit(block, b, block.body(b), wish.bodies().get(b));
    }
  }

  private void delete(@Nullable Spoken owner, List<Spoken> chain, int index) {
    go(chain.get(index));
    child.press("Delete");
    chain.remove(index);
    // The keyboard is then on the block before.
    at = index > 0 ? chain.get(index - 1) : owner;
    isOnBlock = true;
  }

  /** Takes the block from its shelf, and carries it there if it does not go there by itself. */
  private Spoken insert(
      @Nullable Spoken owner, int body, List<Spoken> chain, int index, Wish wish) {
    Predicate<Sound> place;
    if (index > 0) {
      Spoken before = chain.get(index - 1);
      if (at != before && !isIn(before)) {
        go(before);
      }
      place = sound -> sound.has(before.sound() + "の つぎ") || isShort(before, sound, "の つぎ");
    } else if (owner != null) {
      if (at != owner && !(body > 0 && isIn(owner))) {
        go(owner);
      }
      place = body > 0 ? Builder::isOtherWay : sound -> isInside(owner, sound);
    } else {
      throw new IllegalStateException("nothing stands above a hat");
    }
    if (!Child.hears(child.fromTheShelf(wish.type(), shelfSound(wish)), place)) {
      child.carry(wish.says(), "ArrowDown", place);
    }
    child.press("Enter");
    Spoken block = new Spoken(Sound.of(wish.says()).kana());
    chain.add(index, block);
    at = block;
    isOnBlock = true;
    fill(wish);
    return block;
  }

  private static boolean isInside(Spoken block, Sound heard) {
    return heard.has(block.sound() + "の なか") || isShort(block, heard, "の なか");
  }

  /** An if that is the only one is called もし. */
  private static boolean isShort(Spoken block, Sound heard, String where) {
    return block.sound().startsWith("もし") && isAtStart(heard, "もし" + where);
  }

  /** The other way of an if, that of the only one or that of one that is named. */
  private static boolean isOtherWay(Sound heard) {
    return isAtStart(heard, Spoken.OTHER_WAY + "の なか")
        || heard.has("の " + Spoken.OTHER_WAY + "の なか");
  }

  private static boolean isAtStart(Sound heard, String place) {
    return heard.beginsWith(place, "") || heard.has("いまは " + place);
  }

  private boolean isIn(Spoken outer) {
    return at != null && outer.holds(at);
  }

  /**
   * What stood here and is to lie in the new block goes there as one: the first block takes the
   * others along.
   */
  private void adopt(Spoken block, Wish wish, List<Spoken> chain, int from) {
    List<Spoken> rest = chain.subList(from, chain.size());
    List<String> lines = Spoken.lines(rest);
    for (int b = 0; b < wish.bodies().size(); b++) {
      if (rest.isEmpty() || !Spoken.lines(Spoken.of(wish.bodies().get(b))).equals(lines)) {
        continue;
      }
      go(rest.getFirst());
      child.press("Shift+M");
      Predicate<Sound> place = b > 0 ? Builder::isOtherWay : sound -> isInside(block, sound);
      child.carry(wish.says(), "ArrowUp", place);
      child.press("Enter");
      block.body(b).addAll(rest);
      rest.clear();
      return;
    }
  }

  /** Goes up or down in the stack, by what it hears on the way. */
  private void go(Spoken target) {
    List<Spoken> order = new ArrayList<>();
    stack.forEach(block -> block.addInOrder(order));
    if (at == null || !order.contains(at)) {
      child.toStack(stack.getFirst().sound());
      at = stack.getFirst();
      isOnBlock = true;
    }
    int from = order.indexOf(at);
    int to = order.indexOf(target);
    if (from == to && !isOnBlock) {
      child.pressUntil("ArrowLeft", target.sound(), sound -> sound.isBlock(target.sound()));
    }
    int step = to > from ? 1 : -1;
    for (int i = from; i != to; ) {
      i += step;
      String sound = order.get(i).sound();
      if (i == to || sound.equals(target.sound())) {
        child.pressUntil(step > 0 ? "ArrowDown" : "ArrowUp", sound, heard -> heard.isBlock(sound));
      }
    }
    at = target;
    isOnBlock = true;
  }

  /** Sets what is in a block, and puts other blocks into it. */
  private void fill(Wish wish) {
    for (Wish.Part part : wish.parts()) {
      isOnBlock = false;
      switch (part) {
        case Wish.Value value -> set(value);
        case Wish.Inner inner -> put(inner);
      }
    }
  }

  private void set(Wish.Value value) {
    List<String> field =
        child.pressUntil("ArrowRight", value.purpose(), heard -> heard.has(value.purpose()));
    if (Sound.of(Child.last(field)).beginsWith(value.says(), value.purpose())) {
      return;
    }
    child.press("Enter");
    if (value.typed().isPresent()) {
      child.type(value.typed().get());
    } else {
      child.choose(List.of(value.says()));
      return;
    }
    child.press("Enter");
  }

  private void put(Wish.Inner inner) {
    Wish wish = inner.wish();
    List<String> slot =
        child.pressUntil(
            "ArrowRight",
            inner.purpose(),
            heard -> heard.has(inner.purpose()) || heard.isBlock(wish.says()));
    if (Child.hears(slot, heard -> heard.isBlock(wish.says()))) {
      return;
    }
    Predicate<Sound> place = heard -> heard.has("の " + inner.purpose());
    if (!Child.hears(child.fromTheShelf(wish.type(), shelfSound(wish)), place)) {
      child.carry(wish.says(), "ArrowDown", place);
    }
    child.press("Enter");
    fill(wish);
  }

  private static Predicate<Sound> shelfSound(Wish wish) {
    return sound -> sound.hasInOrder(wish.shelf());
  }
}
