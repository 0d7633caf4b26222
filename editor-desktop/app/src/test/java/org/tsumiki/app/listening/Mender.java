package org.tsumiki.app.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Does to a program, by keys, what the child thinks should be done. */
final class Mender {
  private static final int MOST_FIELDS = 6;

  private final Child child;

  Mender(Child child) {
    this.child = child;
  }

  void mend(Mend mend, List<Spoken> stack) {
    List<Spoken> blocks = new ArrayList<>();
    stack.forEach(block -> block.addInOrder(blocks));
    switch (mend) {
      case Mend.Count(String block, String number) -> {
        goTo(blocks, last(blocks, block));
        count(block, number);
      }
      case Mend.Choose(String block, List<String> wanted) -> {
        // From the end on: what is above sounds as it did.
        for (int i = blocks.size() - 1; i > 0; i--) {
          if (blocks.get(i).sound().contains(block)) {
            chooseIn(blocks, i, wanted);
          }
        }
      }
      case Mend.Add(List<String> words, String after) -> add(blocks, words, after);
      case Mend.Later(String block) -> {
        goTo(blocks, last(blocks, block));
        child.press("m");
        String end = stack.getLast().sound();
        child.carry(block, "ArrowDown", sound -> sound.has(end + "の つぎ"));
        child.press("Enter");
      }
    }
  }

  /** Goes down from the head of the stack, a block after the other. */
  private void goTo(List<Spoken> blocks, int index) {
    child.toStack(blocks.getFirst().sound());
    for (Spoken block : blocks.subList(1, index + 1)) {
      child.pressUntil("ArrowDown", block.sound(), heard -> heard.isBlock(block.sound()));
    }
  }

  /** The last block that has these words. */
  private static int last(List<Spoken> blocks, String words) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (new Sound(blocks.get(i).sound()).has(words)) {
        return i;
      }
    }
    throw new AssertionError("no block says " + words);
  }

  /**
   * Goes through what is in the block to the number that is meant: the one that was heard with the
   * word, else the first.
   */
  private void count(String block, String number) {
    String old = block.replaceAll("\\D", "");
    child.pressUntil(
        "ArrowRight",
        "a number",
        heard -> heard.kana().matches((old.isEmpty() ? "\\d" : old + "(?!\\d)") + ".*"));
    child.press("Enter");
    child.type(number);
    child.press("Enter");
  }

  /** Opens each list of choices in a block, and takes what is wanted where it is offered. */
  private void chooseIn(List<Spoken> blocks, int index, List<String> wanted) {
    goTo(blocks, index);
    List<String> open = new ArrayList<>(wanted);
    open.removeIf(word -> blocks.get(index).sound().contains(word));
    List<String> field = List.of("?");
    for (int i = 0; i < MOST_FIELDS && !open.isEmpty() && !Child.isEnd(field); i++) {
      field = child.press("ArrowRight");
      if (!Child.isEnd(field) && !Sound.of(Child.last(field)).kana().matches("^\\d.*")) {
        choose(open);
      }
    }
  }

  private void choose(List<String> wanted) {
    child.press("Enter");
    child.choose(wanted).ifPresent(wanted::remove);
  }

  private void add(List<Spoken> blocks, List<String> words, String after) {
    int place = after.isEmpty() ? blocks.size() - 1 : first(blocks, after);
    goTo(blocks, place);
    // The block on the shelf has some of the words; what it does not say yet is chosen in it.
    String known = words.size() > 1 ? words.getFirst() : words.getLast();
    List<String> taken = child.fromTheShelf(String.join(" ", words), heard -> heard.has(known));
    Predicate<Sound> there = heard -> heard.has(blocks.get(place).sound() + "の つぎ");
    if (!Child.hears(taken, there)) {
      child.carry(known, "ArrowDown", there);
    }
    List<String> heard = child.press("Enter");
    List<String> open = new ArrayList<>(words);
    open.removeIf(word -> Child.hears(heard, sound -> sound.has(word)));
    List<String> field = List.of("?");
    for (int i = 0; i < MOST_FIELDS && !open.isEmpty() && !Child.isEnd(field); i++) {
      field = child.press("ArrowRight");
      String purpose = Sound.of(Child.last(field)).kana();
      if (open.stream().anyMatch(purpose::contains)) {
        choose(open);
      }
    }
  }

  private static int first(List<Spoken> blocks, String words) {
    for (int i = 0; i < blocks.size(); i++) {
      if (new Sound(blocks.get(i).sound()).has(words)) {
        return i;
      }
    }
    throw new AssertionError("no block says " + words);
  }
}
