package org.tsumiki.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tsumiki.link.Answer;
import org.tsumiki.link.Ask;
import org.tsumiki.link.EditorEnd;
import org.tsumiki.link.ImagePieces;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkStep;
import org.tsumiki.link.RobotEnd;
import org.tsumiki.link.RobotEvent;
import org.tsumiki.link.RobotInfo;
import org.tsumiki.linkio.InMemoryPair;
import org.tsumiki.linkio.OpenResult;
import org.tsumiki.linkio.Transport;
import org.tsumiki.pairing.CodeExchange;
import org.tsumiki.pairing.KeyId;
import org.tsumiki.pairing.Keyring;
import org.tsumiki.pairing.Pin;
import org.tsumiki.pairing.TryGuard;

/** Who gets in and who does not, over real TLS; whoever does not, the robot goes on serving. */
@Timeout(180)
class RobotDoorTest extends OverTls {
  @Test
  void anUnpairedEditorSeesTheNameAndNothingElse() throws Exception {
    int port = robot();
    Transport line = stranger("stranger", port);
    RobotInfo seen = ((RobotAsker.Found.Robot) asker(line).find()).info();
    assertThat(seen.name()).isEqualTo("kaze");
    assertThat(seen.board()).isEmpty();
    assertThat(seen.ports()).isEmpty();

    ConnectResult result =
        RobotClient.connect(
            stranger("stranger", port), "x", RobotProcess.PATIENT, RobotListener.NONE);
    LinkFault fault = ((ConnectResult.Failed) result).fault();
    assertThat(fault.code()).isEqualTo("pairing.needed");
    assertThat(fault.message()).contains("Pair once");
    log.await("refused for now");
    assertServesItsFriend(port);
  }

  @Test
  void anEditorThatDoesNotKnowTheRobotDoesNotTalkToIt() throws Exception {
    OpenResult result = way("stranger", robot(), "").open(RobotProcess.PATIENT);
    LinkFault fault = ((OpenResult.Failed) result).fault();
    assertThat(fault.code()).isEqualTo("pairing.unknown-robot");
    assertThat(fault.message()).contains("./tsumiki pair --robot tcp://127.0.0.1");
  }

  @Test
  void theCodePairsOnceAndForAll() throws Exception {
    int port = robot();
    String code = keys("robot").code();
    String asPeopleWriteIt = code.substring(0, 3) + " " + code.substring(3);
    assertThat(deploy(way("new", port, asPeopleWriteIt)).ok()).isTrue();
    assertThat(deploy(way("new", port, "")).ok()).isTrue();
    log.await("paired by code: new");
    assertThat(keys("robot").tries()).isZero();
  }

