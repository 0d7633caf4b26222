package org.tsumiki.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsumiki.agent.update.PackageFile;
import org.tsumiki.agent.update.UpdateRequest;
import org.tsumiki.pairing.Identity;

/**
 * The part of the package that installs packages: the real script, real packages, the real dpkg (in
 * a folder that it takes for the system), the real signatures. Systemd and its journal are made of
 * files.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
final class UpdaterTest {
  private static final Path SCRIPT =
      Path.of("../../hardware/raspberry-pi-os/root/usr/lib/tsumiki/updater");

  /** Gives dpkg another system; breaks off where a test wants the power to be cut. */
  private static final String DPKG =
      """
      #!/bin/sh
      case $1 in --compare-versions) exec /usr/bin/dpkg "$@" ;; --print-architecture) echo arm64; exit ;; esac
      in_folder() { /usr/bin/dpkg --root=@ --force-not-root --force-depends --force-architecture --force-bad-path --log=/dev/null "$@"; }
      cut=$(cat @/cut 2>/dev/null); rm -f @/cut
      case $cut in before) kill -9 $PPID; exit 9 ;; fail) exit 1 ;; during) shift 2; in_folder --unpack "$1" && kill -9 $PPID; exit 9 ;; esac
      in_folder "$@" || exit
      if [ -z "${TSUMIKI_MENDING:-}" ]; then echo x >>@/run; fi
      case $cut in after) kill -9 $PPID ;; esac
      """;

  private static final String DPKG_QUERY =
      "#!/bin/sh\nexec /usr/bin/dpkg-query --admindir=@/var/lib/dpkg \"$@\"\n";

  /** Each line of the file is a start of the robot. */
  private static final String SYSTEMCTL =
      """
      #!/bin/sh
      case "$*" in
        *InvocationID*) wc -l <@/run ;;
        *NRestarts*) if [ -e @/usr/lib/tsumiki/works ]; then echo 0; else echo 9; fi ;;
        restart*) echo x >>@/run ;;
      esac
      """;

  private static final String JOURNALCTL =
      "#!/bin/sh\nif [ -e @/usr/lib/tsumiki/works ]; then echo 'robot ready: kaze'; fi\n";

  /** The options end where the command begins. */
  private static final String SETPRIV =
      "#!/bin/sh\nwhile case $1 in --*) true ;; *) false ;; esac; do shift; done\nexec \"$@\"\n";

  @TempDir private Path folder = Path.of("");
  private final Identity mentor = Identity.create();

  @BeforeEach
  void aRobotWithVersionOne() throws Exception {
    for (String name :
        List.of("bin", "var/lib/dpkg/info", "spool/incoming", "mentors", "kept", "debs")) {
      Files.createDirectories(folder.resolve(name));
    }
    Files.writeString(folder.resolve("var/lib/dpkg/status"), "");
    Files.writeString(folder.resolve("run"), "");
    tool("dpkg", DPKG);
    tool("dpkg-query", DPKG_QUERY);
    tool("systemctl", SYSTEMCTL);
    tool("journalctl", JOURNALCTL);
    tool("setpriv", SETPRIV);
    tool("sleep", "#!/bin/sh\n");
    String script =
        Files.readString(SCRIPT)
            .replaceFirst("(?m)^root=$", "root=" + folder)
            .replaceFirst("(?m)^spool=.*$", "spool=" + folder.resolve("spool"))
            .replaceFirst("(?m)^kept=.*$", "kept=" + folder.resolve("kept"))
            .replaceFirst("(?m)^mentors=.*$", "mentors=" + folder.resolve("mentors"));
    tool("updater", script);
    Files.writeString(
        folder.resolve("mentors/hana.pub"), "tsumiki-public-key 1 " + mentor.keyId().hex() + "\n");
    assertThat(sh(folder.resolve("bin/dpkg").toString(), "--install", deb("1.0").toString()))
        .isZero();
    assertThat(installed()).isEqualTo("ii  1.0 one");
  }

  @Test
  void installsANewerPackageAndGoesBackAndForthByHand() throws Exception {
    request(deb("1.1"), mentor);
    assertThat(updater("requested")).isZero();
    assertThat(installed()).isEqualTo("ii  1.1 one");
    assertThat(result()).isEqualTo("update.done");
    assertThat(Files.readString(folder.resolve("spool/former"))).isEqualTo("1.0\n");

    Files.writeString(folder.resolve("spool/incoming/request"), "tsumiki-robot-roll-back 1\n");
    assertThat(updater("requested")).isZero();
    assertThat(installed()).isEqualTo("ii  1.0 one");
    assertThat(result()).isEqualTo("update.went-back");

    assertThat(updater("roll-back")).isZero();
    assertThat(installed()).isEqualTo("ii  1.1 one");
    nothingIsLeft();
  }

  /**
   * A package made of what is installed must not look to dpkg as if nobody had changed a setting.
   */
  @Test
  void settingsStayWhenItGoesForthAndBackAndForth() throws Exception {
    Files.writeString(folder.resolve("etc/tsumiki/robot.conf"), "mine\n");
    assertThat(updater("update", deb("1.1").toString())).isZero();
    assertThat(installed()).isEqualTo("ii  1.1 mine");
    assertThat(updater("roll-back")).isZero();
    assertThat(installed()).isEqualTo("ii  1.0 mine");
    assertThat(updater("update", deb("1.2").toString())).isZero();
    assertThat(installed()).isEqualTo("ii  1.2 mine");
    assertThat(updater("roll-back")).isZero();
    assertThat(updater("roll-back")).isZero();
    assertThat(installed()).isEqualTo("ii  1.2 mine");
    nothingIsLeft();
  }

  @Test
  void aPackageWhoseRobotNeverGetsReadyIsRolledBack() throws Exception {
    request(deb("1.1"), mentor);
    updater("requested");
    request(build("tsumiki-robot", "2.0", "all", false), mentor);
    assertThat(updater("requested")).isZero();
    assertThat(installed()).isEqualTo("ii  1.1 one");
    assertThat(result()).isEqualTo("update.rolled-back");
    assertThat(Files.readString(folder.resolve("spool/former"))).isEqualTo("1.0\n");
    nothingIsLeft();
  }

  @Test
  void waitsWhileAnotherProgramInstallsSomething() throws Exception {
    Path waits = folder.resolve("waits");
    Path goOn = folder.resolve("go-on");
    assertThat(sh("mkfifo", waits.toString(), goOn.toString())).isZero();
    tool("sleep", "#!/bin/sh\necho >@/waits\ncat @/go-on\n");
    request(deb("1.1"), mentor);
    CompletableFuture<Integer> updater;
    try (FileChannel lock =
        FileChannel.open(
            folder.resolve("var/lib/dpkg/lock-frontend"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      lock.lock();
      updater = CompletableFuture.supplyAsync(() -> exitCodeOf("requested"));
      assertThat(sh("timeout", "50", "cat", waits.toString())).as("the updater waits").isZero();
      assertThat(installed()).isEqualTo("ii  1.0 one");
    }
    Files.writeString(goOn, "");

    assertThat(updater.join()).isZero();
    assertThat(installed()).isEqualTo("ii  1.1 one");
    assertThat(result()).isEqualTo("update.done");
    nothingIsLeft();
  }

  @ParameterizedTest
  @CsvSource({
    "tsumiki-robot, 0.9, all, update.older",
    "tsumiki-robot, 1.0, all, update.older",
    "tsumiki-robot, 1.0~rc1, all, update.older",
    "bash, 9.0, all, update.wrong-package",
    "tsumiki-robot, 2.0, amd64, update.wrong-package",
  })
  void takesNoPackageThatIsNotANewerOneOfItsOwn(
      String name, String version, String architecture, String code) throws Exception {
    request(build(name, version, architecture, true), mentor);
    assertRefused(code);
  }

  @ParameterizedTest
  @CsvSource({
    "sha256 [0-9a-f], sha256 x, update.bad-request",
    "'version 2.0', 'version 3.0', update.bad-signature",
    "'bytes [0-9]', 'bytes 9', update.bad-signature",
    "'signature ....', 'signature AAAA', update.bad-signature",
    "'signature ', 'more 1\nsignature ', update.bad-request",
  })
  void takesNoRequestThatWasChanged(String what, String by, String code) throws Exception {
    request(deb("2.0"), mentor);
    Path request = folder.resolve("spool/incoming/request");
    Files.writeString(request, Files.readString(request).replaceFirst(what, by));
    assertRefused(code);
  }

  @Test
  void takesNothingFromAMentorWhomItsOwnerDidNotWriteDown() throws Exception {
    request(deb("2.0"), Identity.create());
    assertRefused("update.not-allowed");
  }

  @Test
  void takesNoPackageThatIsNotTheSignedOneToTheBit() throws Exception {
    Path deb = deb("2.0");
    request(deb, mentor);
    byte[] bytes = Files.readAllBytes(deb);
    bytes[bytes.length - 5] ^= 1;
    Files.write(folder.resolve("spool/incoming/package.deb"), bytes);
    assertRefused("update.damaged");
    request(deb, mentor);
    Files.write(
        folder.resolve("spool/incoming/package.deb"),
        java.util.Arrays.copyOf(bytes, bytes.length - 100));
    assertRefused("update.damaged");
  }

  /** The robot's own user may put anything there: no link of it makes root write elsewhere. */
  @Test
  void linksAndFoldersInPlaceOfFilesDoNoHarm() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "keep me");
    Path incoming = folder.resolve("spool/incoming");
    Files.createSymbolicLink(incoming.resolve("request"), secret);
    Files.createSymbolicLink(incoming.resolve("package.deb"), secret);
    assertRefused("update.bad-request");
    Files.createDirectories(incoming.resolve("request/deep"));
    assertRefused("update.bad-request");
    assertThat(secret).hasContent("keep me");
  }

  @Test
  void whenDpkgRefusesAllStaysAsItWas() throws Exception {
    request(deb("2.0"), mentor);
    Files.writeString(folder.resolve("cut"), "fail");
    assertRefused("update.not-installed");
  }

  /** The power goes; the robot starts again; first it is mended, then what was begun goes on. */
  @ParameterizedTest
  @CsvSource({
    "before, 1.0, update.cut",
    "during, 1.0, update.cut",
    "after, 2.0, update.done",
  })
  void aCutOfThePowerLeavesOldOrNew(String when, String version, String code) throws Exception {
    request(deb("2.0"), mentor);
    Files.writeString(folder.resolve("cut"), when);
    assertThat(updater("requested")).isNotZero();
    assertThat(folder.resolve("spool/state")).exists();
    assertThat(updater("mend")).isZero();
    assertThat(installed()).as("before the robot starts").isEqualTo("ii  " + version + " one");
    assertThat(updater("requested")).isZero();
    assertThat(installed()).isEqualTo("ii  " + version + " one");
    assertThat(result()).isEqualTo(code);
    nothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(strings = {"before", "during", "after"})
  void aCutByHandIsNoticedWithoutARestart(String when) throws Exception {
    Files.writeString(folder.resolve("cut"), when);
    assertThat(updater("update", deb("2.0").toString())).isNotZero();
    assertThat(updater("requested")).isZero();
    assertThat(installed()).isEqualTo("ii  " + (when.equals("after") ? "2.0" : "1.0") + " one");
    nothingIsLeft();
  }

  private void assertRefused(String code) throws Exception {
    assertThat(updater("requested")).isZero();
    assertThat(result()).isEqualTo(code);
    assertThat(installed()).isEqualTo("ii  1.0 one");
    nothingIsLeft();
  }

  private void nothingIsLeft() throws IOException {
    try (var files = Files.list(folder.resolve("spool/incoming"))) {
      assertThat(files).isEmpty();
    }
    assertThat(folder.resolve("spool/state")).doesNotExist();
    assertThat(folder.resolve("kept/next.deb")).doesNotExist();
  }

  /** What the robot leaves for the updater. */
  private void request(Path deb, Identity by) throws IOException {
    PackageFile file = PackageFile.read(deb).orElseThrow();
    Path incoming = folder.resolve("spool/incoming");
    Files.copy(
        deb, incoming.resolve("package.deb"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(incoming.resolve("request"), UpdateRequest.sign(file, by).text());
  }

  private Path deb(String version) throws Exception {
    return build("tsumiki-robot", version, "all", true);
  }

  private Path build(String name, String version, String architecture, boolean works)
      throws Exception {
    Path tree = folder.resolve("debs/" + name + version);
    Files.createDirectories(tree.resolve("DEBIAN"));
    Files.createDirectories(tree.resolve("usr/lib/tsumiki"));
    Files.createDirectories(tree.resolve("etc/tsumiki"));
    Files.writeString(
        tree.resolve("DEBIAN/control"),
        "Package: "
            + name
            + "\nVersion: "
            + version
            + "\nArchitecture: "
            + architecture
            + "\nMaintainer: nobody <nobody@localhost>\nDescription: a robot\n");
    Files.writeString(tree.resolve("DEBIAN/conffiles"), "/etc/tsumiki/robot.conf\n");
    Files.writeString(tree.resolve("etc/tsumiki/robot.conf"), "one\n");
    Files.writeString(tree.resolve("usr/lib/tsumiki/version"), version + "\n");
    if (works) {
      Files.writeString(tree.resolve("usr/lib/tsumiki/works"), "");
    }
    Path deb = folder.resolve("debs/" + name + version + ".deb");
    assertThat(
            sh(
                "dpkg-deb",
                "--root-owner-group",
                "-Zgzip",
                "--build",
                tree.toString(),
                deb.toString()))
        .isZero();
    return deb;
  }

  /** What dpkg says, and what lies there. */
  private String installed() throws Exception {
    Process process =
        new ProcessBuilder(
                "dpkg-query",
                "--admindir=" + folder.resolve("var/lib/dpkg"),
                "--show",
                "--showformat",
                "${db:Status-Abbrev} ${Version}",
                "tsumiki-robot")
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String version = Files.readString(folder.resolve("usr/lib/tsumiki/version")).strip();
    assertThat(told).endsWith(" " + version);
    return told + " " + Files.readString(folder.resolve("etc/tsumiki/robot.conf")).strip();
  }

  private String result() throws IOException {
    return Files.readString(folder.resolve("spool/result")).lines().toList().getLast().substring(5);
  }

  private void tool(String name, String text) throws IOException {
    Path file = folder.resolve("bin/" + name);
    Files.writeString(file, text.replace("@/", folder + "/").replace("=@ ", "=" + folder + " "));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private int updater(String... words) throws Exception {
    List<String> all = new java.util.ArrayList<>(List.of(folder.resolve("bin/updater").toString()));
    all.addAll(List.of(words));
    return sh(all.toArray(String[]::new));
  }

  private int exitCodeOf(String word) {
    try {
      return updater(word);
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  private int sh(String... words) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
    environment.put("READY_SECONDS", "3");
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
