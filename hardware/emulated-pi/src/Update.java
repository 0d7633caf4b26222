import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A mentor brings newer packages over the network: a good one, a broken one, and goes back by hand. */
record Update(Check check, Guest guest, Editor desk, String serial, String tcp, Path packages) {
  /** An update installs, starts Java without its cache, and all of it twice when it fails: slow in here. */
  private static final int MINUTES = 25;

  void all(String program) throws IOException, InterruptedException {
    Path key = packages.resolve("hana");
    String first = version();
    check.note("the robot has " + first);
    Editor.Answer made = desk.run(60, "pair", "mentor", key.toString(), "--json");
    check.that(made.exitCode() == 0, "a mentor's key is made" + told(made));
    check.that(check.patiently(desk, "pair", "--robot", serial).exitCode() == 0, "a child's computer pairs by the cable");
    Editor.Answer paired = check.patiently(desk, "pair", "--robot", serial, "--mentor", key.toString());
    check.that(paired.exitCode() == 0, "the mentor pairs by the cable" + told(paired));
    refused("a child's computer may not", "update.not-a-mentor", "robot", "update", deb("good"), "--robot", tcp);
    refused("nor a mentor whom its owner has not written down", "update.not-allowed", "robot", "update", deb("good"), "--robot", tcp, "--mentor", key.toString());
    refused("nor over the cable", "update.not-over-cable", "robot", "update", deb("good"), "--robot", serial, "--mentor", key.toString());
    check.deploys(desk, "a program runs", program, "--robot", tcp);
    refused("then not even a mentor may", "update.robot-runs", "robot", "update", deb("good"), "--robot", tcp, "--mentor", key.toString());
    mayWaitLong();
    ownerTrusts(key);
    good(key, first);
    refused("the same again is not taken", "update.same-version", "robot", "update", deb("good"), "--robot", tcp, "--mentor", key.toString());
    unready(key);
    back(key, first);
    check.deploys(desk, "its keys and pairings are as before: deploy over TLS", program, "--robot", tcp);
  }

  private void ownerTrusts(Path key) throws IOException, InterruptedException {
    String line = Files.readString(Path.of(key + ".pub"), StandardCharsets.UTF_8).strip();
    String mark = check.mark();
    Guest.Answer trusts = guest.run("echo '" + line + "' >/root/hana.pub; tsumiki-robot mentor /root/hana.pub 2>&1", 60);
    check.that(trusts.exitCode() == 0, "sudo tsumiki-robot mentor: " + trusts.lastLine());
    check.that(check.robotReady(mark), "the robot starts with it");
  }

  /** Starting takes minutes in here. */
  private void mayWaitLong() throws IOException {
    guest.run(
        "mkdir -p /etc/systemd/system/tsumiki-robot-update.service.d; printf '[Service]\\nEnvironment=READY_SECONDS=900\\n' >/etc/systemd/system/tsumiki-robot-update.service.d/slow.conf; systemctl daemon-reload",
        60);
  }

  private void good(Path key, String first) throws IOException, InterruptedException {
    Editor.Answer answer = patiently("robot", "update", deb("good"), "--robot", tcp, "--mentor", key.toString());
    check.that(
        answer.exitCode() == 0 && answer.value("before").equals(first) && answer.value("version").equals(version()) && version().equals(first + "+good"),
        "a newer package comes over TLS, is installed, and its robot gets ready: " + version() + told(answer));
    System.out.print(answer.err().indent(16));
    check.that(guest.run("test -d /var/cache/tsumiki-robot && dpkg-deb --field /var/cache/tsumiki-robot/before.deb Version", 60).lastLine().equals(first), "the one before is kept");
    check.that(guest.run("systemctl is-active tsumiki-robot", 60).lastLine().equals("active"), "its service runs");
    nothingWaits();
  }

  private void unready(Path key) throws IOException, InterruptedException {
    String before = version();
    Editor.Answer answer = patiently("robot", "update", deb("unready"), "--robot", tcp, "--mentor", key.toString());
    check.that(
        answer.exitCode() == 1 && answer.value("code").equals("update.rolled-back") && version().equals(before),
        "one whose robot never gets ready is rolled back by itself: " + version() + told(answer));
    System.out.print(guest.run("journalctl -q -t tsumiki-update -o cat --no-pager | grep -v '^(Reading\\|^Preparing\\|^Unpacking' | tail -n 8", 60).text().indent(16));
    nothingWaits();
  }

  private void back(Path key, String first) throws IOException, InterruptedException {
    Editor.Answer answer = patiently("robot", "roll-back", "--robot", tcp, "--mentor", key.toString());
    check.that(answer.exitCode() == 0 && version().equals(first), "robot roll-back goes back: " + version() + told(answer));
    check.that(guest.run("test \"$(cat /var/lib/tsumiki-update/former)\" = '" + first + "+good'", 60).exitCode() == 0, "and the newer one is kept in its turn");
    nothingWaits();
  }

  private void nothingWaits() throws IOException {
    check.that(
        guest.run("test -z \"$(ls /var/lib/tsumiki-update/incoming)\" && test ! -e /var/lib/tsumiki-update/state && test \"$(stat -c %U:%a /var/lib/tsumiki-update)\" = root:755", 60).exitCode() == 0,
        "nothing of it is left to do, and the folder around it is root's");
  }

  private void refused(String what, String code, String... words) throws IOException, InterruptedException {
    Editor.Answer answer = patiently(words);
    check.that(answer.exitCode() == 1 && answer.value("code").equals(code), what + told(answer));
  }

  /** A line that was cut is no answer: again, as a mentor would. */
  private Editor.Answer patiently(String... words) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(words));
    all.add("--json");
    Editor.Answer answer = desk.run(MINUTES * 60, all.toArray(String[]::new));
    for (int tries = 1; answer.exitCode() != 0 && tries < 3 && answer.out().contains("\"link."); tries++) {
      check.note("try " + tries + told(answer));
      answer = desk.run(MINUTES * 60, all.toArray(String[]::new));
    }
    return answer;
  }

  private String version() throws IOException {
    return guest.run("dpkg-query --show --showformat '${Version}' tsumiki-robot", 60).lastLine();
  }

  private String deb(String which) {
    return packages.resolve(which + ".deb").toString();
  }

  private static String told(Editor.Answer answer) {
    return answer.exitCode() == 0 ? ", " + answer.millis() / 1000 + " s" : ": " + answer.value("code") + " " + answer.value("message");
  }
}
