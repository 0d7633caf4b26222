package org.tsumiki.bench.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A robot of its own on a board of files, ready for an editor; thrown away after its drill. */
final class Stage implements AutoCloseable {
  private final DrillBoard board;
  private final DrillProcess agent;
  private final String listens;

  private Stage(DrillBoard board, DrillProcess agent, String listens) {
    this.board = board;
    this.agent = agent;
    this.listens = listens;
  }

  /** A robot on a free TCP port. */
  static Stage onTcp(Path folder) throws IOException, InterruptedException {
    return on(folder, "0");
  }

  /**
   * A robot.
   *
   * @param line a serial device, or a TCP port
   */
  static Stage on(Path folder, String line) throws IOException, InterruptedException {
    return on(folder, line, folder.resolve("programs"));
  }

  /** The same, with programs that are kept there. */
  static Stage on(Path folder, String line, Path programs)
      throws IOException, InterruptedException {
    DrillBoard board = DrillBoard.create(folder.resolve("board"));
    DrillProcess agent =
        DrillProcess.start(RobotChild.class, List.of(board.option(), line, programs.toString()));
    return new Stage(board, agent, agent.await("robot ready"));
  }

  DrillBoard board() {
    return board;
  }

  DrillProcess agent() {
    return agent;
  }

  int tcpPort() {
    return Integer.parseInt(listens.substring(listens.lastIndexOf(':') + 1).strip());
  }

  String tcpAddress() {
    return "tcp://127.0.0.1:" + tcpPort();
  }

  @Override
  public void close() throws IOException {
    agent.close();
    board.close();
  }
}
