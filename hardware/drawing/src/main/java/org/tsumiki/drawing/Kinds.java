package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Shape;
import org.tsumiki.course.CoursePlan.Thing;
import org.tsumiki.course.CoursePlan.Zone;

/**
 * The things of a course, those that look alike together: each look gets a letter, so that nobody
 * must know colours to tell them apart.
 */
final class Kinds {
  /** A kind that has a word of its own, whatever its shape. */
  private static final String CRAB = "crab";

  /** What makes things look different. */
  private record LookAlike(
      String shape, String colour, boolean fixed, String card, boolean isCrab) {}

  /**
   * Things that look alike.
   *
   * @param letter A for the first
   * @param first one of them
   */
  record Kind(String letter, Thing first, int count) {}

  private final Map<LookAlike, List<Thing>> groups = new LinkedHashMap<>();
  private final Standing standing;
  private final List<Card> cards;

  Kinds(CoursePlan plan, Standing standing) {
    this.standing = standing;
    switch (plan.setting()) {
      case Setting.Scene scene -> cards = List.of();
      case Setting.Floor floor -> {
        cards = floor.cards();
        floor
            .things()
            .forEach(
                thing -> groups.computeIfAbsent(look(thing), key -> new ArrayList<>()).add(thing));
      }
    }
  }

  private LookAlike look(Thing thing) {
    String shape =
        switch (thing.shape()) {
          case Shape.Block block -> "block";
          case Shape.Can can -> "can";
          case Shape.Ball ball -> "ball";
        };
    return new LookAlike(
        shape,
        colour(thing).orElse(""),
        thing.fixed(),
        thing.card().orElse(""),
        thing.kind().equals(CRAB));
  }

  /** The thing's colour; empty while its card is not drawn. */
  Optional<String> colour(Thing thing) {
    return thing.card().isEmpty()
        ? Optional.of(thing.colour())
        : card(thing)
            .flatMap(card -> standing.colourOf(cards.indexOf(card), card))
            .map(drawn -> drawn.print().colour());
  }

  private Optional<Card> card(Thing thing) {
    return cards.stream().filter(card -> thing.card().equals(Optional.of(card.id()))).findFirst();
  }

  List<Kind> all() {
    List<Kind> kinds = new ArrayList<>();
    groups.forEach((look, things) ->
        kinds.add(new Kind(letter(kinds.size()), things.getFirst(), things.size())));
    return kinds;
  }

  List<Thing> things(Kind kind) {
    return groups.getOrDefault(look(kind.first()), List.of());
  }

  String letter(Thing thing) {
    return letter(List.copyOf(groups.keySet()).indexOf(look(thing)));
  }

  private static String letter(int index) {
    return index < 26 ? String.valueOf((char) ('A' + index)) : Integer.toString(index - 25);
  }

  /** What people call the thing: its colour and shape. */
  String name(Thing thing, Wording words) {
    String colour =
        colour(thing)
            .map(known -> words.of(ColourWords.of(known)))
            .orElseGet(() -> words.say(MapPhrase.CARD_COLOURED));
    return words.say(noun(thing), Wording.Hole.of("colour", colour));
  }

  private static MapPhrase noun(Thing thing) {
    if (thing.kind().equals(CRAB)) {
      return MapPhrase.CRAB;
    }
    return switch (thing.shape()) {
      case Shape.Block block -> thing.fixed() ? MapPhrase.FIXED_BLOCK : MapPhrase.BLOCK;
      case Shape.Can can -> thing.fixed() ? MapPhrase.POST : MapPhrase.CAN;
      case Shape.Ball ball -> MapPhrase.BALL;
    };
  }

  /** So many of the things that look like this one. */
  static String counted(Thing thing, long count, Wording words) {
    MapPhrase noun = noun(thing);
    Counter counter =
        noun == MapPhrase.POST
            ? Counter.LONG_THINGS
            : noun == MapPhrase.CRAB ? Counter.ANIMALS : Counter.PIECES;
    return words.of(counter.of(count));
  }

  /** So many of a kind that zones and goals name. */
  String counted(String kind, long count, Wording words) {
    return groups.values().stream()
        .flatMap(List::stream)
        .filter(thing -> kindOf(thing).equals(kind))
        .findFirst()
        .map(thing -> counted(thing, count, words))
        .orElseGet(() -> words.of(Counter.PIECES.of(count)));
  }

  /**
   * What people call a kind that zones and goals name; the file's own word where no thing is one.
   */
  String name(String kind, Wording words) {
    if (kind.equals(Zone.ROBOTS)) {
      return words.say(StoryPhrase.ROBOT);
    }
    return groups.values().stream()
        .flatMap(List::stream)
        .filter(thing -> kindOf(thing).equals(kind))
        .findFirst()
        .map(thing -> name(thing, words))
        .orElseGet(() -> named(kind, words));
  }

  /** {@code can-red} while the card that makes cans red is not drawn. */
  private String named(String kind, Wording words) {
    for (List<Thing> things : groups.values()) {
      Thing thing = things.getFirst();
      Optional<Card> card = card(thing);
      if (card.isPresent() && kind.startsWith(thing.kind() + "-")) {
        for (CoursePlan.CardColour colour : card.get().colours()) {
          if (kind.equals(thing.kind() + "-" + colour.name())) {
            Thing drawn = coloured(thing, colour.print().colour());
            return name(drawn, words);
          }
        }
      }
    }
    return kind;
  }

  private static Thing coloured(Thing thing, String colour) {
    return new Thing(
        thing.id(),
        thing.kind(),
        thing.shape(),
        thing.place(),
        thing.headingDeg(),
        colour,
        thing.massG(),
        thing.fixed(),
        Optional.empty());
  }

  /** The kind as zones and goals call it: with the drawn card's colour. */
  private String kindOf(Thing thing) {
    return card(thing)
        .flatMap(card -> standing.colourOf(cards.indexOf(card), card))
        .map(drawn -> thing.kind() + "-" + drawn.name())
        .orElse(thing.kind());
  }
}
