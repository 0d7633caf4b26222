import type { Pose } from '../session/protocol';
import type { PortValues } from './narration';

/** A drawing of the robot's world that follows what the robot reports. */
export interface Picture {
  readonly svg: SVGSVGElement;
  show(ports: PortValues, pose: Pose | null, running: boolean): void;
}
