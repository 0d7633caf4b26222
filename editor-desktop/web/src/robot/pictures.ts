import { isFloor, isStation, type Course } from './course';
import { CrossingPicture } from './crossing';
import { FloorPicture } from './floor';
import type { Picture } from './picture';
import { StationPicture } from './station';

/** The drawing that fits a course. @param small for choosing: without words */
export function pictureOf(course: Course, small = false): Picture {
  if (isFloor(course)) return new FloorPicture(course, small);
  return isStation(course) ? new StationPicture(course, small) : new CrossingPicture(course);
}
