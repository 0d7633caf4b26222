import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through what an emulated Raspberry Pi must do as a robot, and counts. {@code ./check} starts it. */
public final class Check {
  private static final Path LESSONS = Path.of("lesson-packs/packs/src/main/resources/org/tsumiki/packs/traffic-signal");
  private static final String LIGHTS = LESSONS.resolve("red-yellow-green/solution.blocks").toString();
  private static final String CROSSING = LESSONS.resolve("crossing-button/solution.blocks").toString();

  /** The signal board's wiring. */
  private static final Map<String, Integer> PIN_OF =
      Map.of(
          "signal.car.red", 17, "signal.car.yellow", 27, "signal.car.green", 22, "signal.walk.red", 23, "signal.walk.green", 24, "led.1", 25, "buzzer", 18);

  static final List<Integer> OUTPUTS = PIN_OF.values().stream().sorted().toList();
  private static final int RED = 17;
  private static final int YELLOW = 27;
  private static final int GREEN = 22;
  private static final int WALK_RED = 23;
  private static final int WALK_GREEN = 24;
  private static final int BUTTON_A = 5;
  private static final int BUTTON_B = 6;

  /** In virtual time all is exact; from outside a busy computer may see a change late. */
  private static final long LATE_MILLIS = 400;

  /** What the emulator may add to the 300 ms that a real robot has. */
  private static final long SAFE_MILLIS = 1000;

  private static final int TRIES = 3;
  private static final boolean UNTIMED = Boolean.getBoolean("untimed");
  private static final boolean CACHE = Boolean.getBoolean("cache");

  /** Where packages to update to are; empty: updates are not looked at. */
  private static final String PACKAGES = System.getProperty("packages", "");

  /** Tsumiki's folder, as the mentor guide is followed in it; empty: that is not looked at. */
  private static final String GUIDE = System.getProperty("guide", "");

  private static final String STOOD_STILL = "^(the robot hung|link lost|run ended: (hung|robotError)|guard: the agent was frozen)|did not answer for";

  private final Pins pins;
  private final Guest guest;
  private final Editor editor;
  private final String serial;
  private final String tcp;
  private final long begin = System.nanoTime();

  /** Before the lights were deployed. */
  private String lightsMark = "";

  private int passed;
  private int failed;

  private Check(Pins pins, Guest guest, Editor editor, String serial, String tcp) {
    this.pins = pins;
    this.guest = guest;
    this.editor = editor;
    this.serial = serial;
    this.tcp = tcp;
  }

  /** Arguments: qtest socket, pty, port of the shell, port of the robot, a folder for editors' keys, then the editor's command. */
  public static void main(String[] arguments) throws Exception {
    try (Pins pins = new Pins(Path.of(arguments[0]))) {
      Guest guest = new Guest(Integer.parseInt(arguments[2]));
      Editor editor = new Editor(Arrays.asList(arguments).subList(5, arguments.length), Path.of("").toAbsolutePath(), Path.of(arguments[4], "desk"));
      Check check = new Check(pins, guest, editor, "serial:" + arguments[1], "tcp://127.0.0.1:" + arguments[3]);
      try {
        check.run();
      } catch (IOException | RuntimeException broken) {
        check.that(false, "goes on to the end: " + broken);
      }
      System.out.println(check.passed + " passed, " + check.failed + " failed");
      System.exit(check.failed == 0 ? 0 : 1);
    }
  }

  private void run() throws IOException, InterruptedException {
    // Fingers off: the resistors that pull buttons up are not emulated.
    pins.drive(BUTTON_A, true);
    pins.drive(BUTTON_B, true);
    if (!boots()) {
      return;
    }
    if (!GUIDE.isEmpty()) {
      new Guide(this, guest, new Editor(editor.command(), Path.of(GUIDE), editor.state()), pins, serial, tcp).all();
      return;
    }
    if (!installs()) {
      return;
    }
    if (!PACKAGES.isEmpty()) {
      new Update(this, guest, editor, serial, tcp, Path.of(PACKAGES)).all(LIGHTS);
      return;
    }
    Pairing pairing = new Pairing(this, guest, editor, serial, tcp);
    pairing.strangerIsRefused(CROSSING);
    pairing.byCable();
    List<Pins.Edge> lights = lightsAfter(() -> deploys(LIGHTS, serial, "deploy over the serial line"));
    crossing();
    // The crossing has ended the lights' run, and the first that ended since they began is theirs.
    sameInSimulator("serial", LIGHTS, lightsMark, "head", lights);
    pairing.wrongCodes();
    pairing.byCode(LIGHTS);
    pairing.forgotten(CROSSING);
    agentKilled();
  }

