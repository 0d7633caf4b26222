package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.boards.Body;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Start;
import org.tsumiki.course.CoursePlan.Tolerances;
import org.tsumiki.devices.StandardPorts;

/** The robot on a floor: a body, its sensors, and the ports that join them to a program. */
final class SimulatedRobot {
  /** Random streams: what is drawn once, then one for each sensor. */
  private static final long DRAW_STREAM = 0;

  private final RobotBody body;
  private final Floor floor;
  private final Obstacles obstacles;
  private final WorldPorts ports;
  private final int leftMotor;
  private final int rightMotor;
  private final BodySense bodySense;
  private final List<LineEye> lineEyes = new ArrayList<>();
  private final List<DistanceEye> distanceEyes = new ArrayList<>();

  SimulatedRobot(
      Robot robot,
      Tolerances tolerances,
      Floor floor,
      Obstacles obstacles,
      WorldPorts ports,
      long seed) {
    this.floor = floor;
    this.obstacles = obstacles;
    this.ports = ports;
    Body bodyPlan = robot.board().body().orElseThrow();
    RobotBody.Draw draw = draw(robot.start(), tolerances, RandomStream.of(seed, DRAW_STREAM));
    body = new RobotBody(bodyPlan, obstacles, draw);
    leftMotor = ports.indexOf(StandardPorts.MOTOR_LEFT.name());
    rightMotor = ports.indexOf(StandardPorts.MOTOR_RIGHT.name());
    bodySense = new BodySense(ports);
    long stream = DRAW_STREAM;
    for (Body.LineSensor sensor : bodyPlan.lineSensors()) {
      int port = ports.indexOf(sensor.port());
      RandomStream noise = RandomStream.of(seed, ++stream);
      lineEyes.add(new LineEye(lineEyes.size(), port, sensor, draw.light(), noise));
    }
    for (Body.DistanceSensor sensor : bodyPlan.distanceSensors()) {
      int port = ports.indexOf(sensor.port());
      distanceEyes.add(new DistanceEye(port, sensor, RandomStream.of(seed, ++stream)));
    }
  }

  private static RobotBody.Draw draw(Start start, Tolerances tolerances, RandomStream random) {
    double x = start.place().xMm() + random.nextWithin(tolerances.startMm());
    double y = start.place().yMm() + random.nextWithin(tolerances.startMm());
    double heading = start.headingDeg() + random.nextWithin(tolerances.startDeg());
    double leftGain = 1 + random.nextWithin(tolerances.motorGainPercent()) / 100;
    double rightGain = 1 + random.nextWithin(tolerances.motorGainPercent()) / 100;
    double light = 1 + random.nextWithin(tolerances.lightPercent()) / 100;
    return new RobotBody.Draw(x, y, Direction.ofDegrees(heading), leftGain, rightGain, light);
  }

  void move() {
    body.step(ports.read(leftMotor), ports.read(rightMotor));
  }

  void sense() {
    bodySense.feel(body, floor);
    for (int i = 0; i < lineEyes.size(); i++) {
      lineEyes.get(i).look(body, floor, ports);
    }
    for (int i = 0; i < distanceEyes.size(); i++) {
      distanceEyes.get(i).look(body, obstacles, ports);
    }
  }

  boolean moves() {
    return body.moves();
  }

  Pose pose() {
    return body.pose();
  }

  void addTo(StateHash hash) {
    body.addTo(hash);
    for (int i = 0; i < lineEyes.size(); i++) {
      lineEyes.get(i).addTo(hash);
    }
    for (int i = 0; i < distanceEyes.size(); i++) {
      distanceEyes.get(i).addTo(hash);
    }
  }
}
