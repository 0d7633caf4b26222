import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A mentor follows the guide about robots from its first command to its last. What is typed comes out of the guide's file; here and in {@link GuideRobot} and {@link GuideDesk} stands what must
 * come of it, and what stands in for what an emulator does not have.
 */
final class Guide {
  private static final Path GUIDES = Path.of("lesson-packs/guides");

  /** What would change the computer that this runs on, or needs something that is not in there. */
  private static final List<String> NOT_TYPED = List.of("sudo usermod ", "sudo nmtui");

  /** Commands that are more than a name and a word. */
  private static final List<String> LONG =
      List.of(
          "sudo apt update",
          "sudo nano /etc/tsumiki/robot.conf",
          "sudo systemctl restart tsumiki-robot",
          "./tsumiki pair mentor",
          "./tsumiki robot update",
          "./tsumiki robot roll-back");

  private final Check check;
  private final GuideRobot robot;
  private final GuideDesk mentor;
  private final Path folder;
  private final String serial;
  private final String tcp;
  private boolean off;

  Guide(Check check, Guest guest, Editor desk, Pins pins, String serial, String tcp) {
    this.check = check;
    this.robot = new GuideRobot(check, guest, pins);
    this.mentor = new GuideDesk(check, desk, robot);
    this.folder = desk.folder();
    this.serial = serial;
    this.tcp = tcp;
  }

  void all() throws IOException, InterruptedException {
    GuideText english = GuideText.read(GUIDES.resolve("robot.en.md"));
    GuideText japanese = GuideText.read(GUIDES.resolve("robot.ja.md"));
    check.that(
        english.commandsInNoLanguage().equals(japanese.commandsInNoLanguage()),
        "the guide has the same " + english.steps().size() + " commands in the same order in English and in Japanese");
    check.that(english.promise().isPresent() && english.promise().equals(japanese.promise()), "and promises the same sentence of the doctor: " + english.promise().orElse(""));
    robot.card();
    for (GuideText.Step step : english.steps()) {
      System.out.printf("%8s  line %d: %s%n", "", step.line(), step.command());
      follow(step.command(), english.promise().orElse(""));
    }
    if (off) {
      robot.powerOff();
    }
  }

  /** What must come of each command that the guide has: the same command in another place must do the same. */
  private void follow(String command, String promise) throws IOException, InterruptedException {
    if (NOT_TYPED.stream().anyMatch(command::startsWith)) {
      check.note("not typed: it would change this computer, or needs Wi-Fi and a person");
      return;
    }
    String typed = typed(command);
    switch (verb(command)) {
      case "sudo apt update" -> robot.install(typed);
      case "sudo tsumiki-robot setup" -> robot.setup(typed);
      case "sudo reboot" -> robot.reboot();
      case "sudo tsumiki-robot doctor" -> robot.doctor(typed, promise);
      case "sudo nano /etc/tsumiki/robot.conf" -> robot.edit();
      case "sudo systemctl restart tsumiki-robot" -> robot.restarts(typed, "the service starts anew");
      case "sudo tsumiki-robot code" -> robot.code(typed);
      case "sudo tsumiki-robot self-test" -> robot.selfTest(typed);
      case "sudo tsumiki-robot log" -> robot.log(typed);
      case "sudo tsumiki-robot mentor" -> robot.restarts(typed, "the robot takes the mentor's key");
      case "sudo tsumiki-robot update" -> robot.update(typed);
      case "sudo tsumiki-robot roll-back" -> robot.rollBack(typed);
      case "sudo poweroff" -> {
        check.note("typed at the end: nothing would come after it");
        off = true;
      }
      case "./tsumiki doctor" -> mentor.doctor(typed);
      case "./tsumiki deploy" -> mentor.deploy(typed);
      case "./tsumiki pair" -> mentor.pair(typed);
      case "./tsumiki robots" -> mentor.robots(typed);
      case "./tsumiki pair mentor" -> mentor.makeKey(typed);
      case "./tsumiki robot update" -> mentor.update(typed);
      case "./tsumiki robot roll-back" -> mentor.rollBack(typed);
      default -> check.that(false, "the guide has a new command, which nobody here knows how to judge: " + command);
    }
  }

  /** What a command is called, without what it is told. */
  private static String verb(String command) {
    return LONG.stream()
        .filter(known -> (command + " ").startsWith(known + " "))
        .findFirst()
        .orElseGet(() -> command.replaceFirst("^((?:sudo )?\\S+(?: [a-z][a-z-]*)?).*", "$1"));
  }

  /** As it is typed here: with what a person puts in, and what stands in. In there root types, and there is no sudo. */
  private String typed(String command) throws IOException {
    String newer = newerPackage();
    String typed =
        command
            .replace("serial:/dev/ttyUSB0", serial)
            .replaceAll("--robot \"[^\"]*\"", Matcher.quoteReplacement("--robot " + tcp))
            .replaceAll("--code \\S+", "--code " + robot.digits())
            .replace("tsumiki-robot_…_arm64.deb", newer)
            .replace("apt update && sudo apt install -y", "dpkg -i")
            .replaceAll("\\bsudo ", "");
    if (typed.contains(tcp)) {
      check.note("stand-in: the robot's address for its name, because mDNS does not cross the emulator's network");
    }
    return typed;
  }

  private String newerPackage() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".deb")).findFirst().orElseThrow();
    }
  }
}
