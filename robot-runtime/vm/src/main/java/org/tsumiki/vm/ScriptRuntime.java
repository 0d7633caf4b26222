package org.tsumiki.vm;

/**
 * What instructions do beyond plain arithmetic, jumps and locals: the one place for it, which both
 * engines call, so that they mean the same. Numbers of ports are the board's.
 */
final class ScriptRuntime implements Text.Meter {
  private static final double TICKS_PER_SECOND = 1_000;

  /** Longest wait, some 30 years: far from where adding ticks would overflow. */
  private static final double LONGEST_WAIT_TICKS = 1e12;

  private static final int COLOURS = 0xffffff;
  private static final Text SPACE = Text.of(" ");

  final Memory memory;
  final Schedule schedule;
  final Board board;
  private final Pcg32 random;

  /** Work done so far, by all scripts. Engines add to it. */
  long work;

  /** The turn ends at the next place where it can once work has come to this. */
  long turnLimit;

  /**
   * How many passes of loops have begun. A script that touches the world notes this number, a loop
   * notes it at its {@code pass}: so it can tell whether the world was touched in the pass, and
   * nothing need be counted up at each touch.
   */
  private long passes;

  /** What {@link #passes} was when this turn began. */
  private long passesBeforeTurn;

  /** What {@link #passes} was when the world was last touched. */
  private long lastTouch;

  /** The present tick. */
  long tick;

  /** How many turns have begun. */
  long turns;

  /** How often an output got another value. */
  long outputChanges;

  private int script;
  private long timerStart;
  private EventSink events = event -> {};

  ScriptRuntime(Memory memory, Schedule schedule, Board board, long seed) {
    this.memory = memory;
    this.schedule = schedule;
    this.board = board;
    this.random = new Pcg32(seed, Pcg32.STREAM);
  }

  /** Tells events to this sink from now on. */
  @SuppressWarnings("ReferenceEquality") // a question of work, not of meaning
  void listen(EventSink sink) {
    // It is the same one nearly always, and storing a reference takes longer than to ask.
    if (events != sink) {
      events = sink;
    }
  }

  /** Goes on with a turn in the middle of which the debugger has held the machine. */
  void goOnWithTurn(int number, EventSink sink) {
    events = sink;
    script = number;
  }

  /** Whose turn it is. */
  int script() {
    return script;
  }

  void beginTurn(int number) {
    script = number;
    turns++;
    passesBeforeTurn = passes;
    turnLimit = work + RunLimits.TURN_WORK;
  }

  // Work

  /** So many letters were copied or things looked at. */
  @Override
  public void looked(int units) {
    work += units / RunLimits.COPIES_PER_WORK;
    if (work >= turnLimit + (RunLimits.MAX_TURN_WORK - RunLimits.TURN_WORK)) {
      throw new Fault("too-much-work", String.valueOf(RunLimits.MAX_TURN_WORK));
    }
  }

  // The world

  /** A pass of a loop begins: gives what {@link #touchedSince} wants to know at its end. */
  double beginPass() {
    return ++passes;
  }

  /**
   * True when the script has touched the world in the pass that began so, and that was in this
   * tick, in which it has no other turn. Else the pass has taken its tick already.
   */
  boolean touchedSince(double pass) {
    return lastTouch >= pass && pass > passesBeforeTurn;
  }

  double read(BoardPort port) {
    lastTouch = passes;
    return port.read();
  }

  double readFlag(BoardPort port) {
    lastTouch = passes;
    return port.read() != 0 ? 1 : 0;
  }

  double readColour(BoardPort port) {
    lastTouch = passes;
    return (int) port.read() & COLOURS;
  }

  void write(BoardPort port, double value) {
    lastTouch = passes;
    if (port.write(value)) {
      outputChanges++;
      events.outputChanged(tick, port.name(), port.latest().value);
    }
  }

  void say(Text text) {
    lastTouch = passes;
    looked(text.length());
    events.on(new RunEvent.Said(tick, script, text.toString()));
  }

  void log(String series, double value) {
    lastTouch = passes;
    events.on(new RunEvent.Logged(tick, script, series, value));
  }

  void send(int message) {
    lastTouch = passes;
    events.on(new RunEvent.MessageSent(tick, script, message));
    schedule.askReceivers(message);
  }

  /** Sends; the script then has no turn before all that it started have ended. */
  void sendAndWait(int message) {
    send(message);
    schedule.await(script, message, tick);
  }

  double timerSeconds() {
    lastTouch = passes;
    return (tick - timerStart) / TICKS_PER_SECOND;
  }

  void resetTimer() {
    lastTouch = passes;
    timerStart = tick;
  }

  /** Seconds since the program was loaded. */
  double time() {
    return tick / TICKS_PER_SECOND;
  }

  void goToState(int state) {
    lastTouch = passes;
    schedule.goToState(state);
  }

  double stateIs(int state) {
    lastTouch = passes;
    return schedule.state() == state ? 1 : 0;
  }

  double stateSeconds() {
    lastTouch = passes;
    return (tick - schedule.stateTick()) / TICKS_PER_SECOND;
  }

