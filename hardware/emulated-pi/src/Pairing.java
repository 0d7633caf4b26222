import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Who gets in and who does not: computers that the robot knows, by cable or by its code, and strangers. */
record Pairing(Check check, Guest guest, Editor desk, String serial, String tcp) {
  private static final int MAX_WRONG_CODES = 7;

  /** Over the network an unpaired editor is told what to do, and nothing else. */
  void strangerIsRefused(String program) throws IOException, InterruptedException {
    Editor.Answer answer = check.patiently(desk, "deploy", program, "--robot", tcp);
    check.that(
        answer.exitCode() == 1 && answer.value("code").equals("pairing.unknown-robot") && answer.out().contains("Pair once"),
        "an unpaired editor is refused and told why" + Check.told(answer));
  }

  void byCable() throws IOException, InterruptedException {
    Editor.Answer answer = check.patiently(desk, "pair", "--robot", serial);
    check.that(answer.value("ok").equals("true"), "pairs by the cable: " + answer.value("robot") + told(answer));
  }

  /** After five wrong codes there is a wait, also for the right one; the cable needs none and ends it. */
  void wrongCodes() throws IOException, InterruptedException {
    Editor guesser = desk.named("guesser");
    String code = code();
    String wrong = code.equals("000000") ? "000001" : "000000";
    String mark = check.mark();
    List<String> answers = new ArrayList<>();
    while (answers.size() < MAX_WRONG_CODES && !answers.contains("pairing.wait")) {
      answers.add(check.patiently(guesser, "pair", "--robot", tcp, "--code", wrong).value("code"));
    }
    Editor.Answer right = check.patiently(guesser, "pair", "--robot", tcp, "--code", code);
    check.that(
        answers.getFirst().equals("pairing.wrong-code") && answers.getLast().equals("pairing.wait"),
        "wrong codes are refused, then one has to wait: " + answers);
    check.that(right.value("code").equals("pairing.wait"), "the right code has to wait too" + told(right));
    check.that(!check.journal(mark, "^refused: wrong pairing code").isEmpty(), "and that is in the log: " + check.journal(mark, "^refused: "));
    Editor.Answer cable = check.patiently(desk.named("cable"), "pair", "--robot", serial);
    check.that(cable.value("ok").equals("true"), "the cable goes at once" + told(cable));
  }

  void byCode(String program) throws IOException, InterruptedException {
    Editor guest = desk.named("guest");
    check.deploys(guest, "pairs by the robot's code and deploys over TLS", program, "--robot", tcp, "--pair", code());
    check.deploys(guest, "and later without it", program, "--robot", tcp);
  }

  /** A computer that the robot knows no longer, but which knows the robot. */
  void forgotten(String program) throws IOException, InterruptedException {
    Editor guest = desk.named("guest");
    Editor ghost = desk.named("ghost");
    copy(guest.state(), ghost.state());
    Editor.Answer undone = check.patiently(guest, "pair", "--robot", tcp, "--undo");
    check.that(undone.value("ok").equals("true"), "robot and editor forget each other" + told(undone));
    String mark = check.mark();
    Editor.Answer answer = check.patiently(ghost, "deploy", program, "--robot", tcp);
    check.that(
        answer.exitCode() == 1 && answer.value("code").equals("pairing.needed"),
        "the robot itself refuses whom it does not know" + Check.told(answer));
    check.that(!check.journal(mark, "^refused for now").isEmpty(), "and says so in its log: " + check.journal(mark, "^refused for now"));
  }

  private String code() throws IOException {
    return guest.run("tsumiki-robot code", 60).text().strip().replace(" ", "");
  }

  private static String told(Editor.Answer answer) {
    return answer.exitCode() == 0 ? ", " + answer.millis() + " ms" : ": " + answer.value("code") + " " + answer.value("message");
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Path copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
