import java.io.IOException;
import java.util.List;

/** What the mentor guide has typed on the Raspberry Pi, and what must come of it. */
final class GuideRobot {
  /** The SD card's part that any computer can write. */
  static final String CARD = "/boot/firmware/";

  private static final String CONFIG = CARD + "config.txt";
  private static final String LINE = CARD + "cmdline.txt";
  private static final String NAME = "Kaze";

  /** Java starts slowly in there; an update starts it up to four times. */
  private static final int SECONDS = 600;

  private static final int UPDATE_SECONDS = 1800;
  private static final int LOG_SECONDS = 60;

  private final Check check;
  private final Guest guest;
  private final Pins pins;
  private String digits = "";
  private String first = "";

  /** Whether a program has run: the doctor tells of it. */
  private boolean ran;

  GuideRobot(Check check, Guest guest, Pins pins) {
    this.check = check;
    this.guest = guest;
    this.pins = pins;
  }

  /** The pairing code that the robot told. */
  String digits() {
    return digits;
  }

  /** The version that was installed first. */
  String first() {
    return first;
  }

  /** A program of the editor's runs on it now. */
  void runs() {
    ran = true;
  }

  String version() throws IOException {
    return guest.run("dpkg-query --show --showformat '${Version}' tsumiki-robot", 60).lastLine();
  }

  // ---- 1 and 2: the card, the robot's program ----

  void card() throws IOException {
    check.that(guest.run("ls " + CARD + "tsumiki-robot_*_arm64.deb", 60).exitCode() == 0, "the package is on the card (stand-in: a file system in memory)");
    check.note("stand-in: " + CONFIG + " and cmdline.txt are as Raspberry Pi OS has them, but no firmware reads them");
  }

  void install(String typed) throws IOException, InterruptedException {
    check.note("stand-in: dpkg -i for apt, and Java is there already");
    String mark = check.mark();
    Guest.Answer answer = guest.run(typed + " 2>&1", SECONDS);
    boolean installed = answer.exitCode() == 0 && answer.text().contains("Setting up tsumiki-robot");
    told(answer, installed, "the package is installed");
    if (!installed) {
      throw new IOException("without a robot nobody can follow the guide further");
    }
    first = version();
    ready(mark);
  }

  /** The first time it changes what the firmware reads; the second time nothing. */
  void setup(String typed) throws IOException {
    String before = config() + line();
    Guest.Answer answer = guest.run(typed + " 2>&1", SECONDS);
    String config = config();
    String line = line();
    told(answer, answer.exitCode() == 0 && answer.lastLine().contains("sudo reboot"), "it says what it changed, and what to type next");
    if (before.contains("strict_gpiod")) {
      check.that((config + line).equals(before), "once more changes nothing");
      return;
    }
    List<String> settings = config.lines().toList();
    String section = settings.stream().filter(text -> text.startsWith("[")).reduce((former, last) -> last).orElse("");
    check.that(
        settings.contains("enable_uart=1") && settings.contains("dtparam=strict_gpiod") && section.equals("[all]"),
        "for every Raspberry Pi: serial port on, pins off when the program dies");
    check.that(!line.contains("serial0") && line.contains("console=tty1 root=") && line.lines().count() == 1, "and no text console on the serial port: " + line);
  }

  private String config() throws IOException {
    return guest.run("cat " + CONFIG, 60).text().strip();
  }

  private String line() throws IOException {
    return guest.run("cat " + LINE, 60).text().strip();
  }

  /** All programs end and start again; the kernel stays, but udev gets its devices anew, with the owner that a kernel gives them. */
  void reboot() throws IOException, InterruptedException {
    check.note("stand-in: systemctl soft-reboot; all programs start again, kernel and memory stay");
    String mark = check.mark();
    int before = reboots();
    guest.run("systemctl stop systemd-udev-trigger; chown root:root /dev/gpiochip0 /dev/ttyAMA0; chmod 600 /dev/gpiochip0 /dev/ttyAMA0", 60);
    gone("systemctl soft-reboot");
    check.that(Check.until(SECONDS, () -> reboots() > before), "the system starts again");
    ready(mark);
    check.that(
        guest.run("systemctl show -P NRestarts tsumiki-robot", 60).lastLine().equals("0") && guest.run("stat -c %G /dev/gpiochip0 /dev/ttyAMA0", 60).text().strip().equals("gpio\ndialout"),
        "by itself at its first try, with its pins and its serial port");
    check.that(
        guest.run("systemctl is-active tsumiki-robot-update.path && systemctl show -P Wants multi-user.target | grep -q tsumiki-robot-mend.service", 60).exitCode() == 0,
        "and what installs newer versions, and mends a cut one, is there again");
  }

