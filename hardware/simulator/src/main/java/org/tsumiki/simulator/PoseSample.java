package org.tsumiki.simulator;

/** Where the robot was at a tick; angles as in {@link Pose}. */
public record PoseSample(long tick, double xMm, double yMm, double headingDeg) {}
