package org.tsumiki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.agent.update.PackageFile;
import org.tsumiki.agent.update.UpdateFolder;
import org.tsumiki.agent.update.UpdateRequest;
import org.tsumiki.link.Answer;
import org.tsumiki.link.Ask;
import org.tsumiki.linkio.InMemoryPair;
import org.tsumiki.linkio.OpenResult;
import org.tsumiki.linkio.Transport;
import org.tsumiki.pairing.KeyId;
import org.tsumiki.pairing.Pin;

/** Who may bring a robot a newer package, over real TLS, and what of it comes to lie there. */
@Timeout(120)
class RobotUpdatesTest extends OverTls {
  private static final String VERSION = "1.0";

  @Test
  void aMentorsPackageComesToTheBit() throws Exception {
    Path deb = deb("tsumiki-robot", "1.1", "arm64", 2_345_678);
    List<Long> sent = new ArrayList<>();
    RobotUpdateVisit.Result result = visit("hana", robot()).bring(deb, read(deb), sent::add);
    assertThat(result)
        .isInstanceOfSatisfying(
            RobotUpdateVisit.Result.Done.class,
            done -> assertThat(done.news()).isEqualTo(new Answer.News(VERSION, false, "", "")));
    assertThat(incoming("package.deb")).hasSameBinaryContentAs(deb);
    UpdateRequest request =
        UpdateRequest.parse(Files.readString(incoming("request"))).orElseThrow();
    assertThat(request.file()).isEqualTo(read(deb));
    assertThat(request.signer()).contains(key("hana"));
    assertThat(sent).hasSizeGreaterThan(2_000).endsWith(Files.size(deb));
    log.await("update is here");
  }

  @Test
  void theRobotTellsWhatCameOfIt() throws Exception {
    int port = robot();
    Files.writeString(
        folder.resolve("spool/result"),
        "tsumiki-update 1\nabout roll-back\ncode update.went-back\n");
    Files.writeString(folder.resolve("spool/state"), "roll-back\n");
    assertThat(visit("child", port).news())
        .isInstanceOfSatisfying(
            RobotUpdateVisit.Result.Done.class,
            done ->
                assertThat(done.news())
                    .isEqualTo(new Answer.News(VERSION, true, "roll-back", "update.went-back")));
    Path deb = deb("tsumiki-robot", "1.1", "arm64", 100);
    assertThat(failure(visit("hana", port).bring(deb, read(deb), sent -> {})))
        .isEqualTo("update.busy");
  }

  @ParameterizedTest
  @CsvSource({
    "child, tsumiki-robot, 1.1, arm64, update.not-a-mentor",
    "stranger, tsumiki-robot, 1.1, arm64, pairing.needed",
    "cable-mentor, tsumiki-robot, 1.1, arm64, update.not-allowed",
    "hana, tsumiki-robot, 0.9, arm64, update.older",
    "hana, tsumiki-robot, 1.0, all, update.same-version",
    "hana, bash, 9.0, arm64, update.wrong-package",
    "hana, tsumiki-robot, 1.1, amd64, update.wrong-package",
  })
  void everythingElseIsRefusedBeforeItComes(
      String who, String name, String version, String architecture, String code) throws Exception {
    Path deb = deb(name, version, architecture, 3000);
    assertThat(failure(visit(who, robot()).bring(deb, read(deb), sent -> {}))).isEqualTo(code);
    assertThat(incoming("")).isEmptyDirectory();
    if (!code.startsWith("pairing")) {
      log.await("refused: update on");
    }
  }

  @Test
  void aProgramThatRunsIsNotEndedForIt() throws Exception {
    int port = robot();
    DeployReport running =
        DeployRunner.run(
            TestPrograms.driveOn(),
            TestPrograms.noBlocks(),
            way("child", port),
            false,
            RobotProcess.PATIENT,
            RobotLog.NONE);
    assertThat(running.ok()).isTrue();
    Path deb = deb("tsumiki-robot", "1.1", "arm64", 3000);
    assertThat(failure(visit("hana", port).bring(deb, read(deb), sent -> {})))
        .isEqualTo("update.robot-runs");
    assertThat(failure(visit("hana", port).rollBack())).isEqualTo("update.robot-runs");
  }

