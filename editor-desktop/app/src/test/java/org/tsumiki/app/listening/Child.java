package org.tsumiki.app.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Presses keys, and decides by what it hears. */
final class Child {
  static final int MOST_PRESSES = 80;
  private static final int SHELVES = 14;
  private static final int STACKS = 9;
  private static final int MOST_CHOICES = 20;

  /**
   * Waits until the page has drawn, told what changed, and nothing is being said: a child listens
   * to the end.
   */
  private static final String UNTIL_STILL =
      """
      () => new Promise(done => {
        let looks = 0, quiet = 0;
        const look = () => {
          quiet = document.querySelector('.speech-now') ? 0 : quiet + 1;
          if (quiet >= 3 || ++looks > 2000) done(); else setTimeout(look, 4);
        };
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(look, 0)));
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
    if (key.length() == 1 && key.charAt(0) > '~') {
      // The input method of a Japanese keyboard writes it.
      page.keyboard().insertText(key);
    } else {
      page.keyboard().press(key);
    }
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
      if (hears(heard, fits)) {
        return heard;
      }
      if (isEnd(heard)) {
        break;
      }
    }
    throw new AssertionError("pressed " + key + " and never heard: " + what + "\n" + account());
  }

  /**
   * Goes down and up an open list of choices to one of these and takes it; closes the list where
   * none of them is in it.
   */
  Optional<String> choose(List<String> wanted) {
    for (String key : List.of("ArrowDown", "ArrowUp")) {
      List<String> heard = List.of("?");
      for (int i = 0; i < MOST_CHOICES && !isEnd(heard); i++) {
        heard = press(key);
        Sound choice = Sound.of(last(heard));
        Optional<String> isIt = wanted.stream().filter(choice::has).findFirst();
        if (isIt.isPresent()) {
          press("Enter");
          return isIt;
        }
      }
    }
    press("Escape");
    return Optional.empty();
  }

  /** Waits, without a key, until it hears something that fits. */
  List<String> listenFor(int already, String what, Predicate<Sound> fits) {
    page.waitForCondition(() -> hears(ears.after(already), fits));
    page.evaluate(UNTIL_STILL);
    List<String> heard = ears.after(already);
    account.append("…  →  ").append(String.join(" ／ ", heard)).append('\n');
    assertThat(heard).as(what).isNotEmpty();
    return heard;
  }

  /** How many sentences it has heard. */
  int heardSoFar() {
    return ears.count();
  }

  /** What it hears of the whole program: each stack with its blocks. */
  List<List<Spoken>> program() {
    return Spoken.stacks(press("Alt+p"));
  }

  /** Goes to the stack that begins with that block. */
  void toStack(String first) {
    if (hears(press("Alt+w"), heard -> heard.beginsWith(first, ""))) {
      return;
    }
    for (String key : List.of("b", "ArrowUp", "n")) {
      List<String> heard = List.of("?");
      for (int i = 0; i < STACKS && !isEnd(heard); i++) {
        heard = press(key);
        if (hears(heard, sound -> sound.isBlock(first))) {
          return;
        }
      }
    }
    throw new AssertionError("no stack " + first + "\n" + account());
  }

  /** Goes along the shelves until it hears the block, and takes it; gives what was heard then. */
  List<String> fromTheShelf(String type, Predicate<Sound> fits) {
    List<String> shelf = press("t");
    String known = shelfOf.get(type);
    if (known != null && !hears(shelf, sound -> sound.has(known))) {
      shelf = toShelf(known);
    }
    for (int shelves = 0; shelves < SHELVES; shelves++) {
      if (walkToBlock(fits)) {
        shelfOf.put(type, last(shelf));
        return press("Enter");
      }
      press("ArrowLeft");
      List<String> next = press("ArrowDown");
      // At the last shelf it goes no further: the others are above.
      shelf = isEnd(next) ? toShelf("") : next;
    }
    throw new AssertionError("on no shelf: " + type + "\n" + account());
  }

  /** Up to a shelf that it remembers, or to the first one. */
  private List<String> toShelf(String known) {
    List<String> heard = List.of("?");
    List<String> shelf = heard;
    for (int i = 0; i < SHELVES && !isEnd(heard); i++) {
      shelf = heard;
      heard = press("ArrowUp");
      if (!known.isEmpty() && hears(heard, sound -> sound.has(known))) {
        return heard;
      }
    }
    for (int i = 0; i < SHELVES && !known.isEmpty(); i++) {
      heard = press("ArrowDown");
      if (hears(heard, sound -> sound.has(known))) {
        return heard;
      }
    }
    return shelf;
  }

  private boolean walkToBlock(Predicate<Sound> fits) {
    List<String> heard = press("ArrowRight");
    for (int blocks = 0; blocks < MOST_PRESSES && !isEnd(heard); blocks++) {
      if (fits.test(Sound.of(last(heard)))) {
        return true;
      }
      heard = press("ArrowDown");
    }
    return false;
  }

  /** Moves what it holds until it hears the place. */
  void carry(String what, String firstWay, Predicate<Sound> place) {
    for (String key : List.of(firstWay, firstWay.equals("ArrowUp") ? "ArrowDown" : "ArrowUp")) {
      List<String> heard = List.of("?");
      for (int i = 0; i < MOST_PRESSES / 2 && !isEnd(heard); i++) {
        heard = press(key);
        if (hears(heard, place)) {
          return;
        }
      }
    }
    throw new AssertionError("no such place for " + what + "\n" + account());
  }

  static boolean hears(List<String> heard, Predicate<Sound> fits) {
    return heard.stream().map(Sound::of).anyMatch(fits);
  }

  /** It goes no further that way. */
  static boolean isEnd(List<String> heard) {
    return heard.isEmpty() || hears(heard, sound -> sound.has("ここで おわりです"));
  }

  static String last(List<String> heard) {
    return heard.isEmpty() ? "" : heard.getLast();
  }

  /** Everything that it has heard since. */
  List<String> heardSince(int already) {
    return new ArrayList<>(ears.after(already));
  }
}