  void stopOthers() {
    lastTouch = passes;
    schedule.stopOthers(script, tick, events);
  }

  /** The tick at which a wait of so many seconds ends. */
  long wakeAfter(double seconds) {
    double ticks = Math.rint(seconds * TICKS_PER_SECOND);
    // NaN and everything below one tick still lets the world move once.
    return tick + (ticks >= 1 ? (long) Math.min(ticks, LONGEST_WAIT_TICKS) : 1);
  }

  double random(double from, double to) {
    return random.between(from, to);
  }

  // Texts

  Text join(Text left, Text right) {
    long letters = (long) left.letters() + right.letters();
    if (letters > RunLimits.MAX_TEXT_LETTERS) {
      throw Fault.tooLong(letters);
    }
    looked(left.copiedByJoining(right));
    return left.join(right);
  }

  Text letter(Text text, double place) {
    looked(text.searchedForPlaces());
    return text.letter(place);
  }

  Text part(Text text, double from, double to) {
    looked(text.searchedForPlaces());
    Text part = text.part(from, to);
    looked(part.length());
    return part;
  }

  double contains(Text text, Text part) {
    return text.contains(part, this) ? 1 : 0;
  }

  double equal(Text left, Text right) {
    looked(Math.min(left.length(), right.length()));
    return left.sameAs(right) ? 1 : 0;
  }

  double textNumber(Text text) {
    looked(text.length());
    return TextNumber.of(text.toString());
  }

  static Text numberText(double number) {
    return Text.of(NumberText.of(number));
  }

  static Text flagText(double flag) {
    return Text.of(flag != 0);
  }

  static Text colourText(double colour) {
    return Text.of(Calculations.colourText(colour));
  }

  // Lists

  /** The index from 0 of a place where one past the end is a place too. */
  private static int insertionIndex(double place, int size) {
    return Places.rounded(place) == size + 1 ? size : Places.index(place, size);
  }

  void add(int list, double item) {
    add(memory.numberLists[list], item);
  }

  void add(NumberList items, double item) {
    memory.addThing(items.size);
    items.add(item);
  }

  void add(int list, Text item) {
    TextList items = memory.textLists[list];
    memory.addThing(items.size);
    memory.exchange(0, item.letters());
    items.add(item);
  }

  void insert(int list, double place, double item) {
    NumberList items = memory.numberLists[list];
    int index = insertionIndex(place, items.size);
    looked(items.size - index);
    memory.addThing(items.size);
    items.insert(index, item);
  }

  void insert(int list, double place, Text item) {
    TextList items = memory.textLists[list];
    int index = insertionIndex(place, items.size);
    looked(items.size - index);
    memory.addThing(items.size);
    memory.exchange(0, item.letters());
    items.insert(index, item);
  }

  void replace(int list, double place, Text item) {
    TextList items = memory.textLists[list];
    int index = Places.index(place, items.size);
    memory.exchange(items.items[index].letters(), item.letters());
    items.items[index] = item;
  }

  void removeNumber(int list, double place) {
    NumberList items = memory.numberLists[list];
    int index = Places.index(place, items.size);
    looked(items.size - index);
    memory.removeThings(1);
    items.remove(index);
  }

  void removeText(int list, double place) {
    TextList items = memory.textLists[list];
    int index = Places.index(place, items.size);
    looked(items.size - index);
    memory.removeThings(1);
    memory.exchange(items.items[index].letters(), 0);
    items.remove(index);
  }

  void clear(int list) {
    memory.removeThings(memory.listSize(list));
    memory.numberLists[list].clear();
    TextList texts = memory.textLists[list];
    looked(texts.size);
    for (int i = 0; i < texts.size; i++) {
      memory.exchange(texts.items[i].letters(), 0);
    }
    texts.clear();
  }

  Text text(int list, double place) {
    TextList items = memory.textLists[list];
    return items.items[Places.index(place, items.size)];
  }

  double length(int list) {
    return memory.listSize(list);
  }

  /** The first place of an item, 0 when it is not there. */
  double placeOf(int list, double item) {
    NumberList items = memory.numberLists[list];
    int index = items.indexOf(item);
    looked(index < 0 ? items.size : index + 1);
    return index + 1;
  }

  double placeOf(int list, Text item) {
    TextList items = memory.textLists[list];
    int looked = 0;
    int place = 0;
    for (int i = 0; i < items.size && place == 0; i++) {
      looked = metered(looked + 1 + Math.min(items.items[i].length(), item.length()));
      if (items.items[i].sameAs(item)) {
        place = i + 1;
      }
    }
    looked(looked);
    return place;
  }

  /** All things with spaces between. */
  Text listText(int list) {
    int size = memory.listSize(list);
    int looked = 0;
    Text all = Text.EMPTY;
    for (int i = 0; i < size; i++) {
      looked = metered(looked + 1);
      all = join(i == 0 ? all : join(all, SPACE), memory.listText(list, i));
    }
    looked(looked);
    return all;
  }

  /** Pays for what a search has looked at when it is much; gives what is left to pay. */
  private int metered(int units) {
    if (units < Text.METERED_UNITS) {
      return units;
    }
    looked(units);
    return 0;
  }
}