  /** A request that hana signed, sent by somebody who heard it. */
  @Test
  void aRequestGoesNoFurtherThanItsSigner() throws Exception {
    int port = robot("hana", "ken");
    byte[] heard = request("hana", deb("tsumiki-robot", "1.1", "arm64", 3000));
    assertThat(no(asker("ken", port).ask(new Ask.Update(heard)))).isEqualTo("update.other-key");
    assertThat(no(asker("child", port).ask(new Ask.Update(heard))))
        .isEqualTo("update.not-a-mentor");
    heard[heard.length - 20] ^= 1;
    assertThat(no(asker("hana", port).ask(new Ask.Update(heard))))
        .isIn("update.bad-signature", "update.bad-request");
    assertThat(no(asker("hana", port).ask(new Ask.Update(new byte[900]))))
        .isEqualTo("update.bad-request");
  }

  @Test
  void bytesThatWereNotSignedForAreThrownAway() throws Exception {
    int port = robot();
    Path deb = deb("tsumiki-robot", "1.1", "arm64", 500);
    byte[] bytes = Files.readAllBytes(deb);
    byte[] wrong = bytes.clone();
    wrong[bytes.length - 3] ^= 1;
    RobotAsker asker = asker("hana", port);
    begin(asker, deb);
    assertThat(asker.ask(new Ask.UpdatePiece(0, wrong))).isInstanceOf(Answer.Done.class);
    assertThat(no(asker.ask(new Ask.UpdatePiece(wrong.length, new byte[1]))))
        .isEqualTo("update.damaged");
    assertThat(no(asker.ask(new Ask.Install()))).isEqualTo("update.damaged");
    assertThat(incoming("")).isEmptyDirectory();
    begin(asker, deb);
    asker.ask(new Ask.UpdatePiece(0, Arrays.copyOf(bytes, 400)));
    assertThat(no(asker.ask(new Ask.UpdatePiece(0, Arrays.copyOf(bytes, 400)))))
        .isEqualTo("update.damaged");
    assertThat(no(asker.ask(new Ask.Install()))).isEqualTo("update.incomplete");
    assertThat(no(asker.ask(new Ask.Install()))).isEqualTo("update.begin-again");
    assertThat(incoming("")).isEmptyDirectory();
  }

  @Test
  void aLineThatIsCutInTheMiddleLeavesNothingToInstall() throws Exception {
    int port = robot();
    Path deb = deb("tsumiki-robot", "1.1", "arm64", 5000);
    Transport line = line("hana", port);
    RobotAsker asker = new RobotAsker(line, RobotProcess.PATIENT);
    asker.find();
    begin(asker, deb);
    asker.ask(new Ask.UpdatePiece(0, Arrays.copyOf(Files.readAllBytes(deb), 1000)));
    line.close();
    assertThat(incoming("request")).doesNotExist();
    // Another line goes on with nothing of it, and all of it comes again.
    assertThat(no(asker("hana", port).ask(new Ask.UpdatePiece(1000, new byte[9]))))
        .isEqualTo("update.begin-again");
    assertThat(visit("hana", port).bring(deb, read(deb), sent -> {}))
        .isInstanceOf(RobotUpdateVisit.Result.Done.class);
    assertThat(incoming("package.deb")).hasSameBinaryContentAs(deb);
  }

  @Test
  void goesBackForAMentorAndForWhoHoldsTheCable() throws Exception {
    int port = robot();
    assertThat(failure(visit("hana", port).rollBack())).isEqualTo("update.nothing-kept");
    Files.writeString(folder.resolve("spool/former"), "0.9\n");
    assertThat(failure(visit("child", port).rollBack())).isEqualTo("update.not-a-mentor");
    assertThat(failure(visit("cable-mentor", port).rollBack())).isEqualTo("update.not-allowed");
    InMemoryPair cable = InMemoryPair.create();
    ((RobotService) open.getFirst()).serve(cable.robotSide());
    RobotAsker asker = new RobotAsker(cable.editorSide(), RobotProcess.PATIENT);
    asker.find();
    byte[] request = request("hana", deb("tsumiki-robot", "1.1", "arm64", 3000));
    assertThat(no(asker.ask(new Ask.Update(request)))).isEqualTo("update.not-over-cable");
    assertThat(asker.ask(new Ask.RollBack())).isInstanceOf(Answer.Done.class);
    assertThat(incoming("request")).hasContent("tsumiki-robot-roll-back 1\n");
  }