  private boolean boots() throws IOException, InterruptedException {
    if (!that(guest.comesUp(300), "boots")) {
      return false;
    }
    note("up after " + guest.run("cut -d ' ' -f 1 /proc/uptime", 60).text() + " s");
    return that(guest.run("cat /proc/device-tree/model", 60).text().startsWith("Raspberry Pi 3 Model B"), "is a Raspberry Pi 3 to its system");
  }

  private boolean installs() throws IOException, InterruptedException {
    Guest.Answer installed = guest.run("dpkg -i /root/tsumiki-robot.deb 2>&1", 240);
    if (!that(installed.exitCode() == 0 && installed.text().contains("Setting up tsumiki-robot"), "dpkg -i installs the package")) {
      System.out.println(installed.text());
      return false;
    }
    if (!that(robotReady(""), "its service starts a robot: " + readyLine())) {
      System.out.println(guest.run("journalctl -u tsumiki-robot -o cat --no-pager | tail -n 30", 60).text());
      return false;
    }
    that(
        guest.run("stat -c '%U %a' /var/lib/tsumiki/keys /var/lib/tsumiki/keys/robot.keys", 60).text().strip().equals("tsumiki 700\ntsumiki 600"),
        "its keys are its own user's alone");
    note("ready " + readySeconds() + " s after systemd started it; " + memory());
    if (CACHE && !rehearses()) {
      return false;
    }
    that(guest.run("test \"$(ps -o user= -p " + pid() + ")\" = tsumiki", 60).exitCode() == 0, "the robot is no root");
    return that(pins.lit(OUTPUTS).isEmpty(), "nothing is lit before a program comes");
  }

  /** What the package has Java do in the background after an installation; here it takes some minutes. */
  private boolean rehearses() throws IOException, InterruptedException {
    Guest.Answer made =
        guest.run("rm -f /etc/systemd/system/tsumiki-robot-rehearse.service; systemctl daemon-reload; systemctl start tsumiki-robot-rehearse; ls -l /var/lib/tsumiki/robot.aot", 900);
    that(made.exitCode() == 0, "Java's AOT cache is made: " + made.lastLine());
    String mark = mark();
    guest.run("systemctl restart tsumiki-robot", 60);
    if (!that(robotReady(mark), "the robot starts from it")) {
      return false;
    }
    note("ready " + readySeconds() + " s after systemd started it; " + memory());
    return true;
  }

  /** Something that may have to be done again. */
  interface Deed {
    void now() throws IOException, InterruptedException;
  }

  /** The first lesson's lights are deployed over the cable; the lamps follow the lesson. */
  List<Pins.Edge> lightsAfter(Deed deploy) throws IOException, InterruptedException {
    List<Pins.Edge> edges = List.of();
    for (int tries = 1; tries <= TRIES; tries++) {
      String mark = mark();
      lightsMark = mark;
      long before = System.nanoTime();
      deploy.now();
      edges = edgesUntil(before, 60, RED, false, 2, () -> stoodStill(mark));
      if (!stoodStill(mark)) {
        break;
      }
      note("the emulator stood still: " + journal(mark, STOOD_STILL));
      startsAgain(mark);
    }
    print(edges);
    // Off and on of one tick may come in either order.
    that(
        names(edges, true).startsWith("green yellow red green yellow red") && names(edges, false).startsWith("green yellow red green yellow red"),
        "green, yellow, red take turns: " + order(edges));
    List<Long> red = lengths(edges, RED);
    List<Long> yellow = lengths(edges, YELLOW);
    timed(!red.isEmpty() && red.stream().allMatch(millis -> millis >= 3000), "red lasts at least 3 s: " + red + " ms");
    timed(!yellow.isEmpty() && yellow.stream().allMatch(millis -> millis >= 1000 && millis <= 3000), "yellow lasts 1 to 3 s: " + yellow + " ms");
    return edges;
  }

  /** Followed by an editor; a press from outside; then the editor dies. */
  private void crossing() throws IOException, InterruptedException {
    for (int tries = 1; tries <= TRIES; tries++) {
      String mark = mark();
      Process follower = editor.start(List.of("deploy", CROSSING, "--robot", tcp, "--follow"));
      try {
        if (crossing(follower, mark)) {
          return;
        }
        note("the emulator stood still: " + journal(mark, STOOD_STILL));
        startsAgain(mark);
      } finally {
        follower.destroyForcibly().waitFor();
      }
    }
    timed(false, "the crossing followed over TLS to its end: the emulator stood still " + TRIES + " times");
  }

