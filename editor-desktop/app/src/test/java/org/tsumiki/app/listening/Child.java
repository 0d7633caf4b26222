package org.tsumiki.app.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Presses keys, and decides by what it hears. */
final class Child {
  private static final int MOST_PRESSES = 80;
  private static final int SHELVES = 14;
  private static final int STACKS = 9;

  /** Waits until the page has drawn and nothing is being said: a child listens to the end. */
  private static final String UNTIL_STILL =
      """
      () => new Promise(done => {
        let frames = 0, quiet = 0;
        const look = () => {
          quiet = document.querySelector('.speech-now') ? 0 : quiet + 1;
          if (quiet >= 4 || ++frames > 1000) done(); else setTimeout(look, 12);
        };
        requestAnimationFrame(() => setTimeout(look, 0));
      })
      """;

  private final Page page;
  private final Ears ears;
  private final StringBuilder account = new StringBuilder();

  /** On which shelf it heard which block. */
  private final Map<String, String> shelfOf = new HashMap<>();

  private int keys;

  Child(Page page, Ears ears) {
    this.page = page;
    this.ears = ears;
  }

  int keys() {
    return keys;
  }

  /** Keys and what was heard after each, a line each. */
  String account() {
    return account.toString();
  }

  /** Presses a key and listens. */
  List<String> press(String key) {
    int already = ears.count();
    keys++;
    page.keyboard().press(key);
    page.evaluate(UNTIL_STILL);
    List<String> heard = ears.after(already);
    account.append(key).append("  →  ").append(String.join(" ／ ", heard)).append('\n');
    return heard;
  }

  /** Presses keys one after the other; what was heard after the last one. */
  List<String> press(String first, String... more) {
    List<String> heard = press(first);
    for (String key : more) {
      heard = press(key);
    }
    return heard;
  }

  /** Types something, a key a letter. */
  void type(String text) {
    text.chars().mapToObj(Character::toString).forEach(this::press);
  }

  /** Presses a key until it hears something that fits. */
  List<String> pressUntil(String key, String what, Predicate<Sound> fits) {
    for (int i = 0; i < MOST_PRESSES; i++) {
      List<String> heard = press(key);
      if (heard.stream().map(Sound::of).anyMatch(fits)) {
        return heard;
      }
    }
    throw new AssertionError("pressed " + key + " and never heard: " + what + "\n" + account());
  }

  /** Waits, without a key, until it hears something that fits. */
  void listenFor(int already, String what, Predicate<Sound> fits) {
    page.waitForCondition(() -> ears.after(already).stream().map(Sound::of).anyMatch(fits));
    page.evaluate(UNTIL_STILL);
    account.append("…  →  ").append(String.join(" ／ ", ears.after(already))).append('\n');
    assertThat(ears.after(already)).as(what).isNotEmpty();
  }

  /** How many sentences it has heard. */
  int heardSoFar() {
    return ears.count();
  }

  /**
   * Takes a block from a shelf, carries it to a place and sets what is in it. The keyboard is among
   * the blocks.
   *
   * @param place how the place sounds: 「スタート したとき」の つぎ
   */
  void build(Wish wish, String place) {
    List<String> now = fromTheShelf(wish);
    if (now.stream().map(Sound::of).noneMatch(heard -> heard.has(place))) {
      carry(wish, place);
    }
    press("Enter");
    for (Wish.Value value : wish.values()) {
      set(value);
    }
    String before = "";
    for (Map.Entry<String, List<Wish>> body : wish.bodies().entrySet()) {
      before = wish.says() + "の なか";
      for (Wish inner : body.getValue()) {
        build(inner, before);
        before = inner.says() + "の つぎ";
      }
    }
  }

  /** What it hears of the whole program: each stack with its blocks. */
  List<List<String>> program() {
    List<List<String>> stacks = new ArrayList<>();
    for (String said : press("Alt+p")) {
      String sound = Sound.of(said).kana();
      if (sound.endsWith("ばんめのかたまり")) {
        stacks.add(new ArrayList<>());
      } else {
        if (stacks.isEmpty()) {
          stacks.add(new ArrayList<>());
        }
        stacks.getLast().add(sound);
      }
    }
    return stacks;
  }