  @Test
  void twentyWrongCodesAreRefusedAndTheRobotGoesOn() throws Exception {
    int port = robot();
    String wrong = keys("robot").code().equals("000000") ? "000001" : "000000";
    List<String> refusals = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      OpenResult result = way("guesser", port, wrong).open(RobotProcess.PATIENT);
      refusals.add(((OpenResult.Failed) result).fault().code());
    }
    assertThat(refusals.subList(0, TryGuard.FREE_TRIES - 1)).containsOnly("pairing.wrong-code");
    assertThat(refusals.subList(TryGuard.FREE_TRIES - 1, 20)).containsOnly("pairing.wait");
    log.await("refused: wrong pairing code");
    log.await("before the wait is over");
    // The right code has to wait too, and a robot that was switched off has not forgotten.
    assertThat(failure(way("late", port, keys("robot").code()))).isEqualTo("pairing.wait");
    assertThat(keys("robot").tries()).isEqualTo(TryGuard.FREE_TRIES);
    assertThat(failure(way("late", robot(), keys("robot").code()))).isEqualTo("pairing.wait");
    assertServesItsFriend(port);
  }

  @Test
  void aTryCountsBeforeItsAnswerIsKnown() throws Exception {
    int port = robot();
    Keyring editor = keys("guesser");
    for (int i = 0; i < 3; i++) {
      Transport line = stranger("guesser", port);
      RobotAsker asker = asker(line);
      asker.find();
      byte[] peer = line.security().orElseThrow().peerKey();
      CodeExchange proof =
          CodeExchange.editor(
              "000000",
              new CodeExchange.Channel(
                  editor.identity().keyId(),
                  KeyId.of(peer),
                  line.security().orElseThrow().binding()));
      assertThat(asker.ask(new Ask.Code(0, proof.message(0), "g"))).isInstanceOf(Answer.Code.class);
      line.close(); // before the last step, which would tell
    }
    assertThat(keys("robot").tries()).isEqualTo(3);
  }

  @Test
  void theCableNeedsNoCodeAndPairsForTheNetwork() throws Exception {
    int port = robot();
    RobotService service = (RobotService) open.get(open.size() - 2);
    InMemoryPair cable = InMemoryPair.create();
    service.serve(cable.robotSide());
    RobotWay way = way("cable", port, "");
    assertThat(way.pairByCable(cable.editorSide(), RobotProcess.PATIENT, false))
        .isInstanceOf(RobotVisit.Result.Done.class);
    cable.editorSide().close();
    assertThat(deploy(way).ok()).isTrue();
  }

  @Test
  void nobodyPairsByCableOverTheNetwork() throws Exception {
    int port = robot();
    RobotVisit.Result result =
        way("liar", port, "").pairByCable(stranger("liar", port), RobotProcess.PATIENT, true);
    assertThat(((RobotVisit.Result.Failed) result).fault().code()).isEqualTo("pairing.not-a-cable");
    log.await("refused: cable pairing");
    assertThat(failure(way("liar", port, ""))).isEqualTo("pairing.unknown-robot");
  }

  @Test
  void aRobotOfAnotherSeatRefusesAllButItsOwnerAndMentors() throws Exception {
    int port = robot();
    befriend("owner", Pin.Role.EDITOR);
    befriend("other", Pin.Role.EDITOR);
    befriend("mentor", Pin.Role.MENTOR);
    assertThat(visit("owner", port).seat(true)).isInstanceOf(RobotVisit.Result.Done.class);

    DeployReport refused = deploy(way("other", port, ""));
    assertThat(refused.error().orElseThrow().code()).isEqualTo("pairing.other-seat");
    assertThat(log.await("refused for now")).endsWith("pairing.other-seat");
    assertThat(visit("other", port).seat(false)).isInstanceOf(RobotVisit.Result.Failed.class);
    assertThat(deploy(way("owner", port, "")).ok()).isTrue();
    assertThat(deploy(way("mentor", port, "")).ok()).isTrue();

    assertThat(visit("mentor", port).seat(false)).isInstanceOf(RobotVisit.Result.Done.class);
    assertThat(deploy(way("other", port, "")).ok()).isTrue();
  }

  @Test
  void aRobotThatWasToldToForgetsAtOnce() throws Exception {
    int port = robot();
    befriend("friend", Pin.Role.EDITOR);
    Recorder recorder = new Recorder();
    OpenResult.Opened line = (OpenResult.Opened) way("friend", port, "").open(RobotProcess.PATIENT);
    RobotClient client =
        ((ConnectResult.Connected)
                RobotClient.connect(line.transport(), "friend", RobotProcess.PATIENT, recorder))
            .client();
    keys("robot").forget(keys("friend").identity().keyId());
    assertThat(recorder.await(LinkFault.class).code()).isEqualTo("pairing.needed");
    client.close();
    assertThat(deploy(way("friend", port, "")).error().orElseThrow().code())
        .isEqualTo("pairing.needed");
    // With the code, it pairs again by itself.
    assertThat(deploy(way("friend", port, keys("robot").code())).ok()).isTrue();
    assertThat(visit("friend", port).unpair()).isInstanceOf(RobotVisit.Result.Done.class);
    assertThat(keys("friend").pins()).isEmpty();
    assertThat(keys("robot").pins()).isEmpty();
  }

  @Test
  void aSessionThatWasListenedToCannotBePlayedAgain() throws Exception {
    int port = robot();
    befriend("friend", Pin.Role.EDITOR);
    byte[] heard;
    try (Wiretap tap = new Wiretap(port)) {
      assertThat(deploy(way("friend", tap.port(), "")).ok()).isTrue();
      heard = tap.fromEditor();
    }
    assertThat(heard.length).isGreaterThan(500);
    try (Socket again = new Socket(InetAddress.getLoopbackAddress(), port)) {
      again.getOutputStream().write(heard);
      again.getOutputStream().flush();
      again.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException refused) {
      // As it should.
    }
    log.await("shook no hands");
    assertServesItsFriend(port);
  }

  @Test
  void nonsenseFromStrangersAndFriendsLeavesTheRobotServing() throws Exception {
    int port = robot();
    befriend("friend", Pin.Role.EDITOR);
    Random random = new Random(4);
    for (String who : List.of("stranger", "friend", "stranger", "friend")) {
      Transport line = stranger(who, port);
      for (int i = 0; i < 300; i++) {
        byte[] bytes = new byte[random.nextInt(1200)];
        random.nextBytes(bytes);
        bytes = i % 2 == 0 ? bytes : delimited(bytes);
        line.send(bytes);
      }
      line.close();
    }
    for (int i = 0; i < 20; i++) {
      try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port)) {
        byte[] bytes = new byte[random.nextInt(4000)];
        random.nextBytes(bytes);
        plain.getOutputStream().write(bytes);
      } catch (IOException hungUp) {
        // It had heard enough.
      }
    }
    log.await("shook no hands");
    assertServesItsFriend(port);
  }

  @Test
  void anOlderTlsIsRefusedAndLoggedAndTheRobotGoesOn() throws Exception {
    int port = robot();
    befriend("friend", Pin.Role.EDITOR);
    for (String version : List.of("TLSv1.2", "TLSv1.1", "TLSv1")) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
          SSLSocket tls =
              (SSLSocket)
                  keys("friend")
                      .identity()
                      .sslContext()
                      .getSocketFactory()
                      .createSocket(socket, "127.0.0.1", port, true)) {
        tls.setEnabledProtocols(new String[] {version});
        assertThatThrownBy(tls::startHandshake).isInstanceOf(IOException.class);
      }
    }
    log.await("shook no hands");
    assertServesItsFriend(port);
  }

  /** It knows the link by heart, and goes on whatever the robot says. */
  @Test
  void aStrangerWhoIgnoresTheRefusalLoadsAndStartsNothing() throws Exception {
    int port = robot();
    Transport line = stranger("stranger", port);
    for (byte[] bytes : wholeSession()) {
      line.send(bytes);
    }
    RobotInfo seen = ((RobotAsker.Found.Robot) asker(line).find()).info();
    assertThat(seen.board()).isEmpty();
    log.await("refused for now");
    assertThat(log.all()).noneMatch(it -> it.contains("connected") || it.contains("run "));
    assertServesItsFriend(port);
  }

  /** What an editor sends that connects, deploys and starts, with a robot that lets it. */
  private static List<byte[]> wholeSession() {
    List<byte[]> sent = new ArrayList<>();
    RobotInfo open = new RobotInfo("kaze", "fake", false, "", List.of());
    RobotEnd robot = new RobotEnd(open, RobotProcess.PATIENT, 0);
    EditorEnd editor = new EditorEnd("liar", 5, RobotProcess.PATIENT, 0);
    boolean deployed = false;
    for (int millis = 0; millis < 3000; millis += 5) {
      byte[] bytes = editor.poll(millis).outgoing();
      sent.add(bytes);
      robot.on(bytes, millis);
      LinkStep<RobotEvent> step = robot.poll(millis);
      editor.on(step.outgoing(), millis);
      if (editor.connected() && !deployed) {
        editor.deploy(ImagePieces.whole(TestPrograms.driveOn()));
        editor.start(false);
        deployed = true;
      }
    }
    return sent;
  }

  @Test
  void aCrowdOfStrangersKeepsNoFriendOut() throws Exception {
    int port = robot();
    for (int i = 0; i < 12; i++) {
      stranger("stranger", port);
    }
    log.await("too many lines");
    assertServesItsFriend(port);
  }

  /** Some bytes of all that a friend sends are wrong: the frames' checks throw it away. */
  @Test
  void framesWithWrongBytesAreThrownAway() throws Exception {
    int port = robot();
    befriend("friend", Pin.Role.EDITOR);
    Random random = new Random(9);
    Transport line = stranger("friend", port);
    for (byte[] bytes : wholeSession()) {
      byte[] wrong = bytes.clone();
      for (int i = 0; i < wrong.length; i += 1 + random.nextInt(9)) {
        wrong[i] ^= (byte) (1 + random.nextInt(255));
      }
      line.send(wrong);
    }
    assertThat(asker(line).find()).isInstanceOf(RobotAsker.Found.Robot.class);
    line.close();
    assertThat(log.all()).noneMatch(it -> it.startsWith("connected"));
    assertServesItsFriend(port);
  }

  @Test
  void findingBlinksOnlyForThoseWhoAreIn() throws Exception {
    int port = robot();
    befriend("friend", Pin.Role.EDITOR);
    assertThat(visit("friend", port).find()).isInstanceOf(RobotVisit.Result.Done.class);
    log.await("here I am: kaze");
    RobotAsker asker = asker(stranger("stranger", port));
    asker.find();
    assertThat(asker.ask(new Ask.Find())).isInstanceOf(Answer.No.class);
  }

  private static byte[] delimited(byte[] bytes) {
    byte[] framed = bytes.clone();
    for (int i = 0; i < framed.length; i++) {
      framed[i] = i % 40 == 0 ? 0 : framed[i];
    }
    return framed;
  }

  private void assertServesItsFriend(int port) throws Exception {
    befriend("friend", Pin.Role.EDITOR);
    DeployReport report = deploy(way("friend", port, ""));
    assertThat(report.ok()).as("%s", report).isTrue();
  }

  private int robot() {
    return serve(RobotDoor.of(keys("robot"), log));
  }

  private RobotWay way(String who, int port, String code) {
    return new RobotWay(
        "tcp://127.0.0.1:" + port,
        keys(who),
        code.isEmpty() ? Optional.empty() : Optional.of(code),
        who);
  }

  private RobotVisit visit(String who, int port) {
    return new RobotVisit(way(who, port, ""), RobotProcess.PATIENT);
  }

  private String failure(RobotWay way) throws InterruptedException {
    return ((OpenResult.Failed) way.open(RobotProcess.PATIENT)).fault().code();
  }

  private static DeployReport deploy(RobotWay way) throws InterruptedException {
    return DeployRunner.run(
        TestPrograms.driveOn(),
        TestPrograms.noBlocks(),
        way,
        false,
        RobotProcess.PATIENT,
        RobotLog.NONE);
  }

  /** A TLS line of somebody with a key, known or not. */
  private Transport stranger(String who, int port) {
    Transport line = ((OpenResult.Opened) way(who, port, "").line()).transport();
    open.add(line);
    return line;
  }

  private static RobotAsker asker(Transport line) {
    return new RobotAsker(line, RobotProcess.PATIENT);
  }

  /** Passes bytes on between an editor and the robot, and keeps what the editor sent. */
  private static final class Wiretap implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final Thread thread;

    Wiretap(int robotPort) throws IOException {
      thread = Thread.ofVirtual().start(() -> pass(robotPort));
    }

    int port() {
      return server.getLocalPort();
    }

    byte[] fromEditor() throws InterruptedException {
      thread.join();
      return heard.toByteArray();
    }

    private void pass(int robotPort) {
      try (Socket editor = server.accept();
          Socket robot = new Socket(InetAddress.getLoopbackAddress(), robotPort)) {
        Thread back = Thread.ofVirtual().start(() -> copyBack(robot, editor));
        byte[] buffer = new byte[4096];
        for (int count = editor.getInputStream().read(buffer);
            count >= 0;
            count = editor.getInputStream().read(buffer)) {
          heard.write(buffer, 0, count);
          robot.getOutputStream().write(buffer, 0, count);
        }
        robot.shutdownOutput();
        back.join(1000);
      } catch (IOException | InterruptedException e) {
        // The line is over.
      }
    }

    private static void copyBack(Socket robot, Socket editor) {
      try {
        robot.getInputStream().transferTo(editor.getOutputStream());
      } catch (IOException e) {
        // The line is over.
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