  private void begin(RobotAsker asker, Path deb) throws Exception {
    assertThat(asker.ask(new Ask.Update(request("hana", deb)))).isInstanceOf(Answer.Done.class);
  }

  private byte[] request(String by, Path deb) throws IOException {
    return UpdateRequest.sign(read(deb), keys(by).identity())
        .text()
        .getBytes(StandardCharsets.UTF_8);
  }

  private RobotAsker asker(String who, int port) throws InterruptedException {
    RobotAsker asker = new RobotAsker(line(who, port), RobotProcess.PATIENT);
    asker.find();
    return asker;
  }

  private Transport line(String who, int port) throws InterruptedException {
    Transport line = ((OpenResult.Opened) way(who, port).line()).transport();
    open.add(line);
    return line;
  }

  private static String no(Answer answer) {
    return ((Answer.No) answer).fault().code();
  }

  private static String failure(RobotUpdateVisit.Result result) {
    return ((RobotUpdateVisit.Result.Failed) result).fault().code();
  }

  private int robot() throws IOException {
    return robot("hana");
  }

  /** A robot that knows a child, mentors by the cable, and those whom its owner wrote down. */
  private int robot(String... writtenDown) throws IOException {
    Files.createDirectories(incoming(""));
    Set<KeyId> mentors = new java.util.HashSet<>();
    befriend("child", Pin.Role.EDITOR);
    befriend("cable-mentor", Pin.Role.MENTOR);
    keys("stranger").trust(new Pin(key("robot"), Pin.Role.ROBOT, "kaze"));
    for (String mentor : writtenDown) {
      befriend(mentor, Pin.Role.MENTOR);
      mentors.add(key(mentor));
    }
    RobotUpdates updates =
        new RobotUpdates(
            new UpdateFolder(folder.resolve("spool")), VERSION, mentors, keys("robot"), log);
    return serve(RobotDoor.of(keys("robot"), log, Optional.of(updates)));
  }

  private Path incoming(String file) {
    return folder.resolve("spool/incoming").resolve(file);
  }

  private RobotWay way(String who, int port) {
    return new RobotWay("tcp://127.0.0.1:" + port, keys(who), Optional.empty(), who);
  }

  private RobotUpdateVisit visit(String who, int port) {
    return new RobotUpdateVisit(way(who, port), RobotProcess.PATIENT);
  }

  private static PackageFile read(Path deb) throws IOException {
    return PackageFile.read(deb).orElseThrow();
  }

  /** A package with a control part, and noise in place of files. */
  private Path deb(String name, String version, String architecture, int bytes) throws IOException {
    String control =
        "Package: " + name + "\nVersion: " + version + "\nArchitecture: " + architecture + "\n";
    byte[] noise = new byte[bytes];
    new Random(7).nextBytes(noise);
    ByteArrayOutputStream deb = new ByteArrayOutputStream();
    deb.writeBytes("!<arch>\n".getBytes(StandardCharsets.US_ASCII));
    member(deb, "debian-binary", "2.0\n".getBytes(StandardCharsets.US_ASCII));
    member(deb, "control.tar.gz", tarOf(control));
    member(deb, "data.tar.xz", noise);
    return Files.write(folder.resolve(name + version + ".deb"), deb.toByteArray());
  }

  private static void member(ByteArrayOutputStream deb, String name, byte[] bytes) {
    String header =
        String.format(
            Locale.ROOT, "%-16s%-12d%-6d%-6d%-8s%-10d`\n", name, 0, 0, 0, "100644", bytes.length);
    deb.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
    deb.writeBytes(bytes);
    if (bytes.length % 2 == 1) {
      deb.write('\n');
    }
  }

  private static byte[] tarOf(String control) throws IOException {
    byte[] text = control.getBytes(StandardCharsets.UTF_8);
    byte[] tar = new byte[512 * 4];
    byte[] name = "./control".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(name, 0, tar, 0, name.length);
    byte[] size =
        String.format(Locale.ROOT, "%011o", text.length).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(size, 0, tar, 124, size.length);
    System.arraycopy(text, 0, tar, 512, text.length);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(tar);
    }
    return packed.toByteArray();
  }
}