  /** Goes to the stack that begins with that block. */
  void toStack(String first) {
    if (press("Alt+w").stream().map(Sound::of).anyMatch(heard -> heard.beginsWith(first, ""))) {
      return;
    }
    for (String key : List.of("b", "ArrowUp", "n")) {
      List<String> heard = List.of("?");
      String before = "";
      for (int i = 0; i < STACKS && !last(heard).equals(before); i++) {
        before = last(heard);
        heard = press(key);
        if (sounds(heard, first)) {
          return;
        }
      }
    }
    throw new AssertionError("no stack " + first + "\n" + account());
  }

  /** Deletes what hangs under the first block of a stack. */
  void clearUnder(int blocks) {
    for (int i = 0; i < blocks; i++) {
      press("ArrowDown", "Delete");
    }
  }

  /** Builds blocks one under the other. */
  void buildUnder(String above, List<Wish> chain) {
    String last = above;
    for (Wish wish : chain) {
      build(wish, last + "の つぎ");
      last = wish.says();
    }
  }

  /** Goes along the shelves until it hears the block, and takes it; gives what was heard then. */
  private List<String> fromTheShelf(Wish wish) {
    List<String> shelf = press("t");
    String known = shelfOf.get(wish.type());
    if (known != null && !sounds(shelf, known)) {
      shelf = toShelf(known);
    }
    for (int shelves = 0; shelves < SHELVES; shelves++) {
      if (walkToBlock(wish)) {
        shelfOf.put(wish.type(), last(shelf));
        return press("Enter");
      }
      press("ArrowLeft");
      List<String> next = press("ArrowDown");
      // At the last shelf it is still: the others are above.
      shelf = next.isEmpty() ? toShelf("") : next;
    }
    throw new AssertionError("on no shelf: " + wish.shelf() + "\n" + account());
  }

  /** Up to a shelf that it remembers, or to the first one. */
  private List<String> toShelf(String known) {
    List<String> heard = List.of("?");
    List<String> shelf = heard;
    for (int i = 0; i < SHELVES && !heard.isEmpty(); i++) {
      shelf = heard;
      heard = press("ArrowUp");
      if (!known.isEmpty() && sounds(heard, known)) {
        return heard;
      }
    }
    for (int i = 0; i < SHELVES && !known.isEmpty(); i++) {
      heard = press("ArrowDown");
      if (sounds(heard, known)) {
        return heard;
      }
    }
    return shelf;
  }

  private boolean walkToBlock(Wish wish) {
    List<String> heard = press("ArrowRight");
    for (int blocks = 0; blocks < MOST_PRESSES && !heard.isEmpty(); blocks++) {
      if (Sound.of(last(heard)).hasInOrder(wish.shelf())) {
        return true;
      }
      heard = press("ArrowDown");
    }
    return false;
  }

  private void carry(Wish wish, String place) {
    for (String key : List.of("ArrowDown", "ArrowUp")) {
      for (int i = 0; i < MOST_PRESSES / 2; i++) {
        if (press(key).stream().map(Sound::of).anyMatch(heard -> heard.has(place))) {
          return;
        }
      }
    }
    throw new AssertionError("no place " + place + " for " + wish.says() + "\n" + account());
  }

  private void set(Wish.Value value) {
    List<String> field =
        pressUntil("ArrowRight", value.purpose(), heard -> heard.has(value.purpose()));
    if (Sound.of(last(field)).beginsWith(value.said(), value.purpose())) {
      return;
    }
    press("Enter");
    if (value.typed().isPresent()) {
      type(value.typed().get());
    } else {
      pressUntil("ArrowDown", value.said(), heard -> heard.has(value.said()));
    }
    press("Enter");
  }

  private static boolean sounds(List<String> heard, String part) {
    return heard.stream().map(Sound::of).anyMatch(sound -> sound.has(part));
  }

  private static String last(List<String> heard) {
    return heard.isEmpty() ? "" : heard.getLast();
  }
}
