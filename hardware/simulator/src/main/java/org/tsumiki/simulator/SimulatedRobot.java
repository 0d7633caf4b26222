package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.boards.Body;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Start;
import org.tsumiki.course.CoursePlan.Tolerances;
import org.tsumiki.devices.StandardPorts;

/** A robot on a floor: a body, its sensors, and the ports that join them to a program. */
final class SimulatedRobot {
  private final RobotBody body;
  private final WorldPorts ports;
  private final int leftMotor;
  private final int rightMotor;
  private final BodySense bodySense;
  private final LineEye[] lineEyes;
  private final DistanceEye[] distanceEyes;

  SimulatedRobot(Robot robot, RobotBody body, Ground ground, WorldPorts ports, Streams streams) {
    this.body = body;
    this.ports = ports;
    Body plan = robot.board().body().orElseThrow();
    leftMotor = ports.indexOf(StandardPorts.MOTOR_LEFT.name());
    rightMotor = ports.indexOf(StandardPorts.MOTOR_RIGHT.name());
    bodySense = new BodySense(ports, ground);
    List<LineEye> lines = new ArrayList<>();
    for (Body.LineSensor sensor : plan.lineSensors()) {
      lines.add(new LineEye(ports.indexOf(sensor.port()), sensor, ground, streams.next()));
    }
    List<DistanceEye> distances = new ArrayList<>();
    for (Body.DistanceSensor sensor : plan.distanceSensors()) {
      distances.add(new DistanceEye(ports.indexOf(sensor.port()), sensor, streams.next()));
    }
    lineEyes = lines.toArray(LineEye[]::new);
    distanceEyes = distances.toArray(DistanceEye[]::new);
  }

  /** The random streams of one robot: what is drawn once, then one for each sensor. */
  static final class Streams {
    private static final long STREAMS_OF_A_ROBOT = 1000;

    private final long seed;
    private long next;

    Streams(long seed, int robot) {
      this.seed = seed;
      this.next = robot * STREAMS_OF_A_ROBOT;
    }

    RandomStream next() {
      return RandomStream.of(seed, next++);
    }
  }

  /** What a seed made of a course's tolerances for one robot. */
  record Draw(
      double xMm, double yMm, Direction ahead, double leftGain, double rightGain, double light) {
    static Draw of(Start start, Tolerances tolerances, RandomStream random) {
      double x = start.place().xMm() + random.nextWithin(tolerances.startMm());
      double y = start.place().yMm() + random.nextWithin(tolerances.startMm());
      double heading = start.headingDeg() + random.nextWithin(tolerances.startDeg());
      double leftGain = 1 + random.nextWithin(tolerances.motorGainPercent()) / 100;
      double rightGain = 1 + random.nextWithin(tolerances.motorGainPercent()) / 100;
      double light = 1 + random.nextWithin(tolerances.lightPercent()) / 100;
      return new Draw(x, y, Direction.ofDegrees(heading), leftGain, rightGain, light);
    }
  }

  void move() {
    body.step(ports.read(leftMotor), ports.read(rightMotor));
  }

  void sense(Sight sight) {
    bodySense.feel(body);
    for (LineEye eye : lineEyes) {
      eye.look(body, ports);
    }
    for (DistanceEye eye : distanceEyes) {
      eye.look(body, sight, ports);
    }
  }

  /** How far each distance sensor looks, without noise. */
  List<Double> raysMm(Sight sight) {
    List<Double> rays = new ArrayList<>();
    for (DistanceEye eye : distanceEyes) {
      rays.add(eye.exactMm(body, sight));
    }
    return rays;
  }

  RobotBody body() {
    return body;
  }

  WorldPorts ports() {
    return ports;
  }

  LineEye[] lineEyes() {
    return lineEyes;
  }

  void addTo(StateHash hash) {
    body.addTo(hash);
    for (LineEye eye : lineEyes) {
      eye.addTo(hash);
    }
    for (DistanceEye eye : distanceEyes) {
      eye.addTo(hash);
    }
  }
}