  /** How often the system has started again; less than none while nobody answers. */
  private int reboots() {
    try {
      Thread.sleep(2000);
      return Integer.parseInt(guest.run("systemctl show -P SoftRebootsCount", 60).lastLine());
    } catch (IOException | NumberFormatException notNow) {
      return -1;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Once a program has run, it tells of its slowest tick too, which in here may be too slow. */
  void doctor(String typed, String promise) throws IOException {
    Guest.Answer answer = guest.run(typed + " 2>&1", SECONDS);
    String last = answer.lastLine();
    boolean slow = ran && last.startsWith("The robot can run; one thing to look at: The last program's slowest tick");
    boolean ready = ran ? last.startsWith(promise) : last.equals(promise);
    told(answer, answer.exitCode() == 0 && (ready || slow), slow ? "all is well but for a slow tick, and times are not judged" : "its last sentence is the guide's");
  }

  void edit() throws IOException {
    check.note("stand-in: sed for nano and a person; the robot is called " + NAME + " from now on");
    Guest.Answer answer = guest.run("sed -i 's/^NAME=.*/NAME=" + NAME + "/' /etc/tsumiki/robot.conf && grep -E '^(NAME|BOARD)=.+' /etc/tsumiki/robot.conf", 60);
    check.that(answer.exitCode() == 0 && answer.text().strip().lines().count() == 2, "name and board stand there: " + answer.text().strip().replace('\n', ' '));
  }

  /** Something after which the robot starts anew. */
  void restarts(String typed, String what) throws IOException, InterruptedException {
    String mark = check.mark();
    Guest.Answer answer = guest.run(typed + " 2>&1", SECONDS);
    told(answer, answer.exitCode() == 0, what);
    ready(mark);
  }

  // ---- 3 and 5: the code, when it does not work ----

  void code(String typed) throws IOException {
    Guest.Answer answer = guest.run(typed + " 2>&1", SECONDS);
    digits = answer.text().strip().replace(" ", "");
    check.that(answer.exitCode() == 0 && digits.matches("\\d{6}"), "six digits: " + answer.text().strip());
  }

  void selfTest(String typed) throws IOException, InterruptedException {
    String mark = check.mark();
    long began = System.nanoTime();
    Guest.Answer answer = guest.run(typed + " 2>&1", SECONDS);
    told(answer, answer.exitCode() == 0, "it names what it tries");
    List<Integer> lit = pins.edgesSince(began).stream().filter(Pins.Edge::high).map(Pins.Edge::pin).distinct().toList();
    check.that(lit.containsAll(Check.OUTPUTS) && pins.lit(Check.OUTPUTS).isEmpty(), "each output was on, and is off again: GPIO " + lit);
    ready(mark);
  }

  void log(String typed) throws IOException {
    check.note("stand-in: timeout for Ctrl+C");
    Guest.Answer answer = guest.run("timeout --kill-after=60 --signal=INT " + LOG_SECONDS + " " + typed + " 2>&1", SECONDS);
    // 124: that signal ended it.
    check.that(answer.exitCode() == 124 && answer.text().contains("robot ready: " + NAME), "it tells what the robot did, and Ctrl+C ends it: " + answer.text().lines().count() + " lines");
  }

  /** What is left then has no power. */
  void powerOff() throws IOException, InterruptedException {
    check.note("now sudo poweroff");
    gone("poweroff");
    check.that(Check.until(SECONDS, () -> !answers()), "the Raspberry Pi switches itself off");
  }

  private boolean answers() {
    try {
      Thread.sleep(2000);
      return guest.run("true", 60).exitCode() == 0;
    } catch (IOException gone) {
      return false;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** A command that ends everything, also the shell that it is typed in. */
  private void gone(String command) {
    try {
      guest.run(command, 60);
    } catch (IOException ended) {
      // As it should.
    }
  }

  // ---- 6: newer versions, by hand ----

  /** The mentor's public key is on the card; where it comes from, it was copied by hand too. */
  void bring(String file, String line) throws IOException {
    check.that(guest.run("echo '" + line + "' >" + CARD + file, 60).exitCode() == 0, "stand-in: " + file + " is written onto the card from inside");
  }

  /** On a real one three minutes are enough to get ready. */
  void mayTakeLong() throws IOException {
    check.note("stand-in: a new version may take 15 minutes in here until it is ready, on a real one 3");
    guest.run(
        "mkdir -p /etc/systemd/system/tsumiki-robot-update.service.d; printf '[Service]\\nEnvironment=READY_SECONDS=900\\n' >/etc/systemd/system/tsumiki-robot-update.service.d/slow.conf; systemctl daemon-reload",
        60);
  }

  void update(String typed) throws IOException {
    check.that(guest.run("cp /media/newer/*.deb " + CARD, 60).exitCode() == 0, "stand-in: the newer package is copied onto the card from inside");
    byHand(typed, "Updated to " + first + "+good");
  }

  void rollBack(String typed) throws IOException {
    byHand(typed, "Back to " + first);
  }

  /** The guide promises that. */
  void settingsStay() throws IOException {
    check.that(guest.run("grep -qx NAME=" + NAME + " /etc/tsumiki/robot.conf", 60).exitCode() == 0, "its settings stay: it is still called " + NAME);
  }

  private void byHand(String typed, String sentence) throws IOException {
    String before = version();
    Guest.Answer answer = guest.run("READY_SECONDS=900 " + typed + " 2>&1", UPDATE_SECONDS);
    told(answer, answer.exitCode() == 0 && answer.lastLine().startsWith(sentence) && sentence.endsWith(" " + version()), "from " + before + " to " + version());
    settingsStay();
  }

  // ---- what all of them ask ----

  private void ready(String mark) throws InterruptedException {
    check.that(check.robotReady(mark), "the robot gets ready: " + check.journal(mark, "^robot ready"));
  }

  private void told(Guest.Answer answer, boolean ok, String what) {
    System.out.print(answer.text().strip().indent(18));
    check.that(ok, what + (answer.exitCode() == 0 ? "" : " (exit code " + answer.exitCode() + ")"));
  }
}
