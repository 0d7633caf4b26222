import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What the mentor guide has typed on the editor's computer, in Tsumiki's folder, and what must come of it. */
final class GuideDesk {
  /** An update installs and starts Java without its cache, and twice when it fails: slow in there. */
  private static final int SECONDS = 1800;

  private static final int TRIES = 3;

  /** How a command ends that was typed wrongly; typing it again would not help. */
  private static final int WRONG_USE = 2;

  private static final String PAIRED = "Paired: ";

  private final Check check;
  private final Editor desk;
  private final GuideRobot robot;

  /** What the robot is called. */
  private String name = "";

  GuideDesk(Check check, Editor desk, GuideRobot robot) {
    this.check = check;
    this.desk = desk;
    this.robot = robot;
  }

  /** The emulator's cable is a pseudo-terminal, and those are not listed as cables. */
  void doctor(String typed) throws IOException, InterruptedException {
    Editor.Answer answer = once(desk, typed);
    String serial = answer.out().lines().filter(line -> line.matches("(ok|note|BAD) +serial .*")).findFirst().orElse("");
    check.note("stand-in: a pseudo-terminal for the cable, which the doctor does not list");
    check.that(!serial.isEmpty() && last(answer).startsWith("Tsumiki can"), "it has a line about the cable, and a last sentence: " + serial.strip() + " " + last(answer));
  }

  void deploy(String typed) throws IOException, InterruptedException {
    check.lightsAfter(() -> {
      Editor.Answer answer = patiently(desk, typed);
      told(answer, last(answer).equals("ok"), "it ends with ok");
    });
    robot.runs();
  }

  /** With a code it is a computer that is not at the cable. */
  void pair(String typed) throws IOException, InterruptedException {
    boolean far = typed.contains("--code");
    boolean mentor = typed.contains("--mentor");
    Editor.Answer answer = patiently(far ? desk.named("far") : desk, typed);
    told(answer, last(answer).startsWith(PAIRED), far ? "another computer pairs by the code" : mentor ? "the mentor pairs by the cable" : "this computer pairs by the cable");
    if (!far) {
      name = last(answer).replaceFirst("^" + PAIRED, "");
    }
    if (mentor) {
      Path key = Path.of(typed.replaceFirst(".*--mentor (\\S+).*", "$1.pub"));
      robot.bring(key.getFileName().toString(), Files.readString(desk.folder().resolve(key)).strip());
    }
  }

  void robots(String typed) throws IOException, InterruptedException {
    Editor.Answer answer = once(desk, typed);
    check.note("stand-in: mDNS does not cross the emulator's network, so the robot is listed as one that is not here");
    told(answer, !name.isEmpty() && answer.out().lines().anyMatch(line -> line.startsWith(name + " ") && line.contains("paired")), "it lists the robot by its name");
  }

  void makeKey(String typed) throws IOException, InterruptedException {
    Editor.Answer answer = once(desk, typed);
    Path key = desk.folder().resolve(typed.substring(typed.lastIndexOf(' ') + 1));
    told(answer, Files.exists(key) && Files.exists(Path.of(key + ".pub")), "a key, and beside it " + key.getFileName() + ".pub");
  }

  void update(String typed) throws IOException, InterruptedException {
    robot.mayTakeLong();
    changes(typed, " has " + robot.first() + "+good ");
  }

  void rollBack(String typed) throws IOException, InterruptedException {
    changes(typed, " is back at " + robot.first() + " ");
  }

  private void changes(String typed, String words) throws IOException, InterruptedException {
    Editor.Answer answer = patiently(desk, typed);
    System.out.print(answer.err().strip().indent(18));
    told(answer, last(answer).contains(words) && words.endsWith(" " + robot.version() + " "), "it ends with the version that the robot has now, " + robot.version());
    robot.settingsStay();
  }

  // ---- what all of them do ----

  private static Editor.Answer once(Editor from, String typed) throws IOException, InterruptedException {
    return from.run(SECONDS, Arrays.stream(typed.split(" ")).skip(1).toArray(String[]::new));
  }

  /** The emulator may stand still for longer than a link waits: then again, as a person would. */
  private Editor.Answer patiently(Editor from, String typed) throws IOException, InterruptedException {
    Editor.Answer answer = once(from, typed);
    for (int tries = 1; answer.exitCode() != 0 && answer.exitCode() != WRONG_USE && tries < TRIES; tries++) {
      check.note("try " + tries + ": " + answer.err().strip());
      answer = once(from, typed);
    }
    return answer;
  }

  private void told(Editor.Answer answer, boolean ok, String what) {
    System.out.print((answer.exitCode() == 0 ? answer.out() : answer.out() + answer.err()).strip().indent(18));
    check.that(answer.exitCode() == 0 && ok, what + (answer.exitCode() == 0 ? "" : " (exit code " + answer.exitCode() + ")"));
  }

  private static String last(Editor.Answer answer) {
    return answer.out().strip().lines().reduce((before, last) -> last).orElse("");
  }
}