  /** False when it did not come to its end. */
  private boolean crossing(Process follower, String mark) throws IOException, InterruptedException {
    boolean begun = until(60, () -> pins.lit(OUTPUTS).equals(List.of(GREEN, WALK_RED)));
    String since = mark();
    long pressed = System.nanoTime();
    pins.drive(BUTTON_A, false);
    Thread.sleep(300);
    pins.drive(BUTTON_A, true);
    boolean back = until(40, () -> !edgesOf(pressed, WALK_GREEN, false).isEmpty() && pins.lit(OUTPUTS).equals(List.of(GREEN, WALK_RED)));
    List<Pins.Edge> edges = pins.edgesSince(pressed);
    if (!back && stoodStill(mark) || back && pins.lit(OUTPUTS).isEmpty()) {
      return false;
    }
    print(edges);
    that(begun, "followed over TLS: cars have green, people red");
    that(back, "after a press cars get yellow and red, people green, then all is as before");
    that(
        back && edgesOf(pressed, WALK_GREEN, true).getFirst().nanoTime() > edgesOf(pressed, RED, true).getFirst().nanoTime(),
        "cars have red before people have green");
    long killed = System.nanoTime();
    follower.destroyForcibly().waitFor();
    boolean dark = until(30, () -> pins.lit(OUTPUTS).isEmpty());
    long millis = (System.nanoTime() - killed) / 1_000_000;
    that(dark, "kill -9 of the editor: all outputs safe");
    timed(millis <= SAFE_MILLIS, "within " + SAFE_MILLIS + " ms: after " + millis + " ms");
    sameInSimulator("TLS", CROSSING, since, "tail", edges);
    return true;
  }

  /** Waits for the robot, if its guard has ended it. */
  private void startsAgain(String mark) throws InterruptedException {
    if (!journal(mark, "^guard: the agent was frozen").isEmpty()) {
      robotReady(mark);
    }
  }

  /** The agent or the link took the emulator for dead, which a board would not have been. */
  private boolean stoodStill(String mark) {
    return !journal(mark, STOOD_STILL).isEmpty();
  }

  /** On a busy computer the emulator may stand still for more than the second that a link waits: then again, as a person would. */
  private void deploys(String program, String address, String what) throws IOException, InterruptedException {
    deploys(editor, what, program, "--robot", address);
  }

  void deploys(Editor from, String what, String... words) throws IOException, InterruptedException {
    Editor.Answer answer = patiently(from, "deploy", words);
    that(answer.exitCode() == 0 && answer.value("ok").equals("true"), what + told(answer));
  }

