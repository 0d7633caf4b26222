import type { Scene } from './world';

/** A drawing of the robot's world that follows what the robot reports. */
export interface Picture {
  readonly svg: SVGSVGElement;
  show(scene: Scene): void;
}
