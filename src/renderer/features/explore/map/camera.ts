import { MAP_EXTENT } from '../../../../shared/explore/map';

/** How the map lies on the screen: a point `p` is seen at `p * scale + offset`. Lengths in pixels of the screen. */
export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Free space around the whole map, of the shorter side. */
const MARGIN = 0.04;

const MOST_ZOOM = 60;

/** Shows the whole map in the middle. */
export function fitCamera(width: number, height: number): Camera {
  const side = Math.min(width, height) * (1 - 2 * MARGIN);
  return { scale: side / MAP_EXTENT, x: (width - side) / 2, y: (height - side) / 2 };
}

export function panned(camera: Camera, right: number, down: number): Camera {
  return { ...camera, x: camera.x + right, y: camera.y + down };
}

/**
 * Zooms so that what is at a point of the screen stays there.
 * @param factor Above 1 comes nearer; the zoom stays between the whole map (`whole`) and sixty times it.
 */
export function zoomedAt(camera: Camera, factor: number, at: Point, whole: Camera): Camera {
  const scale = Math.min(whole.scale * MOST_ZOOM, Math.max(whole.scale, camera.scale * factor));
  const ratio = scale / camera.scale;
  return { scale, x: at.x - (at.x - camera.x) * ratio, y: at.y - (at.y - camera.y) * ratio };
}

export function toScreen(camera: Camera, point: Point): Point {
  return { x: point.x * camera.scale + camera.x, y: point.y * camera.scale + camera.y };
}

/** The point of the map that is seen at a point of the screen. */
export function toMap({ scale, x, y }: Camera, at: Point): Point {
  return { x: (at.x - x) / scale, y: (at.y - y) / scale };
}
