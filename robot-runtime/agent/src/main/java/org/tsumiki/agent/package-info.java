/** The service on the robot: wiring, supervisor, telemetry. */
@NullMarked
package org.tsumiki.agent;

import org.jspecify.annotations.NullMarked;