  Editor.Answer patiently(Editor from, String command, String... words) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(words));
    all.add("--json");
    Editor.Answer answer = from.run(120, all.toArray(String[]::new));
    for (int tries = 1; answer.exitCode() != 0 && tries < TRIES && answer.out().contains("\"link."); tries++) {
      note("try " + tries + told(answer));
      answer = from.run(120, all.toArray(String[]::new));
    }
    return answer;
  }

  /** The robot's own program dies in the middle of a program. */
  private void agentKilled() throws IOException, InterruptedException {
    deploys(CROSSING, tcp, "deploy over TLS again");
    that(until(30, () -> pins.lit(OUTPUTS).equals(List.of(GREEN, WALK_RED))), "runs on without its editor");
    String mark = mark();
    String pid = pid();
    long killed = guest.begin("kill -9 " + pid);
    boolean dark = until(30, () -> pins.lit(OUTPUTS).isEmpty());
    long millis = (System.nanoTime() - killed) / 1_000_000;
    that(dark, "kill -9 of the agent: all outputs safe");
    that(until(60, () -> !journal(mark, "^guard: the agent is gone").isEmpty()), "its guard was there: " + journal(mark, "^guard: "));
    timed(millis <= SAFE_MILLIS, "within " + SAFE_MILLIS + " ms: after " + millis + " ms");
    that(robotReady(mark), "systemd starts it again");
    that(pins.lit(OUTPUTS).isEmpty(), "and nothing is lit");
    deploys(LIGHTS, tcp, "deploy over TLS after that: it has kept its keys");
    guest.run("systemctl stop tsumiki-robot", 60);
    that(until(5, () -> pins.lit(OUTPUTS).isEmpty()), "systemctl stop: all outputs safe");
  }

  /** The first (head) or last (tail) run that ended after the mark did what the simulator does with the same inputs. */
  private void sameInSimulator(String way, String program, String mark, String which, List<Pins.Edge> seen) throws IOException, InterruptedException {
    Pattern line = Pattern.compile("trace ([0-9a-f]{16}) of run (.*)");
    String[] found = {""};
    until(30, () -> !(found[0] = journal(mark, "^trace ", which)).isEmpty());
    Matcher matcher = line.matcher(found[0]);
    if (!that(matcher.find(), way + ": the robot tells how to live the run again: " + found[0])) {
      return;
    }
    List<String> words = new ArrayList<>(List.of("run", program, "--json"));
    words.addAll(List.of(matcher.group(2).strip().split(" ")));
    Editor.Answer simulated = editor.run(120, words.toArray(String[]::new));
    that(simulated.value("traceHash").equals(matcher.group(1)), way + ": the simulator's trace " + simulated.value("traceHash") + " is the robot's");
    likeSimulator(way, simulated, seen);
  }

  /** Each pin changed when the simulator's lamp did, as far as one can see from outside. */
  private void likeSimulator(String way, Editor.Answer simulated, List<Pins.Edge> seen) {
    List<long[]> expected = new ArrayList<>();
    Matcher events = Pattern.compile("\\{[^{}]*\"outputChanged\"[^{}]*}").matcher(simulated.out());
    while (events.find()) {
      Matcher tick = Pattern.compile("\"tick\":\\s*(\\d+)").matcher(events.group());
      Matcher text = Pattern.compile("(signal\\.[a-z.]+|led\\.1|buzzer) = ([0-9.]+)").matcher(events.group());
      if (tick.find() && text.find()) {
        expected.add(new long[] {Long.parseLong(tick.group(1)), PIN_OF.get(text.group(1)), Double.parseDouble(text.group(2)) > 0 ? 1 : 0});
      }
    }
    // What we saw is a part of it: from a press on, or up to an end.
    int from = -1;
    for (int i = 0; i < expected.size() && from < 0; i++) {
      boolean beginsTick = i == 0 || expected.get(i)[0] != expected.get(i - 1)[0];
      from = beginsTick && Pins.areSeen(expected, i, seen) ? i : -1;
    }
    if (!that(from >= 0 && !seen.isEmpty(), way + ": the pins changed in the simulator's order, " + seen.size() + " times")) {
      System.out.println("  pins " + seen.stream().map(edge -> edge.pin() + "=" + (edge.high() ? 1 : 0)).toList());
      System.out.println("  simulator " + expected.stream().map(change -> change[0] + ":" + change[1] + "=" + change[2]).toList());
      return;
    }
    long worst = 0;
    for (int i = 1; i < seen.size(); i++) {
      long real = (seen.get(i).nanoTime() - seen.getFirst().nanoTime()) / 1_000_000;
      worst = Math.max(worst, Math.abs(real - (expected.get(from + i)[0] - expected.get(from)[0])));
    }
    timed(worst <= LATE_MILLIS, way + ": and at its times, " + worst + " ms off at most");
  }

  /** Asked seldom: each look at the journal costs the emulator what Java starts with. */
  boolean robotReady(String mark) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PACKAGES.isEmpty() ? 300 : 900);
    while (journal(mark, "^robot ready").isEmpty()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(PACKAGES.isEmpty() ? 500 : 5000);
    }
    return true;
  }

  private String readyLine() {
    return journal("", "^robot ready");
  }

  /** A place in the journal: what comes after it is new. */
  String mark() throws IOException {
    return guest.run("journalctl -n 0 --show-cursor -q | sed -n 's/^-- cursor: //p'", 60).text().strip();
  }

  /** The last line that the robot wrote since the mark with that beginning. */
  String journal(String mark, String pattern) {
    return journal(mark, pattern, "tail");
  }

  /** The first (head) or last (tail) of those lines. */
  private String journal(String mark, String pattern, String which) {
    String since = mark.isEmpty() ? "" : " --after-cursor='" + mark + "'";
    try {
      return guest.run("journalctl -q -u tsumiki-robot -o cat --no-pager --grep '" + pattern + "'" + since + " | " + which + " -n 1", 60).text().strip();
    } catch (IOException late) {
      return "";
    }
  }

  private String pid() throws IOException {
    return guest.run("systemctl show -P MainPID tsumiki-robot", 60).text().strip();
  }

  private String memory() throws IOException {
    return guest.run("awk '/^(VmRSS|VmHWM|RssAnon|RssFile)/ { printf \"%s %d MiB  \", $1, $2 / 1024 }' /proc/" + pid() + "/status", 60).text().strip();
  }

  private String readySeconds() throws IOException {
    String command =
        "started=$(systemctl show -P ExecMainStartTimestampMonotonic tsumiki-robot); "
            + "ready=$(journalctl -q -u tsumiki-robot -o json --output-fields=__MONOTONIC_TIMESTAMP --grep '^robot ready' -n 1 | sed 's/.*__MONOTONIC_TIMESTAMP\":\"\\([0-9]*\\).*/\\1/'); "
            + "awk \"BEGIN { printf \\\"%.1f\\\", ($ready - $started) / 1000000 }\"";
    return guest.run(command, 60).text().strip();
  }

  private List<Pins.Edge> edgesOf(long since, int pin, boolean high) {
    return pins.edgesSince(since).stream().filter(edge -> edge.pin() == pin && edge.high() == high).toList();
  }

  /** What changed until a pin has changed so often. */
  private List<Pins.Edge> edgesUntil(long since, int seconds, int pin, boolean high, int times, BooleanSupplier over) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() < end && !until(10, () -> edgesOf(since, pin, high).size() >= times) && !over.getAsBoolean()) {
      // Asking whether it is over costs the emulator much: seldom.
    }
    List<Pins.Edge> all = pins.edgesSince(since);
    List<Pins.Edge> wanted = edgesOf(since, pin, high);
    return wanted.size() < times ? all : all.subList(0, all.indexOf(wanted.get(times - 1)) + 1);
  }

  /** How long a pin was high, each time. */
  private static List<Long> lengths(List<Pins.Edge> edges, int pin) {
    List<Long> lengths = new ArrayList<>();
    long since = 0;
    for (Pins.Edge edge : edges) {
      if (edge.pin() == pin && edge.high()) {
        since = edge.nanoTime();
      } else if (edge.pin() == pin && since != 0) {
        lengths.add((edge.nanoTime() - since) / 1_000_000);
      }
    }
    return lengths;
  }

  private static String order(List<Pins.Edge> edges) {
    return String.join(" ", edges.stream().map(edge -> (edge.high() ? "+" : "-") + name(edge.pin())).toList());
  }

  /** What went on (high) or off, in order. */
  private static String names(List<Pins.Edge> edges, boolean high) {
    return String.join(" ", edges.stream().filter(edge -> edge.high() == high).map(edge -> name(edge.pin())).toList());
  }

  private static String name(int pin) {
    return Map.of(RED, "red", YELLOW, "yellow", GREEN, "green").getOrDefault(pin, "GPIO" + pin);
  }

  static String told(Editor.Answer answer) {
    return answer.exitCode() == 0
        ? ": " + answer.value("bytesSent") + " bytes in " + answer.value("deployMillis") + " ms, first motion after " + answer.value("motionMillis") + " ms"
        : ": " + answer.value("code") + " " + answer.value("message");
  }

  private void print(List<Pins.Edge> edges) {
    if (edges.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder("       ");
    long first = edges.getFirst().nanoTime();
    for (Pins.Edge edge : edges) {
      text.append(String.format(Locale.ROOT, " %.3f s GPIO%d %s;", (edge.nanoTime() - first) / 1e9, edge.pin(), edge.high() ? "on" : "off"));
    }
    System.out.println(text);
  }

  static boolean until(int seconds, BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(5);
    }
    return true;
  }

  boolean that(boolean ok, String what) {
    if (ok) {
      passed++;
    } else {
      failed++;
    }
    System.out.printf(Locale.ROOT, "%6.1f s  %s  %s%n", (System.nanoTime() - begin) / 1e9, ok ? "ok  " : "FAIL", what);
    return ok;
  }

  /** Something about real time, which a busy computer stretches. */
  private void timed(boolean ok, String what) {
    if (UNTIMED) {
      note(what + (ok ? "" : " (not so, which is not judged here)"));
    } else {
      that(ok, what);
    }
  }

  void note(String what) {
    System.out.printf(Locale.ROOT, "%6.1f s        %s%n", (System.nanoTime() - begin) / 1e9, what);
  }
}
